#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <rapidcheck.h>

namespace akhbar::test {

/// Pieces of the news in both languages, with what makes them hard: half-spaces, both yehs and
/// kafs, harakat, tatweel, digits of three scripts, acronyms, marks of direction, and broken bytes.
inline rc::Gen<std::string> text_piece() {
  static const std::vector<std::string> pieces{"شرکت",
                                               "شرکت‌ها",
                                               "شركت هاي",
                                               "شرکتهای",
                                               "تحریم‌ها",
                                               "سرمایه‌گذاری",
                                               "می‌شود",
                                               "كوچك",
                                               "آمریکا",
                                               "برنامهٔ",
                                               "خانۀ",
                                               "مسئول",
                                               "تـــورم",
                                               "اَرزِ",
                                               "ﺗﺤﺮﯾﻢ",
                                               "۱۲٫۵",
                                               "١٤٠٢",
                                               "۱٬۲۰۰",
                                               "﷼",
                                               "«نفت»",
                                               "گاز،",
                                               "ها",
                                               "ی",
                                               "تنها",
                                               "SMEs",
                                               "U.S.",
                                               "US",
                                               "us",
                                               "non-oil",
                                               "Tehran’s",
                                               "P5+1",
                                               "S&P",
                                               "COVID-19",
                                               "1,200.5",
                                               "exports",
                                               "Exports",
                                               "café",
                                               "ﬁnance",
                                               "@irna",
                                               "a@b.ir",
                                               "running",
                                               "industrial",
                                               "parks",
                                               "\u200F",
                                               "\u202B",
                                               "\u200D",
                                               "\u00AD",
                                               "\uFEFF",
                                               "\u00AC",
                                               "\xFF",
                                               "\xD8",
                                               "\xE2\x80",
                                               "漢字",
                                               "\U0001F600",
                                               "кириллица",
                                               "'"};
  return rc::gen::elementOf(pieces);
}

inline rc::Gen<std::string> mixed_text() {
  static const std::vector<std::string> gaps{" ",      " ",  " ",  "",      "\n",
                                             "\u200C", ". ", "، ", "\u00A0"};
  const auto piece = rc::gen::pair(text_piece(), rc::gen::elementOf(gaps));
  return rc::gen::map(rc::gen::container<std::vector<std::pair<std::string, std::string>>>(piece),
                      [](const std::vector<std::pair<std::string, std::string>>& pieces) {
                        std::string text;
                        for (const auto& [word, gap] : pieces) text += word + gap;
                        return text;
                      });
}

}  // namespace akhbar::test
