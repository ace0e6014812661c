#pragma once

#include <ostream>

#include <nlohmann/json.hpp>

namespace akhbar {

using Json = nlohmann::ordered_json;

/// What "schema" says in every object of ours; a change that breaks a reader raises it.
inline constexpr int kSchema = 1;

// The texts of articles are UTF-8, but a query is any bytes: hence `replace`.

/// Writes `json` indented, as a document of its own.
inline void write_document(const Json& json, std::ostream& out) {
  out << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

/// Writes `json` on one line.
inline void write_line(const Json& json, std::ostream& out) {
  out << json.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace akhbar
