#include <cmath>

#include "common/calendar/date_range.h"
#include "common/calendar/solar_hijri_date.h"
#include "common/text/utf8.h"
#include "searcher/print/formats.h"
#include "searcher/print/json_output.h"

namespace akhbar {
namespace {

Json gregorian_json(std::optional<std::chrono::sys_days> day) {
  if (!day) return nullptr;
  return to_iso(*day);
}

Json solar_json(std::optional<std::chrono::sys_days> day) {
  const auto solar = day ? SolarHijriDate::from_day(*day) : std::nullopt;
  if (!solar) return nullptr;
  return solar->to_string();
}

Json marks_to_json(const Passage& passage) {
  std::string_view rest = passage.text;
  std::size_t characters = 0;
  const auto characters_before = [&](std::size_t byte) {
    while (!rest.empty() && passage.text.size() - rest.size() < byte) {
      take_character(rest);
      ++characters;
    }
    return characters;
  };
  Json marks = Json::array();
  for (const Span& mark : passage.marks) {
    const std::size_t begin = characters_before(mark.begin);
    marks.push_back({begin, characters_before(mark.end)});
  }
  return marks;
}

Json article_to_json(const Article& article, const Passage& title) {
  return {
      {"id", article.id.str()},
      {"title", article.title},
      {"source", article.source},
      {"author", article.author},
      {"date", gregorian_json(article.published)},
      {"date_solar", solar_json(article.published)},
      {"lang", article.language},
      {"url", article.url},
      {"categories", article.categories},
      {"tags", article.tags},
      {"title_marks", marks_to_json(title)},
  };
}

Json hit_to_json(const ShownHit& hit) {
  Json json = {{"rank", hit.rank}, {"score", std::round(hit.score * 1e6) / 1e6}};
  json.update(article_to_json(hit.article, hit.snippet.title));
  Json& passages = json["passages"] = Json::array();
  for (const Passage& passage : hit.snippet.passages) {
    passages.push_back({{"text", passage.text}, {"marks", marks_to_json(passage)}});
  }
  return json;
}

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::repaired:
      return "repaired";
    case Severity::refused:
      return "refused";
  }
  return "";
}

Json issues_to_json(const std::vector<QueryIssue>& issues) {
  Json json = Json::array();
  for (const QueryIssue& issue : issues) {
    json.push_back({{"column", issue.column},
                    {"severity", to_string(issue.severity)},
                    {"message", issue.message}});
  }
  return json;
}

Json repairs_to_json(const std::vector<WordRepair>& repairs) {
  Json json = Json::array();
  for (const WordRepair& repair : repairs) {
    json.push_back({{"column", repair.column},
                    {"word", repair.word},
                    {"articles", repair.articles},
                    {"likely", repair.likely},
                    {"is_searched", repair.is_searched}});
  }
  return json;
}

Json expansions_to_json(const std::vector<WordExpansion>& expansions) {
  Json json = Json::array();
  for (const WordExpansion& expansion : expansions) {
    Json one = {{"column", expansion.column},
                {"word", expansion.word},
                {"relation", name_of(expansion.relation)},
                {"names", expansion.names}};
    if (!expansion.concept_id.empty()) one["concept"] = expansion.concept_id;
    json.push_back(std::move(one));
  }
  return json;
}

// "007" is no number in JSON and stays a string; 7 would be another topic.
Json id_to_json(const std::string& id) {
  Json number = Json::parse(id, nullptr, false);
  if (number.is_number_unsigned()) return number;
  return id;
}

}  // namespace

void print_json(const ResultPage& page, const PrintStyle& /*style*/, std::ostream& out) {
  Json hits = Json::array();
  for (const ShownHit& hit : page.hits) hits.push_back(hit_to_json(hit));
  const Json json = {
      {"schema", kSchema},
      {"query", page.query},
      {"canonical", page.canonical},
      {"total", page.total},
      {"offset", page.offset},
      {"hits", std::move(hits)},
      {"issues", issues_to_json(page.issues)},
      {"repairs", repairs_to_json(page.repairs)},
      {"expansions", expansions_to_json(page.expansions)},
  };
  write_document(json, out);
}

void print_json_article(const Article& article, const Snippet& marked, std::ostream& out) {
  Json json = {{"schema", kSchema}};
  json.update(article_to_json(article, marked.title));
  json["body"] = article.body;
  Json& marks = json["body_marks"] = Json::array();
  if (!marked.passages.empty()) marks = marks_to_json(marked.passages.front());
  write_document(json, out);
}

void print_jsonl(const ResultPage& page, const PrintStyle& /*style*/, std::ostream& out) {
  const Json id = id_to_json(page.id);
  for (const ShownHit& hit : page.hits) {
    Json line = {{"type", "hit"}, {"schema", kSchema}, {"query", id}};
    line["id"] = hit.article.id.str();
    line.update(hit_to_json(hit));
    write_line(line, out);
  }
  const Json summary = {
      {"type", "summary"},
      {"schema", kSchema},
      {"query", id},
      {"total", page.total},
      {"offset", page.offset},
      {"shown", page.hits.size()},
      {"canonical", page.canonical},
      {"issues", issues_to_json(page.issues)},
      {"repairs", repairs_to_json(page.repairs)},
      {"expansions", expansions_to_json(page.expansions)},
  };
  write_line(summary, out);
}

}  // namespace akhbar
