#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "common/calendar/date_range.h"
#include "common/calendar/solar_hijri_date.h"
#include "common/text/utf8.h"
#include "searcher/print/formats.h"
#include "searcher/print/screen_text.h"

namespace akhbar {
namespace {

constexpr std::size_t kMaxPassages = 2;
constexpr std::string_view kBetweenFacts = " · ";

// ANSI SGR. Matches are bold red, as grep's.
constexpr std::string_view kPlain;
constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kMark = "\x1b[1;31m";
constexpr std::string_view kReset = "\x1b[0m";

using Lines = std::vector<std::string>;

void append(Lines more, Lines& lines) {
  lines.insert(lines.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

std::string count_line(const ResultPage& page) {
  if (page.total == 0) return "no articles";
  std::string total =
      fmt::format("{} article{}", fmt::group_digits(page.total), page.total == 1 ? "" : "s");
  const std::size_t first = page.offset + 1;
  const std::size_t last = page.offset + page.hits.size();
  if (page.hits.empty()) return fmt::format("{}, none from {} on", total, fmt::group_digits(first));
  if (page.hits.size() == page.total) return total;
  if (first == last) return fmt::format("{}, {}", total, fmt::group_digits(first));
  return fmt::format("{}, {}–{}", total, fmt::group_digits(first), fmt::group_digits(last));
}

ScreenText with_stars(const ScreenText& text) {
  ScreenText result;
  bool marked = false;
  for (const ScreenCharacter& c : text) {
    if (c.marked != marked) result.push_back({U'*'});
    marked = c.marked;
    result.push_back(c);
  }
  if (marked) result.push_back({U'*'});
  return result;
}

ScreenText marked_text(const Passage& passage, const PrintStyle& style) {
  const ScreenText text = screen_text(passage.text, passage.marks);
  return style.colours ? text : with_stars(text);
}

std::string dressed(const ScreenText& line, std::string_view colour, const PrintStyle& style) {
  std::string result;
  if (style.bidi_isolates) result += kFirstStrongIsolate;
  std::string_view current = kPlain;
  const auto change_to = [&](std::string_view wanted) {
    if (!style.colours || wanted == current) return;
    if (current != kPlain) result += kReset;
    result += wanted;
    current = wanted;
  };
  for (const ScreenCharacter& c : line) {
    change_to(c.marked ? kMark : colour);
    append_utf8(c.character, result);
  }
  change_to(kPlain);
  if (style.bidi_isolates) result += kPopIsolate;
  return result;
}

Lines dressed_lines(const ScreenText& text, std::string_view colour, std::size_t width,
                    const PrintStyle& style) {
  Lines lines;
  for (const ScreenText& line : wrapped(text, width)) lines.push_back(dressed(line, colour, style));
  return lines;
}

Lines plain_lines(const std::string& text, std::size_t width) {
  Lines lines;
  for (const ScreenText& line : wrapped(screen_text(text), width)) {
    lines.push_back(to_utf8(line));
  }
  return lines;
}

Lines title_lines(const Passage& title, std::size_t width, const PrintStyle& style) {
  Lines lines = dressed_lines(marked_text(title, style), kBold, width, style);
  if (lines.empty()) lines.emplace_back("untitled");
  return lines;
}

std::string day_text(std::optional<std::chrono::sys_days> day, DateStyle style) {
  if (!day) return "undated";
  const auto solar = SolarHijriDate::from_day(*day);
  if (style == DateStyle::gregorian || !solar) return to_iso(*day);
  if (style == DateStyle::solar) return solar->to_string();
  return fmt::format("{} ({})", to_iso(*day), solar->to_string());
}

// An isolate ends with its line, so a source that does not fit has lines of its own.
Lines origin_lines(const Article& article, std::size_t width, const PrintStyle& style) {
  const std::string facts = fmt::format("{}{}{}", day_text(article.published, style.dates),
                                        kBetweenFacts, article.id.str());
  const auto source = wrapped(screen_text(article.source), width);
  if (source.size() == 1) {
    const ScreenText rest = screen_text(std::string(kBetweenFacts) + facts);
    if (display_width(source.front()) + display_width(rest) <= width) {
      return {dressed(source.front(), kPlain, style) + to_utf8(rest)};
    }
  }
  Lines lines;
  for (const ScreenText& line : source) lines.push_back(dressed(line, kPlain, style));
  append(plain_lines(facts, width), lines);
  return lines;
}

Lines passage_lines(const Passage& passage, std::size_t width, const PrintStyle& style) {
  constexpr ScreenCharacter kEllipsis{U'…'};
  ScreenText text = marked_text(passage, style);
  if (passage.cut_before) text.insert(text.begin(), kEllipsis);
  if (passage.cut_after) text.push_back(kEllipsis);
  return dressed_lines(text, kPlain, width, style);
}

Lines hit_lines(const ShownHit& hit, std::size_t width, const PrintStyle& style) {
  Lines lines = title_lines(hit.snippet.title, width, style);
  append(origin_lines(hit.article, width, style), lines);
  const auto& passages = hit.snippet.passages;
  for (std::size_t i = 0; i < passages.size() && i < kMaxPassages; ++i) {
    append(passage_lines(passages[i], width, style), lines);
  }
  return lines;
}

Lines labelled_lines(std::string_view label, const std::string& value, const PrintStyle& style) {
  if (value.empty()) return {};
  return plain_lines(fmt::format("{}: {}", label, value), style.width);
}

// Line breaks stay: some sources break within paragraphs, some have a line a paragraph. Several are
// one empty line, which also parts the body from what stands above it.
Lines body_lines(const Passage& body, const PrintStyle& style) {
  const ScreenText text = marked_text(body, style);
  Lines lines;
  bool gap = true;
  for (auto begin = text.begin(); begin != text.end();) {
    const auto end = std::ranges::find(begin, text.end(), U'\n', &ScreenCharacter::character);
    Lines paragraph = dressed_lines(ScreenText(begin, end), kPlain, style.width, style);
    if (gap && !paragraph.empty()) lines.emplace_back();
    gap = paragraph.empty();
    append(std::move(paragraph), lines);
    begin = end == text.end() ? end : std::next(end);
  }
  return lines;
}

}  // namespace

void print_text(const ResultPage& page, const PrintStyle& style, std::ostream& out) {
  out << count_line(page) << '\n';
  if (page.hits.empty()) return;
  const std::size_t digits = fmt::formatted_size("{}", page.hits.back().rank);
  const std::size_t indent = digits + 2;
  const std::size_t width = style.width > indent ? style.width - indent : 1;
  for (const ShownHit& hit : page.hits) {
    std::string lead = fmt::format("{:>{}}. ", hit.rank, digits);
    out << '\n';
    for (const std::string& line : hit_lines(hit, width, style)) {
      out << lead << line << '\n';
      lead.assign(indent, ' ');
    }
  }
}

void print_text_article(const Article& article, const Snippet& marked, const PrintStyle& style,
                        std::ostream& out) {
  Lines lines = title_lines(marked.title, style.width, style);
  append(origin_lines(article, style.width, style), lines);
  append(labelled_lines("author", article.author, style), lines);
  append(
      labelled_lines("categories", fmt::format("{}", fmt::join(article.categories, ", ")), style),
      lines);
  append(labelled_lines("tags", fmt::format("{}", fmt::join(article.tags, ", ")), style), lines);
  append(labelled_lines("url", article.url, style), lines);
  for (const Passage& body : marked.passages) append(body_lines(body, style), lines);
  for (const std::string& line : lines) out << line << '\n';
}

}  // namespace akhbar
