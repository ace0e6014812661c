#include "indexer/sources/article_fields.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include <fmt/format.h>

#include "common/calendar/written_date.h"
#include "common/text/utf8.h"

namespace akhbar {
namespace {

struct FieldName {
  std::string_view name;
  ArticleField field;
};
// The first name of a field is the one that messages use.
constexpr std::array<FieldName, 15> kNames = {{{"id", ArticleField::id},
                                               {"docno", ArticleField::id},
                                               {"url", ArticleField::url},
                                               {"title", ArticleField::title},
                                               {"body", ArticleField::body},
                                               {"source", ArticleField::source},
                                               {"author", ArticleField::author},
                                               {"lang", ArticleField::language},
                                               {"language", ArticleField::language},
                                               {"date", ArticleField::date},
                                               {"published", ArticleField::date},
                                               {"pubdate", ArticleField::date},
                                               {"categories", ArticleField::categories},
                                               {"category", ArticleField::categories},
                                               {"tags", ArticleField::tags}}};

std::size_t index_of(ArticleField field) { return static_cast<std::size_t>(field); }

// Characters without a shape that are met at the ends of texts, besides those of ASCII:
// NBSP, ZWSP, ZWNJ, LRM, RLM, the byte-order mark.
constexpr std::array<std::string_view, 6> kInvisible = {"\u00A0", "\u200B", "\u200C",
                                                        "\u200E", "\u200F", "\uFEFF"};

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }
bool is_ascii_blank(char c) { return c == ' ' || is_control(c); }

// Whether U+0080 … U+009F stands at `at`.
bool is_c1_control(std::string_view text, std::size_t at) {
  return text[at] == '\xC2' && at + 1 < text.size() &&
         static_cast<unsigned char>(text[at + 1]) < 0xA0;
}

std::string cleaned(std::string_view text) {
  std::string result(text);
  std::size_t size = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    char c = text[at];
    if (c == '\r') {
      c = '\n';
      // CR LF, or CR CR LF: what was made CR LF twice, as a fifth of the Tehran Times was.
      const std::string_view rest = text.substr(at + 1);
      at += rest.starts_with("\r\n") ? 2U : rest.starts_with('\n') ? 1U : 0U;
    } else if (is_control(c) && c != '\t' && c != '\n') {
      c = ' ';
    } else if (is_c1_control(text, at)) {
      c = ' ';
      ++at;
    }
    result[size++] = c;
  }
  result.resize(size);
  return std::string(trimmed(result));
}

std::string one_line(std::string_view text) {
  std::string result = cleaned(text);
  std::replace_if(result.begin(), result.end(), is_ascii_blank, ' ');
  const auto both_blank = [](char a, char b) { return a == ' ' && b == ' '; };
  result.erase(std::unique(result.begin(), result.end(), both_blank), result.end());
  return result;
}

std::string first_of(const RecordFields& fields, ArticleField field) {
  return fields.has(field) ? one_line(fields.texts(field).front()) : std::string();
}

std::vector<std::string> elements_of(const RecordFields& fields, ArticleField field) {
  std::vector<std::string> elements;
  for (const std::string& text : fields.texts(field)) elements.push_back(one_line(text));
  return elements;
}

std::string joined(const std::vector<std::string>& texts, std::string_view separator) {
  std::string result;
  for (const std::string& text : texts) {
    if (!result.empty()) result += separator;
    result += trimmed(text);
  }
  return result;
}

std::optional<std::string> utf8_problem(const RecordFields& fields) {
  for (const FieldName& known : kNames) {
    for (const std::string& text : fields.texts(known.field)) {
      const std::size_t good = utf8_prefix(text);
      if (good < text.size()) {
        return fmt::format("not UTF-8 at byte {} of \"{}\"", good + 1, known.name);
      }
    }
  }
  return std::nullopt;
}

// What is quoted in a remark is no longer than this.
constexpr std::size_t kMostQuotedBytes = 60;

std::string quote_beginning(std::string_view text) {
  if (text.size() <= kMostQuotedBytes) return fmt::format("\"{}\"", text);
  const std::string_view beginning = text.substr(0, kMostQuotedBytes);
  return fmt::format("\"{}…\"", beginning.substr(0, utf8_prefix(beginning)));
}

std::optional<std::chrono::sys_days> read_date(const std::string& date,
                                               std::vector<std::string>& remarks) {
  if (date.empty()) return std::nullopt;
  const auto parsed = parse_written_date(date);
  if (const auto* day = std::get_if<std::chrono::sys_days>(&parsed)) return *day;
  const auto* problem = std::get_if<DateProblem>(&parsed);
  const std::string why = problem != nullptr ? problem->message : "not a date that is known";
  remarks.push_back(fmt::format("date {}: {}; left undated", quote_beginning(date), why));
  return std::nullopt;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  for (bool again = true; again;) {
    again = false;
    while (!text.empty() && is_ascii_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_ascii_blank(text.back())) text.remove_suffix(1);
    for (const std::string_view character : kInvisible) {
      if (text.starts_with(character)) {
        text.remove_prefix(character.size());
        again = true;
      }
      if (text.ends_with(character)) {
        text.remove_suffix(character.size());
        again = true;
      }
    }
  }
  return text;
}

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

void RecordFields::add(ArticleField field, std::string_view text) {
  if (field != ArticleField::categories && field != ArticleField::tags) {
    add_element(field, text);
    return;
  }
  constexpr std::string_view kArabicComma = "،";
  std::string element;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_arabic_comma = text.substr(at).starts_with(kArabicComma);
    if (!is_arabic_comma && text[at] != ';' && text[at] != '|') {
      element += text[at];
      continue;
    }
    add_element(field, element);
    element.clear();
    if (is_arabic_comma) at += kArabicComma.size() - 1;
  }
  add_element(field, element);
}

void RecordFields::add_element(ArticleField field, std::string_view text) {
  if (!trimmed(text).empty()) texts_[index_of(field)].emplace_back(text);
}

const std::vector<std::string>& RecordFields::texts(ArticleField field) const {
  return texts_[index_of(field)];
}

RecordBuilder::RecordBuilder(std::string name, std::string text_id, const SourceOptions& options)
    : name_(std::move(name)),
      text_id_(std::move(text_id)),
      max_record_bytes_(options.max_record_bytes) {
  for (const FieldName& known : kNames) fields_.emplace(known.name, known.field);
  for (const auto& [ours, theirs] : options.renamed) {
    const auto* known = std::find_if(kNames.begin(), kNames.end(), [&ours = ours](const auto& row) {
      return row.name == ascii_lower(ours);
    });
    if (known == kNames.end()) continue;
    std::erase_if(fields_, [&](const auto& entry) { return entry.second == known->field; });
    fields_.insert_or_assign(ascii_lower(theirs), known->field);
  }
}

std::optional<ArticleField> RecordBuilder::field_of(std::string_view name) const {
  const auto found = fields_.find(ascii_lower(trimmed(name)));
  return found == fields_.end() ? std::nullopt : std::optional(found->second);
}

Record RecordBuilder::build(const RecordFields& fields, std::size_t line) const {
  if (auto problem = utf8_problem(fields)) return reject(std::move(*problem), line);
  std::string title = first_of(fields, ArticleField::title);
  std::string body = cleaned(joined(fields.texts(ArticleField::body), "\n\n"));
  if (title.empty() && body.empty()) return reject("no \"title\" and no \"body\"", line);

  const bool has_id = fields.has(ArticleField::id);
  const bool has_url = fields.has(ArticleField::url);
  auto id = ArticleId::parse(has_id    ? fields.texts(ArticleField::id).front()
                             : has_url ? fields.texts(ArticleField::url).front()
                                       : fmt::format("{}:{}", text_id_, line));
  if (!id) {
    return reject(
        fmt::format("{} is longer than {} bytes",
                    has_id || !has_url ? "id" : "no \"id\", and \"url\"", ArticleId::kMaxBytes),
        line);
  }

  std::vector<std::string> remarks;
  Article article{.id = std::move(*id),
                  .url = first_of(fields, ArticleField::url),
                  .title = std::move(title),
                  .body = std::move(body),
                  .source = first_of(fields, ArticleField::source),
                  .author = joined(elements_of(fields, ArticleField::author), "; "),
                  .language = first_of(fields, ArticleField::language),
                  .published = read_date(first_of(fields, ArticleField::date), remarks),
                  .categories = elements_of(fields, ArticleField::categories),
                  .tags = elements_of(fields, ArticleField::tags)};
  return {{name_, line}, std::move(article), std::move(remarks)};
}

Record RecordBuilder::reject(std::string reason, std::size_t line) const {
  return {{name_, line}, Rejection{std::move(reason)}, {}};
}

Record RecordBuilder::reject_too_long(std::string_view what, std::size_t line) const {
  constexpr std::size_t kMegabyte = std::size_t{1024} * 1024;
  const bool even = max_record_bytes_ > 0 && max_record_bytes_ % kMegabyte == 0;
  return reject(even ? fmt::format("{} of more than {} MB", what, max_record_bytes_ / kMegabyte)
                     : fmt::format("{} of more than {} bytes", what, max_record_bytes_),
                line);
}

std::vector<std::string> article_field_names() {
  std::vector<std::string> names;
  std::optional<ArticleField> last;
  for (const FieldName& known : kNames) {
    if (known.field != last) names.emplace_back(known.name);
    last = known.field;
  }
  return names;
}

}  // namespace akhbar
