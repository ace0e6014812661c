#include "indexer/entry_builder.h"

#include <string>
#include <utility>
#include <vector>

#include "common/store/date_terms.h"
#include "common/store/schema.h"
#include "common/text/folding.h"

namespace akhbar {
namespace {

// A word under its stem, as part of a compound and in its own form.
void add_word(const TermLayout& layout, const Token& token, unsigned position, unsigned weight,
              IndexEntry& entry) {
  entry.postings.push_back({make_term(layout, token.term), position, weight});
  if (token.compound_words > 0) {
    entry.postings.push_back({make_term(layout, token.compound), position, weight});
  }
}

void add_form(const Token& token, IndexEntry& entry) {
  entry.postings.push_back({make_term(kWordLayout, token.word), 0, kWordLayout.weight});
}

void add_title(const std::vector<Token>& tokens, IndexEntry& entry) {
  const TermLayout& title = layout_of(Field::title);
  for (const Token& token : tokens) {
    add_word(layout_of(Field::text), token, token.position, kTitleWeight, entry);
    add_word(title, token, token.position, title.weight, entry);
    add_form(token, entry);
  }
}

void add_body(const std::vector<Token>& tokens, unsigned first_position, IndexEntry& entry) {
  const TermLayout& text = layout_of(Field::text);
  for (const Token& token : tokens) {
    add_word(text, token, first_position + token.position, text.weight, entry);
    add_form(token, entry);
  }
}

void add_value(Field field, std::string_view value, IndexEntry& entry) {
  const std::string folded = fold_value(value);
  if (!folded.empty()) entry.filters.push_back(make_term(layout_of(field), folded));
}

void add_filters(const Article& article, Analyzer& analyzer, IndexEntry& entry) {
  add_value(Field::source, article.source, entry);
  add_value(Field::language, article.language, entry);
  add_value(Field::url, article.url, entry);
  for (const std::string& category : article.categories) {
    add_value(Field::category, category, entry);
  }
  for (const std::string& tag : article.tags) add_value(Field::tag, tag, entry);
  for (const Token& token : analyzer.analyze(article.author)) {
    entry.filters.push_back(make_term(layout_of(Field::author), fold(token.word)));
  }
  if (article.published) {
    for (std::string& term : terms_of_day(*article.published)) {
      entry.filters.push_back(std::move(term));
    }
  }
}

}  // namespace

IndexEntry build_entry(const Article& article, Analyzer& analyzer) {
  IndexEntry entry{article, {}, {}, content_hash(article)};
  const std::vector<Token> title = analyzer.analyze(article.title);
  add_title(title, entry);
  const unsigned body_begins = title.empty() ? 0 : title.back().position + kFieldGap;
  add_body(analyzer.analyze(article.body), body_begins, entry);
  add_filters(article, analyzer, entry);
  return entry;
}

}  // namespace akhbar
