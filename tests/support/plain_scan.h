#pragma once

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/article/article.h"
#include "common/calendar/date_expression.h"
#include "common/query/ast.h"
#include "common/text/analyzer.h"
#include "common/text/edit_distance.h"
#include "common/text/folding.h"
#include "common/text/utf8.h"

namespace akhbar::test {

/// Decides by reading the article, from what README promises of the query language and from the
/// syntax tree alone.
class PlainScan {
 public:
  PlainScan(const Article& article, Analyzer& analyzer) : article_(article), analyzer_(analyzer) {
    add(article.title, Part::headline);
    line_.resize(line_.size() + kGap, {"", "", 0, 0, Part::gap});
    bool is_lead = true;
    std::string_view rest = article.body;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find("\n\n"), rest.size());
      std::string_view paragraph = rest.substr(0, end);
      const std::size_t before = line_.size();
      while (!paragraph.empty()) {
        const std::size_t stop = std::min(paragraph.find(". "), paragraph.find("؟ "));
        add(paragraph.substr(0, stop), is_lead ? Part::lead : Part::rest);
        paragraph.remove_prefix(std::min(stop, paragraph.size()));
        paragraph.remove_prefix(std::min<std::size_t>(1, paragraph.size()));
        ++sentence_;
      }
      ++paragraph_;
      if (line_.size() > before) is_lead = false;
      rest.remove_prefix(std::min(end + 2, rest.size()));
    }
  }

  bool passes(const Group& group) const {
    bool any_must = false;
    bool any_may = false;
    bool has_may = false;
    std::map<Field, bool> either;
    for (const Clause& clause : group.clauses) {
      const bool has = this->has(clause.ast);
      const bool is_filter = is_filters_only(clause.ast);
      if (clause.occurrence == Occurrence::must_not) {
        if (has) return false;
      } else if (clause.occurrence == Occurrence::must) {
        if (!has) return false;
        any_must = any_must || !is_filter;
      } else if (const auto* filter = std::get_if<Filter>(&clause.ast.node)) {
        either[filter->field] |= has;
      } else if (is_filter) {
        if (!has) return false;
      } else {
        has_may = true;
        any_may = any_may || has;
      }
    }
    for (const auto& [field, has] : either) {
      if (!has) return false;
    }
    return any_must || !has_may || any_may;
  }

 private:
  enum class Part { headline, lead, rest, gap };

  static constexpr std::size_t kGap = 10;  // no query here looks farther

  struct PlacedWord {
    std::string term;
    std::string form;
    std::size_t sentence;
    std::size_t paragraph;
    Part part;

    bool is_in(Field field) const {
      return part == Part::headline || (field == Field::lead && part == Part::lead) ||
             (field == Field::text && part != Part::gap);
    }
  };

  struct WantedWord {
    std::string term;
    std::string form;
  };

  void add(std::string_view text, Part part) {
    for (const Token& token : analyzer_.analyze(text)) {
      line_.push_back(
          {std::string(token.term), std::string(token.word), sentence_, paragraph_, part});
    }
    if (part == Part::headline) {
      ++sentence_;
      ++paragraph_;
    }
  }

  std::vector<WantedWord> wanted(const std::string& text) const {
    std::vector<WantedWord> words;
    for (const Token& token : analyzer_.analyze(text)) {
      words.push_back({std::string(token.term), std::string(token.word)});
    }
    return words;
  }

  static bool is_filters_only(const Ast& ast) {
    if (std::holds_alternative<Filter>(ast.node)) return true;
    const auto* group = std::get_if<Group>(&ast.node);
    if (group == nullptr) return false;
    bool has_filter = false;
    for (const Clause& clause : group->clauses) {
      if (clause.occurrence == Occurrence::must_not) continue;
      if (!is_filters_only(clause.ast)) return false;
      has_filter = true;
    }
    return has_filter;
  }

  bool has(const Ast& ast) const {
    if (const auto* group = std::get_if<Group>(&ast.node)) return passes(*group);
    if (const auto* filter = std::get_if<Filter>(&ast.node)) return has(*filter);
    if (const auto* at_least = std::get_if<AtLeast>(&ast.node)) {
      std::set<std::size_t> beginnings;
      for (const Place& place : places(at_least->of.front())) beginnings.insert(place.first);
      return beginnings.size() >= at_least->count;
    }
    if (const auto* quorum = std::get_if<Quorum>(&ast.node)) {
      const auto count =
          std::ranges::count_if(quorum->of, [this](const Ast& part) { return has(part); });
      return static_cast<unsigned>(count) >= quorum->count;
    }
    return !places(ast).empty();
  }

  static bool is_like(std::u32string_view form, std::u32string_view pattern) {
    if (pattern.empty()) return form.empty();
    if (pattern.front() == U'*') {
      return is_like(form, pattern.substr(1)) ||
             (!form.empty() && is_like(form.substr(1), pattern));
    }
    return !form.empty() && (pattern.front() == U'?' || pattern.front() == form.front()) &&
           is_like(form.substr(1), pattern.substr(1));
  }

  // From the first word of what `ast` names to its last, at all places where it stands. The words
  // of the body are counted from far behind those of the headline.
  using Place = std::pair<std::size_t, std::size_t>;

  std::set<Place> places(const Ast& ast) const {
    std::set<Place> places;
    if (const auto* group = std::get_if<Group>(&ast.node)) {
      for (const Clause& clause : group->clauses) places.merge(this->places(clause.ast));
    } else if (const auto* proximity = std::get_if<Proximity>(&ast.node)) {
      places = near_places(*proximity);
    } else if (const auto* quoted = std::get_if<Quoted>(&ast.node)) {
      places = word_places(quoted->field, wanted(quoted->text), quoted->slop, quoted->is_exact);
    } else {
      places = word_places(std::get<Word>(ast.node));
    }
    return places;
  }

  std::set<Place> word_places(const Word& word) const {
    const bool is_pattern = word.text.find_first_of("*?") != std::string::npos;
    if (!is_pattern && word.edits == 0) {
      return word_places(word.field, wanted(word.text), 0, word.is_exact);
    }
    std::set<Place> places;
    for (std::size_t i = 0; i < line_.size(); ++i) {
      const std::string& form = line_[i].form;
      const bool fits = is_pattern ? is_like(characters_of(form), characters_of(word.text))
                                   : edit_distance(form, word.text) <= word.edits;
      if (fits && line_[i].is_in(word.field)) places.emplace(i, i);
    }
    return places;
  }

  std::set<Place> near_places(const Proximity& proximity) const {
    const std::set<Place> right = places(proximity.sides[1]);
    std::set<Place> near;
    for (const Place& one : places(proximity.sides[0])) {
      bool has_neighbour = false;
      for (const Place& other : right) {
        if (!are_near(one, other, proximity.reach)) continue;
        has_neighbour = true;
        if (proximity.reach.nearness != Nearness::not_near) {
          near.emplace(std::min(one.first, other.first), std::max(one.second, other.second));
        }
      }
      if (!has_neighbour && proximity.reach.nearness == Nearness::not_near) near.insert(one);
    }
    return near;
  }

  bool are_near(const Place& one, const Place& other, const Reach& reach) const {
    const std::array ends{one.first, one.second, other.first, other.second};
    const auto all_in_one = [&](std::size_t PlacedWord::*part) {
      return std::ranges::all_of(
          ends, [&](std::size_t at) { return line_[at].*part == line_[one.first].*part; });
    };
    if (reach.within == Within::sentence) return all_in_one(&PlacedWord::sentence);
    if (reach.within == Within::paragraph) return all_in_one(&PlacedWord::paragraph);
    const bool is_before = one.second < other.first && other.first - one.second <= reach.distance;
    const bool is_after = other.second < one.first && one.first - other.second <= reach.distance;
    return is_before || (is_after && reach.nearness != Nearness::before);
  }

  std::set<Place> word_places(Field field, const std::vector<WantedWord>& wanted, std::size_t slop,
                              bool is_exact) const {
    std::set<Place> places;
    const auto is_it = [&](std::size_t at, const WantedWord& word) {
      return line_[at].is_in(field) && line_[at].term == word.term &&
             (!is_exact || line_[at].form == word.form);
    };
    for (std::size_t first = 0; first < line_.size(); ++first) {
      std::size_t found = 0;
      std::size_t last = first;
      for (std::size_t next = first; next < line_.size() && found < wanted.size(); ++next) {
        if (!is_it(next, wanted[found])) {
          if (found == 0) break;
          continue;
        }
        last = next;
        ++found;
      }
      if (found == wanted.size() && last - first < wanted.size() + slop) {
        places.emplace(first, last);
      }
    }
    return places;
  }

  bool has(const Filter& filter) const {
    if (filter.field == Field::source) {
      return fold_value(filter.value) == fold_value(article_.source);
    }
    if (filter.value == "none") return !article_.published;
    const auto range = std::get<DateRange>(parse_date_expression(filter.value, {}));
    return article_.published && range.contains(*article_.published);
  }

  const Article& article_;
  Analyzer& analyzer_;
  std::vector<PlacedWord> line_;  // the body behind the headline and a gap
  std::size_t sentence_ = 0;
  std::size_t paragraph_ = 0;
};

}  // namespace akhbar::test
