#include "common/lexicon/lexicon_file.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <toml++/toml.h>

#include "common/text/nearest_word.h"

namespace akhbar {
namespace {

constexpr std::array<std::string_view, 7> kConceptKeys = {"id",       "kind",     "en",     "fa",
                                                          "acronyms", "doubtful", "context"};
constexpr std::array<std::string_view, 2> kWordKeys = {"en", "fa"};

bool is_concept_id(std::string_view id) {
  const auto is_part = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  return !id.empty() && is_part(id.front()) && is_part(id.back()) &&
         std::ranges::all_of(id, [&](char c) { return is_part(c) || c == '-'; });
}

class Reader {
 public:
  explicit Reader(std::string file) : file_(std::move(file)) {}

  ReadLexicon read(const toml::table& root) {
    for (const auto& [key, node] : root) {
      if (key == "concept" || key == "word") continue;
      tell(node,
           fmt::format("unknown table \"{}\"; a lexicon has [[concept]] and [[word]]", key.str()));
    }
    for_each_entry(root, "concept", [this](const toml::table& entry) { read_concept(entry); });
    for_each_entry(root, "word", [this](const toml::table& entry) { read_group(entry); });
    return std::move(read_);
  }

 private:
  template <typename Visit>
  void for_each_entry(const toml::table& root, std::string_view name, Visit visit) {
    const toml::array* entries = root[name].as_array();
    if (entries == nullptr) return;
    for (const toml::node& node : *entries) {
      if (const toml::table* entry = node.as_table()) visit(*entry);
    }
  }

  void read_concept(const toml::table& entry) {
    if (!has_only(entry, kConceptKeys)) return;
    Concept read;
    read.id = entry["id"].value_or(std::string());
    if (!is_concept_id(read.id)) {
      tell(entry,
           "a concept needs an id of lower-case Latin letters, digits and hyphens; "
           "entry left out");
      return;
    }
    const std::string kind = entry["kind"].value_or(std::string());
    const std::optional<ConceptKind> known = parse_concept_kind(kind);
    if (!known) {
      tell(entry, fmt::format("the kind of {} is \"{}\", which is none of subject, organization, "
                              "law, place, commodity, company, office; entry left out",
                              read.id, kind));
      return;
    }
    read.kind = *known;
    if (!read_names(entry, "en", read.english) || !read_names(entry, "fa", read.persian) ||
        !read_names(entry, "acronyms", read.acronyms) ||
        !read_names(entry, "doubtful", read.doubtful) ||
        !read_names(entry, "context", read.context)) {
      return;
    }
    if (read.english.empty() && read.persian.empty()) {
      tell(entry, fmt::format("{} has no name; entry left out", read.id));
      return;
    }
    if (!ids_.insert(read.id).second) {
      tell(entry, fmt::format("{} stands twice; its second entry is left out", read.id));
      return;
    }
    read_.lexicon.concepts.push_back(std::move(read));
  }

  void read_group(const toml::table& entry) {
    if (!has_only(entry, kWordKeys)) return;
    WordGroup group;
    if (!read_names(entry, "en", group.english) || !read_names(entry, "fa", group.persian)) return;
    if (group.english.size() + group.persian.size() < 2) {
      tell(entry, "a group of words has two words or more; entry left out");
      return;
    }
    read_.lexicon.groups.push_back(std::move(group));
  }

  template <std::size_t kSize>
  bool has_only(const toml::table& entry, const std::array<std::string_view, kSize>& keys) {
    for (const auto& [key, node] : entry) {
      if (std::ranges::count(keys, key.str()) > 0) continue;
      const std::string_view nearest = nearest_word(key.str(), keys);
      tell(node, fmt::format("unknown key \"{}\"{}; entry left out", key.str(),
                             nearest.empty() ? "" : fmt::format(", did you mean {}?", nearest)));
      return false;
    }
    return true;
  }

  bool read_names(const toml::table& entry, std::string_view key, std::vector<std::string>& names) {
    const toml::node* node = entry.get(key);
    if (node == nullptr) return true;
    const toml::array* array = node->as_array();
    if (array == nullptr || !array->is_homogeneous(toml::node_type::string)) {
      if (array != nullptr && array->empty()) return true;
      tell(*node, fmt::format("{} is not a list of names; entry left out", key));
      return false;
    }
    for (const toml::node& node_of_name : *array) {
      names.push_back(node_of_name.value_or(std::string()));
      if (names.back().find_first_of("\t\n\r") == std::string::npos) continue;
      tell(*node, fmt::format("a name of {} has a tab or a line break; entry left out", key));
      return false;
    }
    return true;
  }

  void tell(const toml::node& where, const std::string& what) {
    read_.problems.push_back(fmt::format("{}:{}: {}", file_, where.source().begin.line, what));
  }

  std::string file_;
  ReadLexicon read_;
  std::set<std::string> ids_;
};

}  // namespace

ReadLexicon read_lexicon(std::string_view toml, const std::string& file) {
  try {
    return Reader(file).read(toml::parse(toml));
  } catch (const toml::parse_error& error) {
    return {
        {},
        {fmt::format("{}:{}: no TOML: {}", file, error.source().begin.line, error.description())}};
  }
}

}  // namespace akhbar
