#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace akhbar {

/// What a query can ask about. `text` is headline and body together and has no name in a query.
enum class Field {
  text,
  title,
  lead,
  concept_name,
  source,
  author,
  language,
  category,
  tag,
  id,
  url,
  date,
  after,
  before
};

/// words: ranked, analyzed; of Field::concept_name an id or a name of a concept. filter: restricts,
/// matches a whole value after folding. word_filter: restricts, matches by word. days: restricts,
/// takes a date expression.
enum class FieldKind { words, filter, word_filter, days };

struct QueryField {
  Field field;
  std::string_view name;  // as typed before the colon
  FieldKind kind;
  std::string_view meaning;  // for --help, README and the shell
};

/// The fields that a query may name, in the order in which help shows them.
std::span<const QueryField> query_fields();

/// The field called `name`, in any case; nothing if there is none.
std::optional<QueryField> find_query_field(std::string_view name);

/// The row of `field`, which must not be Field::text.
const QueryField& query_field(Field field);

/// The name of a field that `name` may have been meant for, empty where none is near.
std::string_view nearest_field_name(std::string_view name);

}  // namespace akhbar
