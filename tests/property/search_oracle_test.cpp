#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/calendar/date_expression.h"
#include "common/text/edit_distance.h"
#include "common/text/folding.h"
#include "common/text/utf8.h"
#include "searcher/form_lookup.h"
#include "tests/support/small_index.h"

namespace akhbar {
namespace {

using Random = std::mt19937;

constexpr std::array<std::string_view, 14> kWords{
    "oil",  "export", "exports",           "sme", "SMEs", "steel", "bank", "loan", "نفت", "صادرات",
    "بانک", "بانك",   "شرکت‌های", "شرکت"};
constexpr std::array<std::string_view, 3> kSources{"Alborz Wire", "Zagros Review",
                                                   "خبرگزاری بازار"};

template <std::size_t size>
std::string pick(const std::array<std::string_view, size>& from, Random& random) {
  return std::string(from[random() % size]);
}

std::string words(std::size_t most, Random& random) {
  std::string text;
  for (std::size_t left = random() % (most + 1); left > 0; --left) {
    text += pick(kWords, random) + (left > 1 ? " " : "");
  }
  return text;
}

// Nothing but what ends it ends a sentence here: the words after it begin with a capital letter.
std::string random_body(Random& random) {
  constexpr std::array<std::string_view, 5> kEnds{" ", ". The ", "؟ The ", "\n\n", "\n\n"};
  std::string text;
  for (std::size_t left = random() % 4; left > 0; --left) {
    text += words(4, random) + (left > 1 ? pick(kEnds, random) : "");
  }
  return text;
}

std::vector<Article> random_articles(Random& random) {
  std::vector<Article> articles;
  for (int i = 0; i < 300; ++i) {
    Article article =
        test::make_article("a" + std::to_string(i), words(3, random), random_body(random));
    article.source = pick(kSources, random);
    if (random() % 4 != 0) {
      article.published = std::chrono::sys_days(std::chrono::year(2018) / 1 / 1) +
                          std::chrono::days(random() % 1500);
    }
    articles.push_back(std::move(article));
  }
  return articles;
}

std::string random_forms(Random& random) {
  constexpr std::array<std::string_view, 9> kForms{"exp*",  "loa?",    "expor*s", "ste?l*", "صاد*",
                                                   "شرک?*", "exprts~", "stele~2", "صدرات~"};
  return random() % 4 == 0 ? "=" + pick(kWords, random) : pick(kForms, random);
}

std::string random_side(Random& random) {
  switch (random() % 7) {
    case 2:
      return random_forms(random);
    case 3:
      return (random() % 2 == 0 ? "lead:" : "title:") + pick(kWords, random);
    case 0:
      return "\"" + pick(kWords, random) + " " + pick(kWords, random) + "\"";
    case 1:
      return "(" + pick(kWords, random) + " OR " + pick(kWords, random) + ")";
    default:
      return pick(kWords, random);
  }
}

std::string random_nearness(Random& random) {
  constexpr std::array<std::string_view, 4> kNames{" NEAR/", " NEAR/", " PRE/", " NOT NEAR/"};
  constexpr std::array<std::string_view, 4> kParts{" w/s ", " w/p ", " NOT w/s ", " NOT w/p "};
  if (random() % 3 == 0) return pick(kParts, random);
  return pick(kNames, random) + std::to_string(1 + random() % 4) + " ";
}

std::string random_leaf(Random& random) {
  switch (random() % 19) {
    case 15:
      return "atleast" + std::to_string(1 + random() % 3) + " " + random_side(random);
    case 16:
      return std::to_string(1 + random() % 3) + " of (" + random_side(random) + " " +
             random_side(random) + " source:\"" + pick(kSources, random) + "\" " +
             random_side(random) + ")";
    case 17:
      return (random() % 2 == 0 ? "lead:" : "title:") + random_forms(random);
    case 18:
      return "=\"" + pick(kWords, random) + " " + pick(kWords, random) + "\"" +
             (random() % 2 == 0 ? "~1" : "");
    case 14:
      return "date:none";
    case 10:
      return "\"" + pick(kWords, random) + " " + pick(kWords, random) + "\"~" +
             std::to_string(random() % 4);
    case 11:
      return random_forms(random);
    case 12:
      return pick(kWords, random) + "^" + std::to_string(2 + random() % 3);
    case 13:
      return "(" + random_side(random) + random_nearness(random) + random_side(random) +
             (random() % 4 == 0 ? random_nearness(random) + random_side(random) : "") + ")";
    case 0:
      return "\"" + pick(kWords, random) + " " + pick(kWords, random) + "\"";
    case 1:
      return "title:" + pick(kWords, random);
    case 2:
      return "source:\"" + pick(kSources, random) + "\"";
    case 3:
      return "date:" + std::to_string(1396 + random() % 5);
    case 4:
      return "date:" + std::to_string(2018 + random() % 2) + ".." +
             std::to_string(2020 + random() % 2);
    default:
      return pick(kWords, random);
  }
}

std::string random_query(int depth, Random& random) {
  std::string text;
  for (std::size_t left = 1 + random() % 3; left > 0; --left) {
    constexpr std::array<std::string_view, 7> kBefore{"", "", "", "", "+", "-", "NOT "};
    constexpr std::array<std::string_view, 4> kBetween{" ", " ", " OR ", " AND "};
    const bool nests = depth > 0 && random() % 4 == 0;
    text += pick(kBefore, random) +
            (nests ? "(" + random_query(depth - 1, random) + ")" : random_leaf(random));
    if (left > 1) text += pick(kBetween, random);
  }
  return text;
}

std::string joined(const std::vector<std::string>& ids) {
  std::string text;
  for (const std::string& id : ids) text += id + " ";
  return text;
}

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

}  // namespace

TEST_CASE(
    "oracle: the hits of generated queries are those that a plain scan of the articles finds") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  Random random(seed);
  const std::vector<Article> articles = random_articles(random);
  test::SmallIndex index(articles);
  IndexReader reader = index.reader();
  std::vector<PlainScan> scans;
  scans.reserve(articles.size());
  for (const Article& article : articles) scans.emplace_back(article, index.analyzer());

  int with_hits = 0;
  for (int round = 0; round < 5000; ++round) {
    const std::string typed = random_query(2, random);
    const ParsedQuery parsed = parse_query(typed);
    ResolvedQuery resolved = resolve(parsed.root, index.analyzer(), {});
    look_up_forms(resolved.query, reader, index.analyzer());
    std::vector<std::string> expected;
    for (std::size_t i = 0; i < articles.size(); ++i) {
      if (scans[i].passes(parsed.root)) expected.push_back(articles[i].id.str());
    }
    const SearchResult result = reader.search(resolved.query, {.limit = articles.size()});
    std::vector<std::string> found;
    for (const Hit& hit : result.hits) found.push_back(hit.id.str());
    std::ranges::sort(found);
    std::ranges::sort(expected);
    const std::string understood = to_string(resolved.query);
    CAPTURE(typed);
    CAPTURE(understood);
    REQUIRE(joined(found) == joined(expected));
    REQUIRE(result.total == expected.size());
    with_hits += expected.empty() ? 0 : 1;
  }
  CHECK(with_hits > 2500);
}

}  // namespace akhbar
