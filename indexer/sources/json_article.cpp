#include "indexer/sources/json_article.h"

#include <array>
#include <charconv>
#include <utility>

#include <fmt/format.h>
#include <simdjson.h>

#include "common/text/utf8.h"

namespace akhbar {
namespace {

namespace ondemand = simdjson::ondemand;
using simdjson::error_code;

bool is_number(std::string_view text) {
  double ignored = 0;
  return std::from_chars(text.data(), text.data() + text.size(), ignored).ptr ==
         text.data() + text.size();
}

// A number, true or false as it is written ("1.0" stays that, and there is no largest number);
// empty for null.
error_code read_literal(ondemand::value& value, ondemand::json_type type, std::string_view& text) {
  text = trimmed(value.raw_json_token());
  switch (type) {
    case ondemand::json_type::number:
      return is_number(text) ? simdjson::SUCCESS : simdjson::NUMBER_ERROR;
    case ondemand::json_type::boolean:
      return text == "true" || text == "false" ? simdjson::SUCCESS : simdjson::T_ATOM_ERROR;
    default:
      if (text != "null") return simdjson::N_ATOM_ERROR;
      text = {};
      return simdjson::SUCCESS;
  }
}

error_code add_element(ondemand::value value, ArticleField field, RecordFields& fields) {
  ondemand::json_type type{};
  if (const auto error = value.type().get(type)) return error;
  if (type == ondemand::json_type::object || type == ondemand::json_type::array) {
    return simdjson::SUCCESS;
  }
  std::string_view text;
  const auto error = type == ondemand::json_type::string ? value.get_string().get(text)
                                                         : read_literal(value, type, text);
  if (!error) fields.add_element(field, text);
  return error;
}

error_code add_value(ondemand::value value, ArticleField field, RecordFields& fields) {
  ondemand::json_type type{};
  if (const auto error = value.type().get(type)) return error;
  if (type == ondemand::json_type::string) {
    std::string_view text;
    const auto error = value.get_string().get(text);
    if (!error) fields.add(field, text);
    return error;
  }
  if (type != ondemand::json_type::array) return add_element(value, field, fields);
  ondemand::array elements;
  if (const auto error = value.get_array().get(elements)) return error;
  for (auto each : elements) {
    ondemand::value element;
    if (const auto error = each.get(element)) return error;
    if (const auto error = add_element(element, field, fields)) return error;
  }
  return simdjson::SUCCESS;
}

error_code add_fields(ondemand::document& document, const RecordBuilder& builder,
                      RecordFields& fields) {
  ondemand::object object;
  if (const auto error = document.get_object().get(object)) return error;
  for (auto each : object) {
    ondemand::field member;
    if (const auto error = std::move(each).get(member)) return error;
    std::string_view key;
    if (const auto error = member.unescaped_key().get(key)) return error;
    const auto field = builder.field_of(key);
    if (!field || fields.has(*field)) continue;
    if (const auto error = add_value(member.value(), *field, fields)) return error;
  }
  const bool at_end = document.current_location().error() == simdjson::OUT_OF_BOUNDS;
  return at_end ? simdjson::SUCCESS : simdjson::TRAILING_CONTENT;
}

struct Problem {
  error_code error;
  std::string_view text;
};
constexpr std::array<Problem, 10> kProblems = {
    {{simdjson::UNCLOSED_STRING, "a string is not closed"},
     {simdjson::UNESCAPED_CHARS, "a control character in a string is not escaped"},
     {simdjson::STRING_ERROR, "a string has a wrong escape"},
     {simdjson::INCOMPLETE_ARRAY_OR_OBJECT,
      "the end of the object is missing, or something follows it"},
     {simdjson::TAPE_ERROR, "a quote, comma, colon, bracket or value is missing or misplaced"},
     {simdjson::NUMBER_ERROR, "a wrong number"},
     {simdjson::T_ATOM_ERROR, "a word that is not true, false or null"},
     {simdjson::N_ATOM_ERROR, "a word that is not true, false or null"},
     {simdjson::DEPTH_ERROR, "too many brackets within each other"},
     {simdjson::TRAILING_CONTENT, "more follows the object"}}};

std::string describe_problem(std::string_view json, error_code error,
                             std::optional<std::size_t> position) {
  const std::size_t good = utf8_prefix(json);
  if (good < json.size()) return fmt::format("not UTF-8 at byte {}", good + 1);
  if (error == simdjson::INCORRECT_TYPE) return "not a JSON object";
  std::string_view text = simdjson::error_message(error);
  for (const Problem& known : kProblems) {
    if (known.error == error) text = known.text;
  }
  if (!position) return fmt::format("not valid JSON: {}", text);
  return fmt::format("not valid JSON: {}, near byte {}", text, *position + 1);
}

}  // namespace

struct JsonArticleReader::Parser {
  ondemand::parser simd;
  std::string padded;  // simdjson reads some bytes beyond the end
};

JsonArticleReader::JsonArticleReader(RecordBuilder builder)
    : builder_(std::move(builder)), parser_(std::make_unique<Parser>()) {}

JsonArticleReader::~JsonArticleReader() = default;

Record JsonArticleReader::read(std::string_view json, std::size_t line) {
  std::string& padded = parser_->padded;
  padded.assign(json);
  padded.append(simdjson::SIMDJSON_PADDING, '\0');
  ondemand::document document;
  auto error = parser_->simd.iterate(padded.data(), json.size(), padded.size()).get(document);
  if (error) return builder_.reject(describe_problem(json, error, std::nullopt), line);
  RecordFields fields;
  error = add_fields(document, builder_, fields);
  if (!error) return builder_.build(fields, line);
  const char* at = nullptr;
  std::optional<std::size_t> position;
  if (error != simdjson::INCOMPLETE_ARRAY_OR_OBJECT && !document.current_location().get(at)) {
    position = static_cast<std::size_t>(at - padded.data());
  }
  return builder_.reject(describe_problem(json, error, position), line);
}

}  // namespace akhbar
