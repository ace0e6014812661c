#include "indexer/entry_builder.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "common/lexicon/article_concepts.h"
#include "common/store/date_terms.h"
#include "common/store/schema.h"
#include "common/text/folding.h"
#include "common/text/placed_words.h"

namespace akhbar {
namespace {

// A word of the body: its term's hash, and where its postings begin.
struct BodyWord {
  unsigned position = 0;
  std::size_t first_posting = 0;
  std::size_t hash = 0;
};

// There are articles that repeat their own paragraphs, up to forty times. What was said before has
// its places, but counts for nothing more. `words` has all words of the body and one behind the
// last.
void discount_repeated(const ArticleParts& parts, const std::vector<BodyWord>& words,
                       IndexEntry& entry) {
  constexpr std::ptrdiff_t kFewestWords = 8;  // "he added" is no repetition
  std::unordered_set<std::size_t> read;       // hashes of sentences
  const auto last = words.end() - 1;
  for (auto begin = words.begin(); begin < last;) {
    const auto next = std::ranges::upper_bound(parts.sentences, begin->position);
    const auto end = next == parts.sentences.end()
                         ? last
                         : std::ranges::lower_bound(begin, last, *next, {}, &BodyWord::position);
    std::size_t hash = 0;
    for (auto word = begin; word != end; ++word) {
      constexpr std::size_t kOddNumber = 1'099'511'628'211;
      hash = hash * kOddNumber + word->hash;
    }
    if (end - begin >= kFewestWords && !read.insert(hash).second) {
      for (std::size_t i = begin->first_posting; i < end->first_posting; ++i) {
        entry.postings[i].weight = 0;
      }
    }
    begin = end;
  }
}

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

void add_concepts(const std::vector<PlacedConcept>& concepts, unsigned headline_end,
                  IndexEntry& entry) {
  const TermLayout& layout = layout_of(Field::concept_name);
  for (const PlacedConcept& placed : concepts) {
    entry.postings.push_back({make_term(layout, placed.id), placed.position,
                              placed.position <= headline_end ? kTitleWeight : layout.weight});
  }
}

void add_words(const Article& article, Analyzer& analyzer, Names& names, IndexEntry& entry) {
  ArticleConcepts concepts(names);
  unsigned headline_end = 0;
  std::vector<BodyWord> body;
  const ArticleParts parts = place_words(
      article.title, article.body, analyzer,
      [&](const Token& token, unsigned position, ArticlePart part) {
        if (part == ArticlePart::headline) {
          headline_end = position;
        } else {
          body.push_back(
              {position, entry.postings.size(), std::hash<std::string_view>()(token.term)});
        }
        add_word(token, position, part, entry);
      },
      [&](std::span<const Token> tokens, std::string_view text, unsigned before) {
        concepts.read(tokens, text, before);
      });
  body.push_back({std::numeric_limits<unsigned>::max(), entry.postings.size(), 0});
  discount_repeated(parts, body, entry);
  add_concepts(concepts.take(), headline_end, entry);
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

IndexEntry build_entry(const Article& article, Analyzer& analyzer, Names& names) {
  IndexEntry entry{article, {}, {}, content_hash(article)};
  add_words(article, analyzer, names, entry);
  add_filters(article, analyzer, entry);
  return entry;
}

}  // namespace akhbar
