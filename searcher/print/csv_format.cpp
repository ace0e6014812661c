#include <csv.h>
#include <fmt/format.h>

#include "common/calendar/date_range.h"
#include "common/calendar/solar_hijri_date.h"
#include "searcher/print/formats.h"
#include "searcher/print/screen_text.h"

namespace akhbar {
namespace {

std::string quoted(std::string_view cell) {
  std::string result(csv_write(nullptr, 0, cell.data(), cell.size()), '\0');
  csv_write(result.data(), result.size(), cell.data(), cell.size());
  return result;
}

std::string text_cell(std::string_view text) {
  std::string cell = one_line(text);
  if (cell.find_first_of("=+-@") == 0) cell.insert(0, 1, '\'');
  return quoted(cell);
}

std::string date_cell(const Article& article) {
  return article.published ? to_iso(*article.published) : "";
}

std::string solar_date_cell(const Article& article) {
  if (!article.published) return "";
  const auto solar = SolarHijriDate::from_day(*article.published);
  return solar ? solar->to_string() : "";
}

std::string passages_cell(const std::vector<Passage>& passages) {
  std::string joined;
  for (const Passage& passage : passages) {
    if (!joined.empty()) joined += " … ";
    joined += passage.text;
  }
  return text_cell(joined);
}

}  // namespace

void print_csv(const ResultPage& page, const PrintStyle& /*style*/, std::ostream& out) {
  out << "rank,score,id,title,source,author,date,date_solar,lang,url,passage\n";
  for (const ShownHit& hit : page.hits) {
    const Article& article = hit.article;
    out << fmt::format("{},{:.4f},{},{},{},{},{},{},{},{},{}\n", hit.rank, hit.score,
                       text_cell(article.id.str()), text_cell(article.title),
                       text_cell(article.source), text_cell(article.author), date_cell(article),
                       solar_date_cell(article), text_cell(article.language),
                       text_cell(article.url), passages_cell(hit.snippet.passages));
  }
}

}  // namespace akhbar
