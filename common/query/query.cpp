#include "common/query/query.h"

#include <utility>

#include <fmt/format.h>

namespace akhbar {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::string prefix(Field field) {
  return field == Field::text ? std::string() : std::string(query_field(field).name) + ":";
}

struct Printer {
  std::string operator()(const NoQuery&) const { return "<nothing>"; }
  std::string operator()(const AllQuery&) const { return "<all>"; }
  std::string operator()(const TermQuery& term) const {
    return prefix(term.field) + (term.is_exact ? "=" + term.form : term.term);
  }
  std::string operator()(const PhraseQuery& phrase) const {
    std::vector<std::string> words;
    words.reserve(phrase.words.size());
    for (const WordForm& word : phrase.words) {
      words.push_back(phrase.is_exact ? word.form : word.term);
    }
    return prefix(phrase.field) + (phrase.is_exact ? "=\"" : "\"") + joined(words) + "\"" +
           (phrase.slop == 0 ? "" : "~" + std::to_string(phrase.slop));
  }
  std::string operator()(const NearQuery& near) const {
    std::string text;
    for (const std::vector<PlacedTerm>& side : near.sides) {
      text += text.empty() ? "{" : " ";
      for (std::size_t i = 0; i < side.size(); ++i) {
        text += (i == 0 ? "" : "|") + prefix(side[i].field) + side[i].term;
      }
    }
    return text + "}~" + std::to_string(near.window);
  }
  std::string operator()(const FormsQuery& forms) const {
    return prefix(forms.field) + "=" + forms.asked +
           (forms.edits == 0 ? "" : "~" + std::to_string(forms.edits));
  }
  std::string operator()(const ProximityQuery& proximity) const {
    const auto side = [&](std::size_t i) {
      const Query& query = proximity.sides[i];
      const bool is_simple = std::holds_alternative<TermQuery>(query.node) ||
                             std::holds_alternative<PhraseQuery>(query.node) ||
                             std::holds_alternative<FormsQuery>(query.node);
      return is_simple ? to_string(query) : "(" + to_string(query) + ")";
    };
    return "[" + side(0) + " " + to_string(proximity.reach) + " " + side(1) + "]";
  }
  std::string operator()(const AtLeastQuery& at_least) const {
    return fmt::format("[{} times {}]", at_least.count, to_string(at_least.of.front()));
  }
  std::string operator()(const QuorumQuery& quorum) const {
    std::string text;
    for (const Query& part : quorum.of) text += (text.empty() ? "" : " | ") + to_string(part);
    return fmt::format("[{} of {}]", quorum.count, text);
  }
  std::string operator()(const WeightedQuery& weighted) const {
    return to_string(weighted.query.front()) + fmt::format("^{}", weighted.weight);
  }
  std::string operator()(const EitherQuery& either) const {
    std::string text;
    for (const Query& way : either.ways) text += (text.empty() ? "" : "/") + to_string(way);
    return text;
  }
  std::string operator()(const ConceptQuery& concept_query) const {
    return "concept:" + concept_query.id;
  }
  std::string operator()(const SynonymsQuery& synonyms) const {
    std::string text;
    for (const Query& way : synonyms.ways) text += (text.empty() ? "" : "|") + to_string(way);
    return text;
  }
  std::string operator()(const ExpandedQuery& expanded) const {
    std::string text = to_string(expanded.typed.front());
    if (std::holds_alternative<CompoundQuery>(expanded.typed.front().node)) text = "(" + text + ")";
    for (const Expansion& expansion : expanded.also) {
      const std::string also = to_string(expansion.query.front());
      const bool is_concept = expansion.relation == Relation::same_concept;
      text +=
          is_concept ? "<" + also + ">" : fmt::format("<{}:{}>", name_of(expansion.relation), also);
    }
    return text;
  }
  std::string operator()(const ValueQuery& value) const {
    return prefix(value.field) + value.value;
  }
  std::string operator()(const DaysQuery& days) const { return "date:" + to_string(days.range); }
  std::string operator()(const UndatedQuery&) const { return "date:none"; }
  std::string operator()(const CompoundQuery& compound) const {
    std::string text;
    const auto add = [&](const std::vector<Query>& queries, std::string_view sign) {
      for (const Query& query : queries) {
        const bool nested = std::holds_alternative<CompoundQuery>(query.node);
        const std::string part = to_string(query);
        text += (text.empty() ? "" : " ") + std::string(sign) + (nested ? "(" + part + ")" : part);
      }
    };
    add(compound.must, "+");
    add(compound.may, "");
    add(compound.filters, "#");
    add(compound.must_not, "-");
    add(compound.bonus, "^");
    return text;
  }
};

}  // namespace

// Written out: clang 14 does not survive two defaulted comparisons that lead to each other.
bool EitherQuery::operator==(const EitherQuery& other) const { return ways == other.ways; }
bool SynonymsQuery::operator==(const SynonymsQuery& other) const { return ways == other.ways; }
bool Expansion::operator==(const Expansion& other) const {
  return relation == other.relation && shown == other.shown && query == other.query &&
         share == other.share;
}
bool ExpandedQuery::operator==(const ExpandedQuery& other) const {
  return text == other.text && typed == other.typed && also == other.also;
}
bool ProximityQuery::operator==(const ProximityQuery& other) const {
  return reach == other.reach && sides == other.sides;
}
bool AtLeastQuery::operator==(const AtLeastQuery& other) const {
  return count == other.count && of == other.of;
}
bool QuorumQuery::operator==(const QuorumQuery& other) const {
  return count == other.count && of == other.of;
}
bool WeightedQuery::operator==(const WeightedQuery& other) const {
  return weight == other.weight && query == other.query;
}
bool CompoundQuery::operator==(const CompoundQuery&) const = default;

std::string_view name_of(Relation relation) {
  switch (relation) {
    case Relation::same_concept:
      return "concept";
    case Relation::synonym:
      return "synonym";
    case Relation::translation:
      break;
  }
  return "translation";
}

std::vector<const Query*> parts_of(const Query& query) {
  std::vector<const Query*> parts;
  const auto add = [&](const std::vector<Query>& queries) {
    for (const Query& part : queries) parts.push_back(&part);
  };
  if (const auto* either = std::get_if<EitherQuery>(&query.node)) {
    add(either->ways);
  } else if (const auto* synonyms = std::get_if<SynonymsQuery>(&query.node)) {
    add(synonyms->ways);
  } else if (const auto* expanded = std::get_if<ExpandedQuery>(&query.node)) {
    add(expanded->typed);
    for (const Expansion& expansion : expanded->also) add(expansion.query);
  } else if (const auto* proximity = std::get_if<ProximityQuery>(&query.node)) {
    add(proximity->sides);
  } else if (const auto* at_least = std::get_if<AtLeastQuery>(&query.node)) {
    add(at_least->of);
  } else if (const auto* quorum = std::get_if<QuorumQuery>(&query.node)) {
    add(quorum->of);
  } else if (const auto* weighted = std::get_if<WeightedQuery>(&query.node)) {
    add(weighted->query);
  } else if (const auto* compound = std::get_if<CompoundQuery>(&query.node)) {
    add(compound->must);
    add(compound->may);
    add(compound->must_not);
    add(compound->filters);
  }
  return parts;
}

std::vector<Query*> parts_of(Query& query) {
  std::vector<Query*> parts;
  for (const Query* part : parts_of(std::as_const(query)))
    parts.push_back(const_cast<Query*>(part));
  return parts;
}

std::string to_string(const Query& query) { return std::visit(Printer{}, query.node); }

}  // namespace akhbar
