#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/form_lookup.h"
#include "tests/support/plain_scan.h"
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

}  // namespace

TEST_CASE(
    "oracle: the hits of generated queries are those that a plain scan of the articles finds") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  Random random(seed);
  const std::vector<Article> articles = random_articles(random);
  test::SmallIndex index(articles);
  IndexReader reader = index.reader();
  std::vector<test::PlainScan> scans;
  scans.reserve(articles.size());
  for (const Article& article : articles) scans.emplace_back(article, index.analyzer());

  int with_hits = 0;
  for (int round = 0; round < 5000; ++round) {
    const std::string typed = random_query(2, random);
    const ParsedQuery parsed = parse_query(typed);
    ResolvedQuery resolved =
        resolve(parsed.root, index.analyzer(), index.names(), Widening::off, {});
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
