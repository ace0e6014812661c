#include "common/query/field.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <string>

#include "common/text/nearest_word.h"

namespace akhbar {
namespace {

constexpr std::array<QueryField, 13> kFields = {{
    {Field::title, "title", FieldKind::words, "words of the headline"},
    {Field::lead, "lead", FieldKind::words, "words of the headline or the first paragraph"},
    {Field::concept_name, "concept", FieldKind::words,
     "a thing by any of its names, in both languages"},
    {Field::source, "source", FieldKind::filter, "the paper or agency, by its whole name"},
    {Field::author, "author", FieldKind::word_filter, "a part of the author's name"},
    {Field::language, "lang", FieldKind::filter, "the language: en, fa"},
    {Field::category, "category", FieldKind::filter, "a section of the paper, by its whole name"},
    {Field::tag, "tag", FieldKind::filter, "a keyword of the article, whole"},
    {Field::id, "id", FieldKind::filter, "the article of this id"},
    {Field::url, "url", FieldKind::filter, "the article at this address"},
    {Field::date, "date", FieldKind::days, "published then: 2021-06-18, 1400-03, 1399..1400"},
    {Field::after, "after", FieldKind::days, "published later than this day, month or year"},
    {Field::before, "before", FieldKind::days, "published earlier than this day, month or year"},
}};

std::string lower_case(std::string_view name) {
  std::string lower(name);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

}  // namespace

std::span<const QueryField> query_fields() { return kFields; }

std::optional<QueryField> find_query_field(std::string_view name) {
  const auto found = std::ranges::find(kFields, lower_case(name), &QueryField::name);
  if (found == kFields.end()) return std::nullopt;
  return *found;
}

const QueryField& query_field(Field field) {
  const auto* found = std::ranges::find(kFields, field, &QueryField::field);
  assert(found != kFields.end());
  return *found;
}

std::string_view nearest_field_name(std::string_view name) {
  std::array<std::string_view, kFields.size()> names;
  std::ranges::transform(kFields, names.begin(), &QueryField::name);
  return nearest_word(lower_case(name), names);
}

}  // namespace akhbar
