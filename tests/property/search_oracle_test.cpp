#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/calendar/date_expression.h"
#include "common/text/folding.h"
#include "common/text/utf8.h"
#include "searcher/wildcard_forms.h"
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

std::vector<Article> random_articles(Random& random) {
  std::vector<Article> articles;
  for (int i = 0; i < 300; ++i) {
    Article article =
        test::make_article("a" + std::to_string(i), words(3, random), words(8, random));
    article.source = pick(kSources, random);
    if (random() % 4 != 0) {
      article.published = std::chrono::sys_days(std::chrono::year(2018) / 1 / 1) +
                          std::chrono::days(random() % 1500);
    }
    articles.push_back(std::move(article));
  }
  return articles;
}

std::string random_side(Random& random) {
  switch (random() % 5) {
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
  return pick(kNames, random) + std::to_string(1 + random() % 4) + " ";
}

std::string random_leaf(Random& random) {
  constexpr std::array<std::string_view, 6> kPatterns{"exp*",   "loa?", "expor*s",
                                                      "ste?l*", "صاد*", "شرک?*"};
  switch (random() % 15) {
    case 14:
      return "date:none";
    case 10:
      return "\"" + pick(kWords, random) + " " + pick(kWords, random) + "\"~" +
             std::to_string(random() % 4);
    case 11:
      return pick(kPatterns, random);
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
  PlainScan(const Article& article, Analyzer& analyzer)
      : article_(article),
        title_(terms(article.title, analyzer)),
        body_(terms(article.body, analyzer)),
        forms_(forms(article, analyzer)),
        analyzer_(analyzer) {}

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
  static std::vector<std::string> terms(const std::string& text, Analyzer& analyzer) {
    std::vector<std::string> terms;
    for (const Token& token : analyzer.analyze(text)) terms.emplace_back(token.term);
    return terms;
  }

  static std::vector<std::string> forms(const Article& article, Analyzer& analyzer) {
    std::vector<std::string> forms;
    for (const std::string& text : {article.title, article.body}) {
      for (const Token& token : analyzer.analyze(text)) forms.emplace_back(token.word);
    }
    return forms;
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
    if (std::holds_alternative<Proximity>(ast.node)) return !places(ast).empty();
    if (const auto* quoted = std::get_if<Quoted>(&ast.node)) {
      return quoted->slop > 0 ? !places(ast).empty() : has(quoted->field, quoted->text);
    }
    const auto& word = std::get<Word>(ast.node);
    if (word.text.find_first_of("*?") != std::string::npos) {
      return std::ranges::any_of(forms_, [&](const std::string& form) {
        return is_like(characters_of(form), characters_of(word.text));
      });
    }
    return has(word.field, word.text);
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
      places = word_places(terms(quoted->text, analyzer_), quoted->slop);
    } else {
      places = word_places(terms(std::get<Word>(ast.node).text, analyzer_), 0);
    }
    return places;
  }

  std::set<Place> near_places(const Proximity& proximity) const {
    const std::set<Place> right = places(proximity.sides[1]);
    std::set<Place> near;
    for (const Place& one : places(proximity.sides[0])) {
      bool has_neighbour = false;
      for (const Place& other : right) {
        const bool is_before =
            one.second < other.first && other.first - one.second <= proximity.distance;
        const bool is_after =
            other.second < one.first && one.first - other.second <= proximity.distance;
        if (!is_before && (!is_after || proximity.nearness == Nearness::before)) continue;
        has_neighbour = true;
        if (proximity.nearness != Nearness::not_near) {
          near.emplace(std::min(one.first, other.first), std::max(one.second, other.second));
        }
      }
      if (!has_neighbour && proximity.nearness == Nearness::not_near) near.insert(one);
    }
    return near;
  }

  std::set<Place> word_places(const std::vector<std::string>& wanted, std::size_t slop) const {
    std::set<Place> places;
    for (const auto& [where, offset] : {std::pair(&title_, 0U), std::pair(&body_, 1000U)}) {
      for (std::size_t first = 0; first < where->size(); ++first) {
        std::size_t next = first;
        std::size_t found = 0;
        std::size_t last = first;
        for (; next < where->size() && found < wanted.size(); ++next) {
          if ((*where)[next] != wanted[found]) {
            if (found == 0) break;
            continue;
          }
          last = next;
          ++found;
        }
        if (found == wanted.size() && last - first < wanted.size() + slop) {
          places.emplace(first + offset, last + offset);
        }
      }
    }
    return places;
  }

  bool has(Field field, const std::string& text) const {
    const std::vector<std::string> wanted = terms(text, analyzer_);
    const auto is_in = [&](const std::vector<std::string>& where) {
      return std::search(where.begin(), where.end(), wanted.begin(), wanted.end()) != where.end();
    };
    return is_in(title_) || (field == Field::text && is_in(body_));
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
  std::vector<std::string> title_;
  std::vector<std::string> body_;
  std::vector<std::string> forms_;
  Analyzer& analyzer_;
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
    look_up_wildcards(resolved.query, reader);
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
