#include "common/query/word_run.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "common/query/token_query.h"
#include "common/query/wildcard.h"

namespace akhbar {
namespace {

const Word& word_of(const Clause& clause) { return std::get<Word>(clause.ast.node); }

// Makes one clause of those from the `begin`-th on, in which a name of the lexicon stands.
void join_name(WidenedWords& name, const std::vector<Token>& tokens, std::size_t begin,
               std::vector<ReadClause>& read) {
  std::vector<Query> words;
  for (std::size_t i = begin; i < read.size(); ++i) {
    if (read.size() - begin == 1 || !read[i].are_stop_words) {
      words.push_back(std::move(read[i].query));
    }
  }
  read.resize(begin + 1);
  read[begin].query =
      widened_query(name, tokens, std::move(words), word_of(*read[begin].clause).column);
  read[begin].are_stop_words = false;
}

}  // namespace

bool is_plain_word(const Clause& clause) {
  const auto* word = std::get_if<Word>(&clause.ast.node);
  return clause.occurrence == Occurrence::may && word != nullptr && word->field == Field::text &&
         word->weight == 1 && !word->is_exact && word->edits == 0 &&
         word->text.find('*') == std::string::npos && !is_wildcard_pattern(word->text);
}

WordRun read_word_run(std::span<const Clause> run, Analyzer& analyzer, Names& names,
                      Widening widening) {
  std::string text;
  std::vector<std::size_t> ends;
  for (const Clause& clause : run) {
    text += word_of(clause).text;
    ends.push_back(text.size());
    text += ' ';
  }
  const std::vector<Token>& tokens = analyzer.analyze(text);
  std::vector<WidenedWords> widened;
  if (widening == Widening::on) widened = widen(tokens, text, names);
  WordRun words;
  auto name = widened.begin();
  std::size_t name_begin = 0;  // the clause that the next name's first word is in
  std::size_t next = 0;
  std::size_t begin = 0;  // of the clause's word in `text`
  for (std::size_t i = 0; i < run.size(); begin = ends[i] + 1, ++i) {
    const Column column = word_of(run[i]).column;
    const bool is_taken = next > 0 && tokens[next - 1].end > begin;
    const std::size_t first = next;
    while (next < tokens.size() && tokens[next].begin < ends[i]) ++next;
    if (first == next) {
      if (!is_taken) {
        words.issues.push_back(no_word_issue(column, text.substr(begin, ends[i] - begin)));
      }
      continue;
    }
    next = std::min(tokens.size(), std::max(next, first + tokens[first].compound_words));
    const std::span<const Token> own(tokens.data() + first, next - first);
    if (name != widened.end() && name->first >= first && name->first < next) {
      name_begin = words.read.size();
    }
    words.read.push_back({&run[i], query_of(Field::text, own, column), are_stop_words(own)});
    for (; name != widened.end() && name->last < next; ++name) {
      join_name(*name, tokens, name_begin, words.read);
      name_begin = words.read.size() - 1;
    }
  }
  return words;
}

QueryIssue no_word_issue(Column column, std::string_view text) {
  return {column.value, Severity::repaired,
          "nothing to search for in \"" + std::string(text) + "\""};
}

}  // namespace akhbar
