#include "searcher/eval/trec_files.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace akhbar {
namespace {

constexpr std::string_view kBlanks = " \t\r";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// The lines of a file, which know where they stand.
class TrecLines {
 public:
  TrecLines(std::istream& in, const std::string& name) : in_(in), name_(name) {}

  /// Nothing at the file's end. Blank lines are passed over.
  std::optional<std::string> next() {
    for (std::string line; std::getline(in_, line);) {
      if (++number_ == 1 && line.starts_with(kByteOrderMark)) line.erase(0, kByteOrderMark.size());
      if (line.ends_with('\r')) line.pop_back();
      if (line.find_first_not_of(kBlanks) != std::string::npos) return line;
    }
    return std::nullopt;
  }

  [[noreturn]] void refuse(std::string_view why) const {
    throw TrecFileError(fmt::format("{}:{}: {}", name_, number_, why));
  }

 private:
  std::istream& in_;
  const std::string& name_;
  std::size_t number_ = 0;
};

std::vector<std::string_view> split_at_blanks(std::string_view line) {
  std::vector<std::string_view> words;
  for (std::size_t begin = line.find_first_not_of(kBlanks); begin != std::string_view::npos;) {
    const std::size_t end = std::min(line.find_first_of(kBlanks, begin), line.size());
    words.push_back(line.substr(begin, end - begin));
    begin = line.find_first_not_of(kBlanks, end);
  }
  return words;
}

template <typename Number>
Number parse_number(std::string_view text, std::string_view what, const TrecLines& lines) {
  Number value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  // from_chars reads "nan" too, which has no place in an order.
  if (error != std::errc() || stop != end || value != value) {
    lines.refuse(fmt::format("{} \"{}\" is not a number", what, text));
  }
  return value;
}

using ScoredId = std::pair<double, std::string>;

std::vector<std::string> best_first(std::vector<ScoredId> scored) {
  std::ranges::sort(scored, std::greater());
  std::vector<std::string> ids;
  ids.reserve(scored.size());
  for (auto& [score, id] : scored) ids.push_back(std::move(id));
  return ids;
}

}  // namespace

Qrels read_qrels(std::istream& in, const std::string& name) {
  Qrels qrels;
  TrecLines lines(in, name);
  while (const auto line = lines.next()) {
    const auto words = split_at_blanks(*line);
    if (words.size() != 4) lines.refuse("wanted \"topic 0 article grade\"");
    const int grade = parse_number<int>(words[3], "grade", lines);
    const auto [judged, is_new] =
        qrels[std::string(words[0])].emplace(std::string(words[2]), grade);
    if (!is_new && judged->second != grade) {
      lines.refuse(fmt::format("article {} has two grades, {} and {}, for topic {}", words[2],
                               judged->second, grade, words[0]));
    }
  }
  std::erase_if(qrels, [](const auto& topic) {
    return std::ranges::none_of(topic.second, [](const auto& judged) { return judged.second > 0; });
  });
  return qrels;
}

Run read_run(std::istream& in, const std::string& name) {
  std::map<std::string, std::vector<ScoredId>> scored;
  std::set<std::pair<std::string, std::string>> seen;
  TrecLines lines(in, name);
  while (const auto line = lines.next()) {
    const auto words = split_at_blanks(*line);
    if (words.size() != 6) lines.refuse("wanted \"topic Q0 article rank score tag\"");
    const auto score = parse_number<double>(words[4], "score", lines);
    const std::string topic(words[0]);
    const std::string id(words[2]);
    if (!seen.emplace(topic, id).second) {
      lines.refuse(fmt::format("article {} is ranked twice for topic {}", id, topic));
    }
    scored[topic].emplace_back(score, id);
  }
  Run run;
  for (auto& [topic, articles] : scored) run[topic] = best_first(std::move(articles));
  return run;
}

std::vector<Topic> read_topics(std::istream& in, const std::string& name) {
  std::vector<Topic> topics;
  std::set<std::string> seen;
  TrecLines lines(in, name);
  while (const auto line = lines.next()) {
    if (line->starts_with('#')) continue;
    const std::size_t tab = line->find('\t');
    if (tab == std::string::npos) lines.refuse("wanted \"id<TAB>query\"");
    const Topic topic{line->substr(0, tab), line->substr(tab + 1)};
    if (split_at_blanks(topic.id) != std::vector<std::string_view>{topic.id}) {
      lines.refuse(fmt::format("topic id \"{}\" is not one word", topic.id));
    }
    if (!seen.insert(topic.id).second) {
      lines.refuse(fmt::format("topic {} is there twice", topic.id));
    }
    topics.push_back(topic);
  }
  return topics;
}

}  // namespace akhbar
