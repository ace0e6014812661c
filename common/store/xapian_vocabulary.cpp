#include "common/store/xapian_vocabulary.h"

#include <limits>
#include <utility>

#include "common/query/distance_rows.h"
#include "common/query/wildcard.h"
#include "common/store/schema.h"

namespace akhbar {
namespace {

// Words are folded, and prefixes are of capital letters.
bool has_prefix(const std::string& word) { return word.front() >= 'A' && word.front() <= 'Z'; }

}  // namespace

std::vector<CountedForm> forms_with_prefix(const Xapian::Database& database,
                                           std::string_view prefix, std::size_t most_looked_at) {
  const std::string begin = make_term(kWordLayout, prefix);
  std::vector<CountedForm> forms;
  for (auto term = database.allterms_begin(begin);
       term != database.allterms_end(begin) && forms.size() < most_looked_at; ++term) {
    forms.push_back({(*term).substr(kWordLayout.prefix.size()), term.get_termfreq()});
  }
  return forms;
}

std::vector<CountedForm> forms_like(const Xapian::Database& database, std::string_view pattern) {
  std::vector<CountedForm> forms =
      forms_with_prefix(database, fixed_start(pattern), std::numeric_limits<std::size_t>::max());
  std::erase_if(forms,
                [&](const CountedForm& form) { return !matches_pattern(form.form, pattern); });
  return forms;
}

std::vector<CountedForm> forms_that(const Xapian::Database& database,
                                    const std::function<bool(std::string_view)>& is_wanted) {
  const std::string prefix(kWordLayout.prefix);
  std::vector<CountedForm> forms;
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    const std::string posted = *term;
    std::string_view form(posted);
    form.remove_prefix(prefix.size());
    if (is_wanted(form)) forms.push_back({std::string(form), term.get_termfreq()});
  }
  return forms;
}

std::vector<CountedForm> words_near(const Xapian::Database& database, const TermLayout& layout,
                                    std::string_view word, std::size_t edits) {
  const std::string prefix(layout.prefix);
  DistanceRows rows(word, edits);
  std::vector<CountedForm> words;
  auto term = database.allterms_begin(prefix);
  while (term != database.allterms_end(prefix)) {
    std::string met = (*term).substr(prefix.size());
    if (rows.read(met)) {
      if (rows.is_near() && !has_prefix(met))
        words.push_back({std::move(met), term.get_termfreq()});
      ++term;
    } else {
      // No character's UTF-8 has this byte, so that all that begins so is passed over.
      term.skip_to(prefix + rows.start() + '\xFF');
    }
  }
  return words;
}

}  // namespace akhbar
