#include "common/lexicon/compiled_lexicon.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "common/lexicon/light_stem.h"

namespace akhbar {
namespace {

constexpr std::array<std::pair<NameKind, char>, 5> kKindLetters = {{
    {NameKind::concept_name, 'c'},
    {NameKind::acronym, 'a'},
    {NameKind::doubtful_name, 'd'},
    {NameKind::context, 'x'},
    {NameKind::group_word, 'w'},
}};

char letter_of(NameKind kind) {
  return std::ranges::find(kKindLetters, kind, &std::pair<NameKind, char>::first)->second;
}

NameKind kind_of(char letter) {
  return std::ranges::find(kKindLetters, letter, &std::pair<NameKind, char>::second)->first;
}

std::string joined(const std::vector<std::string>& fields) {
  std::string line;
  for (const std::string& field : fields) line += (line.empty() ? "" : "\t") + field;
  return line;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

// The ways in which the analyzer has the words of a name: one by one, and compounds as one term,
// as which they may be written.
struct Terms {
  std::vector<std::string> apart;
  std::vector<std::string> apart_stems;
  std::vector<std::string> joined;
  std::vector<std::string> joined_stems;
  unsigned left_out = 0;
};

std::string stem_of(const Token& token) {
  const bool is_word = token.script == Script::latin && token.kind == TokenKind::word;
  return is_word ? light_stem(token.word) : std::string();
}

Terms terms_of(std::string_view name, Analyzer& analyzer) {
  Terms terms;
  std::size_t in_compound = 0;
  for (const Token& token : analyzer.analyze(name)) {
    const bool is_left_out = is_left_out_of_names(token.word);
    if (is_left_out) {
      ++terms.left_out;
    } else {
      terms.apart.emplace_back(token.term);
      terms.apart_stems.push_back(stem_of(token));
    }
    if (in_compound > 0) {
      --in_compound;
    } else if (token.compound_words > 0) {
      terms.joined.emplace_back(token.compound);
      terms.joined_stems.emplace_back();
      in_compound = token.compound_words - 1U;
    } else if (!is_left_out) {
      terms.joined.emplace_back(token.term);
      terms.joined_stems.push_back(stem_of(token));
    }
  }
  return terms;
}

class Compiler {
 public:
  explicit Compiler(Analyzer& analyzer) : analyzer_(analyzer) {}

  void add(const Concept& entry) {
    Meaning meaning{entry.kind, {}};
    add_names(NameKind::concept_name, entry.id, entry.english, false, meaning);
    add_names(NameKind::concept_name, entry.id, entry.persian, true, meaning);
    add_names(NameKind::acronym, entry.id, entry.acronyms, false, meaning);
    Meaning unshown;
    add_names(NameKind::doubtful_name, entry.id, entry.doubtful, false, unshown);
    add_names(NameKind::context, entry.id, entry.context, false, unshown);
    add_meaning(entry.id, meaning);
    ids_.insert(entry.id);
  }

  void add(const WordGroup& group) {
    const std::string target = fmt::format("#{}", ++groups_);
    Meaning meaning;
    add_names(NameKind::group_word, target, group.english, false, meaning);
    add_names(NameKind::group_word, target, group.persian, true, meaning);
    add_meaning(target, meaning);
  }

  LexiconRecords take() {
    std::string ids;
    for (const std::string& id : ids_) ids += id + '\n';
    records_[std::string(lexicon_record::kIdsKey)] = std::move(ids);
    for (const auto& [first, lines] : lines_) {
      std::string& record = records_[lexicon_record::names_key(first)];
      for (const std::string& line : lines) record += line + '\n';
    }
    return std::move(records_);
  }

 private:
  void add_names(NameKind kind, const std::string& target, const std::vector<std::string>& names,
                 bool is_persian, Meaning& meaning) {
    for (const std::string& name : names) {
      Terms terms = terms_of(name, analyzer_);
      if (terms.apart.empty()) continue;
      add_line(kind, target, terms.apart, terms.apart_stems);
      if (terms.joined != terms.apart) {
        add_line(kind, target, terms.joined, terms.joined_stems);
      }
      meaning.names.push_back({name, is_persian, std::move(terms.apart), terms.left_out});
    }
  }

  void add_line(NameKind kind, const std::string& target, const std::vector<std::string>& terms,
                const std::vector<std::string>& stems) {
    std::vector<std::string> fields{std::string(1, letter_of(kind)), target};
    for (std::size_t i = 0; i < terms.size(); ++i) {
      if (i > 0) fields.push_back(terms[i]);
      fields.push_back(stems[i] == terms[i] ? "=" : stems[i] + '.');
    }
    lines_[terms.front()].insert(joined(fields));
  }

  void add_meaning(const std::string& target, const Meaning& meaning) {
    std::string record(meaning.kind ? name_of(*meaning.kind) : "");
    record += '\n';
    for (const WrittenName& name : meaning.names) {
      std::vector<std::string> fields{name.text, name.is_persian ? "fa" : "en",
                                      std::to_string(name.left_out)};
      fields.insert(fields.end(), name.terms.begin(), name.terms.end());
      record += joined(fields) + '\n';
    }
    records_[lexicon_record::meaning_key(target)] = std::move(record);
  }

  Analyzer& analyzer_;
  LexiconRecords records_;
  std::map<std::string, std::set<std::string>> lines_;
  std::set<std::string> ids_;
  std::size_t groups_ = 0;
};

}  // namespace

bool is_left_out_of_names(std::string_view word) {
  return word == "and" || word == "of" || word == "the" || word == "و";
}

LexiconRecords compile_lexicon(const Lexicon& lexicon, Analyzer& analyzer) {
  Compiler compiler(analyzer);
  for (const Concept& entry : lexicon.concepts) compiler.add(entry);
  for (const WordGroup& group : lexicon.groups) compiler.add(group);
  return compiler.take();
}

Names names_in(const LexiconRecords& records) {
  return Names([&records](const std::string& key) {
    const auto found = records.find(key);
    return found == records.end() ? std::string() : found->second;
  });
}

namespace lexicon_record {

std::string names_key(std::string_view first_term) { return "name/" + std::string(first_term); }
std::string meaning_key(std::string_view target) { return "of/" + std::string(target); }

std::vector<Name> read_names(std::string_view first_term, std::string_view record) {
  std::vector<Name> names;
  for (const std::string& line : split(record, '\n')) {
    std::vector<std::string> fields = split(line, '\t');
    Name name{kind_of(fields[0].front()), std::move(fields[1]), {std::string(first_term)}, {}};
    for (std::size_t i = 2; i < fields.size(); ++i) {
      if (i % 2 == 1) {
        name.terms.push_back(std::move(fields[i]));
      } else {
        name.stems.push_back(fields[i] == "=" ? name.terms.back()
                                              : fields[i].substr(0, fields[i].size() - 1));
      }
    }
    names.push_back(std::move(name));
  }
  return names;
}

Meaning read_meaning(std::string_view record) {
  Meaning meaning;
  const std::size_t end = record.find('\n');
  meaning.kind = parse_concept_kind(record.substr(0, end));
  for (const std::string& line : split(record.substr(end + 1), '\n')) {
    std::vector<std::string> fields = split(line, '\t');
    WrittenName name{
        std::move(fields[0]), fields[1] == "fa", {}, static_cast<unsigned>(std::stoul(fields[2]))};
    name.terms.assign(fields.begin() + 3, fields.end());
    meaning.names.push_back(std::move(name));
  }
  return meaning;
}

}  // namespace lexicon_record

}  // namespace akhbar
