#include "common/lexicon/names.h"

#include <sstream>
#include <utility>

#include "common/lexicon/compiled_lexicon.h"

namespace akhbar {

Names::Names() : Names([](const std::string&) { return std::string(); }) {}

Names::Names(ReadRecord read) : read_(std::move(read)) {}

const std::vector<Name>& Names::beginning_with(std::string_view term) {
  const auto known = names_.find(term);
  if (known != names_.end()) return known->second;
  const std::string record = read_(lexicon_record::names_key(term));
  return names_.emplace(term, lexicon_record::read_names(term, record)).first->second;
}

const Meaning* Names::meaning(const std::string& target) {
  const auto [known, is_new] = meanings_.try_emplace(target);
  if (is_new) {
    const std::string record = read_(lexicon_record::meaning_key(target));
    if (!record.empty()) known->second = lexicon_record::read_meaning(record);
  }
  return known->second ? &*known->second : nullptr;
}

const std::vector<std::string>& Names::concept_ids() {
  if (!ids_) {
    ids_.emplace();
    std::istringstream record(read_(std::string(lexicon_record::kIdsKey)));
    for (std::string id; record >> id;) ids_->push_back(id);
  }
  return *ids_;
}

}  // namespace akhbar
