#include "common/store/index_reader.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "common/store/generations.h"
#include "common/store/schema.h"
#include "common/store/xapian_errors.h"
#include "common/store/xapian_lookup.h"
#include "common/store/xapian_open.h"
#include "common/store/xapian_query.h"
#include "common/store/xapian_rank.h"
#include "common/store/xapian_vocabulary.h"

namespace akhbar {
namespace {

// Days in ascending key order, whatever the direction asked for, and undated articles behind all.
class DayThenId : public Xapian::KeyMaker {
 public:
  explicit DayThenId(bool newest_first) : newest_first_(newest_first) {}

  std::string operator()(const Xapian::Document& document) const override {
    std::string day = document.get_value(slot(ValueSlot::day));
    const std::string key(1, day.empty() ? '1' : '0');
    if (newest_first_) {
      for (char& c : day) c = static_cast<char>(~c);
    }
    return key + day + document.get_value(slot(ValueSlot::article_id));
  }

 private:
  bool newest_first_;
};

bool is_unranked(const Query& query) {
  if (std::holds_alternative<AllQuery>(query.node)) return true;
  if (std::holds_alternative<ValueQuery>(query.node)) return true;
  if (std::holds_alternative<DaysQuery>(query.node)) return true;
  if (std::holds_alternative<UndatedQuery>(query.node)) return true;
  const auto* compound = std::get_if<CompoundQuery>(&query.node);
  if (compound == nullptr) return false;
  return std::ranges::all_of(compound->must, is_unranked) &&
         std::ranges::all_of(compound->may, is_unranked);
}

void sort_by_count(std::vector<CountedForm>& forms) {
  std::ranges::sort(forms, [](const CountedForm& a, const CountedForm& b) {
    return a.articles != b.articles ? a.articles > b.articles : a.form < b.form;
  });
}

bool ranks_before(const Hit& a, const Hit& b) {
  return a.score != b.score ? a.score > b.score : a.id < b.id;
}

}  // namespace

struct IndexReader::State {
  std::filesystem::path index;
  std::string fingerprint;
  FormPlaces form_places;
  std::optional<std::filesystem::path> generation;
  Xapian::Database database;

  void open() {
    generation = current_generation(index);
    database = open_for_reading(index, fingerprint);
  }

  // A commit beside us shows as Modified, but now and then also as Corrupt or as a plain error from
  // a healthy database; only what stays after opening anew is one.
  template <typename Action>
  auto reading(Action&& action) {
    constexpr int kAttempts = 5;
    return translating(index, [&] {
      for (int attempt = 1;; ++attempt) {
        try {
          if (attempt > 1 || current_generation(index) != generation) {
            open();
          } else {
            database.reopen();
          }
          return action();
        } catch (const Xapian::DatabaseError&) {
          if (attempt == kAttempts) throw;
        }
      }
    });
  }

  template <typename List>
  std::vector<CountedForm> counted_forms(List&& list) {
    std::vector<CountedForm> forms = reading([&] { return list(database); });
    sort_by_count(forms);
    return forms;
  }

  static Hit make_hit(double score, const Xapian::Document& document, bool with_article) {
    Hit hit{score, id_of(document), std::nullopt};
    if (with_article) hit.article = article_of(document);
    return hit;
  }

  SearchResult by_day(const Query& query, const Page& page, const RankingWeights& weights) const {
    DayThenId key(page.sort != Sort::oldest_first);
    Xapian::Enquire enquire(database);
    enquire.set_query(to_xapian(query, {database, form_places}, weights));
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_sort_by_key(&key, false);
    const Xapian::MSet matches = enquire.get_mset(static_cast<Xapian::doccount>(page.offset),
                                                  static_cast<Xapian::doccount>(page.limit),
                                                  page.count_all ? database.get_doccount() : 0);
    SearchResult result{matches.get_matches_lower_bound(), {}};
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      result.hits.push_back(
          make_hit(match.get_weight(), match.get_document(), page.fetch_articles));
    }
    return result;
  }

  SearchResult by_relevance(const Query& query, const Page& page,
                            const RankingWeights& weights) const {
    const std::size_t wanted = page.offset + page.limit;
    const RankedList list = rank({database, form_places}, query, weights, wanted, page.count_all);
    SearchResult result{list.total, {}};
    if (page.offset >= list.best.size() || page.limit == 0) return result;
    // Ids are looked up for the page and for what ties with its ends, not for the whole list.
    const auto same_as = [&](std::size_t i) {
      return [score = list.best[i].score](const Ranked& ranked) { return ranked.score == score; };
    };
    const auto first = std::ranges::find_if(list.best, same_as(page.offset));
    const std::size_t end = std::min(wanted, list.best.size());
    const auto last = std::find_if_not(list.best.begin() + static_cast<std::ptrdiff_t>(end - 1),
                                       list.best.end(), same_as(end - 1));
    std::vector<Hit> hits;
    for (auto ranked = first; ranked != last; ++ranked) {
      hits.push_back(make_hit(ranked->score, database.get_document(ranked->document), false));
    }
    std::ranges::sort(hits, ranks_before);
    const auto skipped = static_cast<std::ptrdiff_t>(page.offset) - (first - list.best.begin());
    hits.erase(hits.begin(), hits.begin() + skipped);
    hits.resize(std::min(hits.size(), page.limit), hits.front());
    for (Hit& hit : hits) {
      if (page.fetch_articles) hit.article = article_of(*find_document(database, hit.id));
    }
    result.hits = std::move(hits);
    return result;
  }
};

IndexReader::IndexReader(std::filesystem::path index, std::string analyzer_fingerprint,
                         FormPlaces form_places)
    : state_(std::make_unique<State>()) {
  state_->index = std::move(index);
  state_->fingerprint = std::move(analyzer_fingerprint);
  state_->form_places = std::move(form_places);
  translating(state_->index, [&] { state_->open(); });
}

IndexReader::~IndexReader() = default;
IndexReader::IndexReader(IndexReader&&) noexcept = default;
IndexReader& IndexReader::operator=(IndexReader&&) noexcept = default;

SearchResult IndexReader::search(const Query& query, const Page& page,
                                 const RankingWeights& weights) {
  return state_->reading([&] {
    if (page.sort != Sort::relevance || is_unranked(query)) {
      return state_->by_day(query, page, weights);
    }
    return state_->by_relevance(query, page, weights);
  });
}

std::optional<Article> IndexReader::article(const ArticleId& id) {
  return state_->reading([&]() -> std::optional<Article> {
    const auto document = find_document(state_->database, id);
    if (!document) return std::nullopt;
    return article_of(*document);
  });
}

std::optional<std::uint64_t> IndexReader::stored_hash(const ArticleId& id) {
  return state_->reading([&]() -> std::optional<std::uint64_t> {
    const auto document = find_document(state_->database, id);
    if (!document) return std::nullopt;
    return hash_of(*document);
  });
}

void IndexReader::for_each_id(const std::function<void(const ArticleId&)>& visit) {
  state_->reading([&] { akhbar::for_each_id(state_->database, visit); });
}

std::optional<Query> IndexReader::similar_query(
    const ArticleId& id, std::size_t most, const std::function<bool(std::string_view)>& is_common) {
  return state_->reading([&]() -> std::optional<Query> {
    const auto document = find_document(state_->database, id);
    if (!document) return std::nullopt;
    const double articles = state_->database.get_doccount();
    std::vector<std::pair<double, std::string>> weighted;
    for (auto term = document->termlist_begin(); term != document->termlist_end(); ++term) {
      const std::string text = *term;
      const bool has_prefix = text.front() >= 'A' && text.front() <= 'Z';
      if (has_prefix || is_common(text)) continue;
      const double frequency = term.get_wdf();
      const double idf = std::log(articles / term.get_termfreq());
      if (idf > 0)
        weighted.emplace_back(-frequency / (frequency + RankingWeights().k1) * idf, text);
    }
    std::ranges::sort(weighted);
    weighted.resize(std::min(weighted.size(), most));
    CompoundQuery query;
    for (auto& [weight, term] : weighted)
      query.may.push_back({TermQuery{Field::text, term, {}, false, {}}});
    if (query.may.empty()) return Query{NoQuery{}};
    query.must_not.push_back({ValueQuery{Field::id, id.str(), {}}});
    return Query{std::move(query)};
  });
}

std::vector<CountedForm> IndexReader::forms_with_prefix(const std::string& prefix) {
  constexpr std::size_t kMostLookedAt = 20'000;  // a one-letter prefix must not stall a Tab key
  return state_->counted_forms([&](const Xapian::Database& database) {
    return akhbar::forms_with_prefix(database, prefix, kMostLookedAt);
  });
}

std::vector<CountedForm> IndexReader::forms_like(const std::string& pattern) {
  return state_->counted_forms(
      [&](const Xapian::Database& database) { return akhbar::forms_like(database, pattern); });
}

std::vector<CountedForm> IndexReader::forms_near(const std::string& word, std::size_t edits) {
  return state_->counted_forms([&](const Xapian::Database& database) {
    return words_near(database, kWordLayout, word, edits);
  });
}

std::vector<CountedForm> IndexReader::forms_that(
    const std::function<bool(std::string_view)>& is_wanted) {
  return state_->counted_forms(
      [&](const Xapian::Database& database) { return akhbar::forms_that(database, is_wanted); });
}

std::vector<CountedForm> IndexReader::terms_near(const std::string& word, std::size_t edits) {
  return state_->counted_forms([&](const Xapian::Database& database) {
    return words_near(database, layout_of(Field::text), word, edits);
  });
}

std::size_t IndexReader::articles_with(Field field, const std::string& value) {
  return state_->reading([&]() -> std::size_t {
    return state_->database.get_termfreq(make_term(layout_of(field), value));
  });
}

std::size_t IndexReader::articles_with_form(const std::string& form) {
  return state_->reading(
      [&]() -> std::size_t { return state_->database.get_termfreq(make_term(kWordLayout, form)); });
}

std::size_t IndexReader::article_count() {
  return state_->reading([&]() -> std::size_t { return state_->database.get_doccount(); });
}

std::string IndexReader::lexicon_record(const std::string& key) {
  return state_->reading([&] { return akhbar::lexicon_record(state_->database, key); });
}

}  // namespace akhbar
