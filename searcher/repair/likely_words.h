#pragma once

#include <string>
#include <vector>

#include "common/lexicon/names.h"
#include "common/store/index_reader.h"
#include "common/text/analyzer.h"

namespace akhbar {

/// A word as it was typed, its folded form and its term.
struct TypedWord {
  std::string typed;
  std::string form;
  std::string term;
};

/// What `word`, whose form the index lacks, was likely meant for, the likeliest first and at most
/// three: a word of the index that a slip or two lead away from, two words that were joined
/// ("industrial park"), what the keys write on the other language's keyboard, or the same name in
/// other letters or the other script. Words of two letters, numbers and acronyms are meant as they
/// are; so is an inflection of a word that `articles` have, unless the other is far more frequent.
/// Words that are names of the lexicon are likelier than others. Throws IndexError.
std::vector<std::string> likely_words(const TypedWord& word, std::size_t articles,
                                      IndexReader& index, Analyzer& analyzer, Names& names);

/// The frequent word of the index for which the rare `word` was likely meant, which `articles` have;
/// empty if none. Says nothing of short words, which are near too many others, and takes no name
/// for another word: none of 1,789 that one to five articles of two papers have
/// (scripts/measure_spelling.py).
std::string likely_word_for_rare(const TypedWord& word, std::size_t articles, IndexReader& index,
                                 Analyzer& analyzer, Names& names);

/// The word of the index that is written apart as `first` and `second`; empty if there is none.
std::string joined_word(const std::string& first, const std::string& second, IndexReader& index);

}  // namespace akhbar
