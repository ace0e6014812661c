#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace akhbar {

enum class ConceptKind { subject, organization, law, place, commodity, company, office };

std::string_view name_of(ConceptKind kind);
std::optional<ConceptKind> parse_concept_kind(std::string_view name);

/// A thing of the economy that has names in two languages. Names are written in their base form:
/// the analyzer joins inflections and spellings.
struct Concept {
  std::string id;  // lower-case words with hyphens between: what concept: asks for
  ConceptKind kind = ConceptKind::subject;
  std::vector<std::string> english;  // the first is the one that is shown
  std::vector<std::string> persian;
  std::vector<std::string> acronyms;  // in an article names only where they stand in capitals
  /// Words that are also ordinary words, or names of something else: they count only beside another
  /// name of the concept or one of the words of `context`.
  std::vector<std::string> doubtful;
  std::vector<std::string> context;
  bool operator==(const Concept&) const = default;
};

/// Words that may be exchanged for one another. Queries are widened by them; the index has nothing
/// of them.
struct WordGroup {
  std::vector<std::string> english;
  std::vector<std::string> persian;
  bool operator==(const WordGroup&) const = default;
};

struct Lexicon {
  std::vector<Concept> concepts;
  std::vector<WordGroup> groups;
  bool operator==(const Lexicon&) const = default;
};

/// Adds what `more` has: names to concepts of the same id, which keep their kind, and what is new.
void extend(Lexicon& lexicon, Lexicon more);

}  // namespace akhbar
