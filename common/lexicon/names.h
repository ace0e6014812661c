#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/lexicon/concept.h"

namespace akhbar {

enum class NameKind : std::uint8_t {
  concept_name,
  acronym,        // of a concept
  doubtful_name,  // of a concept
  context,        // no name: a word beside which a concept's doubtful names count
  group_word      // of a group of words
};

/// A name in the terms of the analyzer, without the words that names are often written without (of,
/// and); `target` is the concept's id or, for a group of words, "#" and its number.
struct Name {
  NameKind kind = NameKind::concept_name;
  std::string target;
  std::vector<std::string> terms;
  /// What distinguishes words of one term: light_stem() of each, empty for compounds and for words
  /// that are no English ones.
  std::vector<std::string> stems;
  bool operator==(const Name&) const = default;
};

/// A name as it is written.
struct WrittenName {
  std::string text;
  bool is_persian = false;
  std::vector<std::string> terms;
  unsigned left_out = 0;  // how many words were left out of `terms`
  bool operator==(const WrittenName&) const = default;
};

/// What names are the names of.
struct Meaning {
  std::optional<ConceptKind> kind;  // nothing for a group of words
  std::vector<WrittenName> names;   // the first of each language is the one to show
  bool operator==(const Meaning&) const = default;
};

/// The names of a lexicon by the terms that they begin with, read record by record as they are
/// asked for: an index keeps the records of the lexicon that it was built with
/// (compiled_lexicon.h), and a query asks for few.
class Names {
 public:
  /// The record of a key, empty where there is none.
  using ReadRecord = std::function<std::string(const std::string& key)>;

  /// No names at all.
  Names();
  explicit Names(ReadRecord read);

  /// The names whose first term is `term`; valid as long as this.
  const std::vector<Name>& beginning_with(std::string_view term);

  /// Nothing where the lexicon has no such concept or group.
  const Meaning* meaning(const std::string& target);

  /// The ids of all concepts, ascending.
  const std::vector<std::string>& concept_ids();

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };

  ReadRecord read_;
  std::unordered_map<std::string, std::vector<Name>, Hash, std::equal_to<>> names_;
  std::unordered_map<std::string, std::optional<Meaning>> meanings_;
  std::optional<std::vector<std::string>> ids_;
};

}  // namespace akhbar
