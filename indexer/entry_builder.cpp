#include "indexer/entry_builder.h"

#include <string>
#include <utility>
#include <vector>

#include "common/store/date_terms.h"
#include "common/store/schema.h"
#include "common/text/folding.h"
#include "common/text/placed_words.h"

namespace akhbar {
namespace {

// A word under its stem, and as part of a compound.
void add_word(const TermLayout& layout, const Token& token, unsigned position, unsigned weight,
              IndexEntry& entry) {
  if (!layout.has_positions) position = 0;
  entry.postings.push_back({make_term(layout, token.term), position, weight});
  if (token.compound_words > 0) {
    entry.postings.push_back({make_term(layout, token.compound), position, weight});
  }
}

void add_in(Field field, const Token& token, unsigned position, IndexEntry& entry) {
  const TermLayout& layout = layout_of(field);
  add_word(layout, token, position, layout.weight, entry);
}

void add_word(const Token& token, unsigned position, ArticlePart part, IndexEntry& entry) {
  const bool is_headline = part == ArticlePart::headline;
  const TermLayout& text = layout_of(Field::text);
  add_word(text, token, position, is_headline ? kTitleWeight : text.weight, entry);
  if (is_headline) add_in(Field::title, token, position, entry);
  if (part != ArticlePart::rest) add_in(Field::lead, token, position, entry);
  entry.postings.push_back({make_term(kWordLayout, token.word), 0, kWordLayout.weight});
}

void add_mark(const TermLayout& layout, unsigned position, IndexEntry& entry) {
  entry.postings.push_back({std::string(layout.prefix), position, layout.weight});
}

void add_words(const Article& article, Analyzer& analyzer, IndexEntry& entry) {
  const ArticleParts parts =
      place_words(article.title, article.body, analyzer,
                  [&](const Token& token, unsigned position, ArticlePart part) {
                    add_word(token, position, part, entry);
                  });
  for (const unsigned position : parts.sentences) add_mark(kSentenceLayout, position, entry);
  for (const unsigned position : parts.paragraphs) add_mark(kParagraphLayout, position, entry);
  add_mark(kLeadEndLayout, parts.lead_end, entry);
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
  add_words(article, analyzer, entry);
  add_filters(article, analyzer, entry);
  return entry;
}

}  // namespace akhbar
