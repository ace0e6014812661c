#include "searcher/form_lookup.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "common/text/edit_distance.h"
#include "common/text/placed_words.h"

namespace akhbar {
namespace {

// With more a query takes seconds, and means little.
constexpr std::size_t kMostLike = 500;
constexpr std::size_t kMostNear = 50;

// What a letter more that differs leaves of the score.
constexpr double kScaleOfEdit = 0.5;

// Where what is near a word counts by its distance, as ways to say the same.
EitherQuery by_distance(const FormsQuery& near) {
  std::vector<FormsQuery> groups(near.edits + 1, {near.field, near.asked, near.edits, {}, {}});
  for (const WordForm& form : near.forms) {
    groups[edit_distance(near.asked, form.form)].forms.push_back(form);
  }
  EitherQuery either;
  double scale = 1;
  for (FormsQuery& group : groups) {
    if (!group.forms.empty()) either.ways.push_back({WeightedQuery{scale, {{std::move(group)}}}});
    scale *= kScaleOfEdit;
  }
  return either;
}

struct Lookup {
  IndexReader& index;
  Analyzer& analyzer;
  std::vector<QueryIssue> issues{};

  void look_up(Query& query) {
    if (auto* forms = std::get_if<FormsQuery>(&query.node)) {
      fill(*forms);
      if (forms->edits > 0) query.node = by_distance(*forms);
    } else {
      for (Query* part : parts_of(query)) look_up(*part);
    }
  }

  void fill(FormsQuery& query) {
    const bool is_near = query.edits > 0;
    const std::size_t most = is_near ? kMostNear : kMostLike;
    const std::string what = is_near ? fmt::format("within {} letter{} of {}", query.edits,
                                                   query.edits > 1 ? "s" : "", query.asked)
                                     : "like " + query.asked;
    std::vector<CountedForm> found =
        is_near ? index.forms_near(query.asked, query.edits) : index.forms_like(query.asked);
    if (found.empty()) {
      issues.push_back({query.column.value, Severity::warning, "no word of the index is " + what});
    } else if (found.size() > most) {
      issues.push_back({query.column.value, Severity::repaired,
                        fmt::format("{} words are {}; the {} most frequent are searched",
                                    found.size(), what, most)});
      found.resize(most);
    }
    for (CountedForm& form : found) query.forms.push_back({term_of(form.form), form.form});
    std::ranges::sort(query.forms, {}, &WordForm::form);
  }

  // A form that is several words when it stands alone has no one term.
  std::string term_of(const std::string& form) {
    const std::vector<Token>& tokens = analyzer.analyze(form);
    return tokens.size() == 1 ? std::string(tokens.front().term) : form;
  }
};

}  // namespace

std::vector<QueryIssue> look_up_forms(Query& query, IndexReader& index, Analyzer& analyzer) {
  Lookup lookup{index, analyzer};
  lookup.look_up(query);
  return std::move(lookup.issues);
}

FormPlaces form_places_with(Analyzer& analyzer) {
  return [&analyzer](const Article& article) {
    std::vector<PlacedForm> forms;
    place_words(
        article.title, article.body, analyzer,
        [&](const Token& token, unsigned position, ArticlePart part) {
          forms.push_back({std::string(token.word), position, part == ArticlePart::headline});
        });
    return forms;
  };
}

}  // namespace akhbar
