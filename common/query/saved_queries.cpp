#include "common/query/saved_queries.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "common/text/nearest_word.h"

namespace akhbar {
namespace {

// Queries that use others twice each grow beyond all bounds.
constexpr std::size_t kMostInserted = 256;

std::string nearest_name(const std::string& name, const SavedQueries& saved) {
  std::vector<std::string_view> names;
  for (const auto& [known, query] : saved) names.push_back(known);
  return std::string(nearest_word(name, names));
}

class Inserter {
 public:
  explicit Inserter(const SavedQueries& saved) : saved_(saved) {}

  LexedQuery inserted(LexedQuery lexed) {
    LexedQuery whole;
    whole.issues = std::move(lexed.issues);
    for (Lexeme& lexeme : lexed.lexemes) {
      if (lexeme.kind == LexemeKind::saved) {
        insert(std::move(lexeme), whole);
      } else {
        whole.lexemes.push_back(std::move(lexeme));
      }
    }
    return whole;
  }

 private:
  void insert(Lexeme name, LexedQuery& whole) {
    const std::string wanted = name.text.substr(1);
    const auto found = saved_.find(wanted);
    if (name.weight != 1) {
      whole.issues.push_back(
          {name.column, Severity::repaired,
           "a weight belongs to a word or a quote, not to a saved query; dropped "
           "behind " +
               name.text});
    }
    if (found == saved_.end()) {
      refuse(std::move(name), unknown(wanted), whole);
    } else if (std::ranges::count(open_, wanted) > 0) {
      refuse(std::move(name), "the saved query @" + wanted + " uses itself", whole);
    } else if (++inserted_ > kMostInserted) {
      put({{}, {{1, Severity::repaired, "too many saved queries in one another"}}}, name, whole);
    } else {
      open_.push_back(wanted);
      LexedQuery query = inserted(lex_query(found->second));
      open_.pop_back();
      put(std::move(query), name, whole);
    }
  }

  void put(LexedQuery query, const Lexeme& name, LexedQuery& whole) {
    const auto tell = [&](Severity severity, std::string message) {
      whole.issues.push_back(
          {name.column, severity, "in " + name.text + ": " + std::move(message)});
    };
    for (QueryIssue& issue : query.issues) tell(issue.severity, std::move(issue.message));
    if (query.lexemes.empty()) {
      // As an empty quote it keeps what was meant for it from what comes next.
      whole.lexemes.push_back({LexemeKind::quoted, "", name.column});
      return;
    }
    whole.lexemes.push_back({LexemeKind::open, "(", name.column});
    std::size_t open = 1;
    for (Lexeme& lexeme : query.lexemes) {
      if (lexeme.kind == LexemeKind::open) ++open;
      if (lexeme.kind == LexemeKind::close) --open;
      lexeme.column = name.column;
      whole.lexemes.push_back(std::move(lexeme));
    }
    for (; open > 0; --open) whole.lexemes.push_back({LexemeKind::close, ")", name.column});
  }

  static void refuse(Lexeme name, std::string message, LexedQuery& whole) {
    whole.issues.push_back({name.column, Severity::refused, std::move(message)});
    name.kind = LexemeKind::word;
    whole.lexemes.push_back(std::move(name));
  }

  std::string unknown(const std::string& name) const {
    const std::string nearest = nearest_name(name, saved_);
    return "there is no saved query @" + name +
           (nearest.empty() ? ". " : "; did you mean @" + nearest + "? ") +
           "To search for the text itself, put it in quotes";
  }

  const SavedQueries& saved_;
  std::vector<std::string> open_;  // names of those that are being put in their places
  std::size_t inserted_ = 0;
};

}  // namespace

LexedQuery with_saved(LexedQuery lexed, const SavedQueries& saved) {
  return Inserter(saved).inserted(std::move(lexed));
}

}  // namespace akhbar
