#include "common/lexicon/concept.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace akhbar {
namespace {

constexpr std::array<std::pair<ConceptKind, std::string_view>, 7> kKinds = {{
    {ConceptKind::subject, "subject"},
    {ConceptKind::organization, "organization"},
    {ConceptKind::law, "law"},
    {ConceptKind::place, "place"},
    {ConceptKind::commodity, "commodity"},
    {ConceptKind::company, "company"},
    {ConceptKind::office, "office"},
}};

void append(std::vector<std::string>& names, std::vector<std::string> more) {
  for (std::string& name : more) {
    if (std::ranges::count(names, name) == 0) names.push_back(std::move(name));
  }
}

}  // namespace

std::string_view name_of(ConceptKind kind) {
  const auto* found =
      std::ranges::find(kKinds, kind, &std::pair<ConceptKind, std::string_view>::first);
  return found->second;
}

std::optional<ConceptKind> parse_concept_kind(std::string_view name) {
  const auto* found =
      std::ranges::find(kKinds, name, &std::pair<ConceptKind, std::string_view>::second);
  if (found == kKinds.end()) return std::nullopt;
  return found->first;
}

void extend(Lexicon& lexicon, Lexicon more) {
  for (Concept& entry : more.concepts) {
    const auto known = std::ranges::find(lexicon.concepts, entry.id, &Concept::id);
    if (known == lexicon.concepts.end()) {
      lexicon.concepts.push_back(std::move(entry));
      continue;
    }
    append(known->english, std::move(entry.english));
    append(known->persian, std::move(entry.persian));
    append(known->acronyms, std::move(entry.acronyms));
    append(known->doubtful, std::move(entry.doubtful));
    append(known->context, std::move(entry.context));
  }
  std::ranges::move(more.groups, std::back_inserter(lexicon.groups));
}

}  // namespace akhbar
