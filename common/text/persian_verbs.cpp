#include "common/text/persian_verbs.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

namespace akhbar {
namespace {

// The two stems of a verb: of the past and of the present, folded. Irregular ones have to be
// listed, and regular ones are, because a bare stem cannot be told from a noun.
struct VerbStems {
  std::string_view past;
  std::string_view present;
};

constexpr std::array kVerbs{
    VerbStems{"شد", "شو"},         VerbStems{"کرد", "کن"},       VerbStems{"گفت", "گوی"},
    VerbStems{"داد", "ده"},        VerbStems{"داشت", "دار"},     VerbStems{"گرفت", "گیر"},
    VerbStems{"یافت", "یاب"},      VerbStems{"رفت", "رو"},       VerbStems{"امد", "ای"},
    VerbStems{"رسید", "رس"},       VerbStems{"توانست", "توان"},  VerbStems{"خواست", "خواه"},
    VerbStems{"دانست", "دان"},     VerbStems{"دید", "بین"},      VerbStems{"نمود", "نمای"},
    VerbStems{"گشت", "گرد"},       VerbStems{"ماند", "مان"},     VerbStems{"خورد", "خور"},
    VerbStems{"اورد", "اور"},      VerbStems{"برد", "بر"},       VerbStems{"ساخت", "ساز"},
    VerbStems{"پرداخت", "پرداز"},  VerbStems{"فروخت", "فروش"},   VerbStems{"خرید", "خر"},
    VerbStems{"گذاشت", "گذار"},    VerbStems{"گذشت", "گذر"},     VerbStems{"افزود", "افزای"},
    VerbStems{"کاست", "کاه"},      VerbStems{"نوشت", "نویس"},    VerbStems{"خواند", "خوان"},
    VerbStems{"شناخت", "شناس"},    VerbStems{"کوشید", "کوش"},    VerbStems{"کشید", "کش"},
    VerbStems{"پذیرفت", "پذیر"},   VerbStems{"فرستاد", "فرست"},  VerbStems{"ایستاد", "ایست"},
    VerbStems{"افتاد", "افت"},     VerbStems{"نشست", "نشین"},    VerbStems{"بست", "بند"},
    VerbStems{"شکست", "شکن"},      VerbStems{"زد", "زن"},        VerbStems{"اندیشید", "اندیش"},
    VerbStems{"پرسید", "پرس"},     VerbStems{"ترسید", "ترس"},    VerbStems{"چرخید", "چرخ"},
    VerbStems{"انجامید", "انجام"}, VerbStems{"بخشید", "بخش"},    VerbStems{"کشت", "کار"},
    VerbStems{"ریخت", "ریز"},      VerbStems{"انداخت", "انداز"}, VerbStems{"باخت", "باز"},
    VerbStems{"اموخت", "اموز"},    VerbStems{"سوخت", "سوز"},     VerbStems{"گریخت", "گریز"},
    VerbStems{"پیوست", "پیوند"},   VerbStems{"جست", "جوی"},      VerbStems{"شست", "شوی"},
    VerbStems{"سپرد", "سپار"},     VerbStems{"شمرد", "شمار"},    VerbStems{"فشرد", "فشار"},
    VerbStems{"گسترد", "گستر"},    VerbStems{"پرورد", "پرور"},   VerbStems{"ازمود", "ازمای"},
    VerbStems{"فرمود", "فرمای"},   VerbStems{"ربود", "ربای"},    VerbStems{"سرود", "سرای"},
    VerbStems{"پیمود", "پیمای"},   VerbStems{"ستود", "ستای"},    VerbStems{"زیست", "زی"},
    VerbStems{"نگریست", "نگر"},    VerbStems{"گریست", "گری"},    VerbStems{"بایست", "بای"},
    VerbStems{"بود", "باش"},       VerbStems{"گنجید", "گنج"},    VerbStems{"لرزید", "لرز"},
    VerbStems{"خوابید", "خواب"},   VerbStems{"جنگید", "جنگ"},    VerbStems{"کوبید", "کوب"},
    VerbStems{"مالید", "مال"},     VerbStems{"پوشید", "پوش"},    VerbStems{"نوشید", "نوش"},
    VerbStems{"چسبید", "چسب"},     VerbStems{"طلبید", "طلب"},    VerbStems{"فهمید", "فهم"},
    VerbStems{"رقصید", "رقص"},     VerbStems{"سنجید", "سنج"},    VerbStems{"ورزید", "ورز"},
    VerbStems{"گروید", "گرو"},     VerbStems{"گزید", "گزین"},    VerbStems{"چید", "چین"},
    VerbStems{"افرید", "افرین"},   VerbStems{"نامید", "نام"},    VerbStems{"پسندید", "پسند"},
    VerbStems{"بخشود", "بخشای"},   VerbStems{"گشود", "گشای"},    VerbStems{"الود", "الای"},
    VerbStems{"اسود", "اسای"},     VerbStems{"تافت", "تاب"},     VerbStems{"شتافت", "شتاب"},
    VerbStems{"کوچید", "کوچ"},     VerbStems{"برخاست", "برخیز"}, VerbStems{"انگیخت", "انگیز"},
    VerbStems{"اویخت", "اویز"},    VerbStems{"امیخت", "امیز"},   VerbStems{"پخت", "پز"},
    VerbStems{"دوخت", "دوز"},      VerbStems{"تاخت", "تاز"},     VerbStems{"گداخت", "گداز"},
    VerbStems{"نواخت", "نواز"},    VerbStems{"افراشت", "افراز"}, VerbStems{"پنداشت", "پندار"},
    VerbStems{"انگاشت", "انگار"},  VerbStems{"نگاشت", "نگار"},   VerbStems{"گماشت", "گمار"},
    VerbStems{"برداشت", "بردار"},  VerbStems{"دریافت", "دریاب"}, VerbStems{"بازگشت", "بازگرد"},
    VerbStems{"پرهیزید", "پرهیز"}, VerbStems{"گردید", "گرد"},    VerbStems{"دوید", "دو"},
    VerbStems{"پرید", "پر"},       VerbStems{"وزید", "وز"},      VerbStems{"ارزید", "ارز"},
};

constexpr std::array<std::string_view, 7> kPastEndings{"", "م", "ی", "یم", "ید", "ند", "ه"};
constexpr std::array<std::string_view, 6> kPresentEndings{"م", "ی", "د", "یم", "ید", "ند"};

std::unordered_set<std::string> make_forms() {
  std::unordered_set<std::string> forms;
  for (const auto& [past, present] : kVerbs) {
    for (const std::string_view ending : kPastEndings) {
      forms.insert(std::string(past) + std::string(ending));
    }
    for (const std::string_view ending : kPresentEndings) {
      forms.insert(std::string(present) + std::string(ending));
    }
    // گوید, نماید: the ی of the stem is written before an ending that begins with one only once.
    if (present.ends_with("ی")) forms.insert(std::string(present) + "یند");
  }
  return forms;
}

}  // namespace

bool is_verb_form(std::string_view word) {
  static const std::unordered_set<std::string> forms = make_forms();
  return forms.contains(std::string(word));
}

std::string_view without_verb_prefix(std::string_view word) {
  // Nouns that look like a negated past; and the second person is rarer in news than میدانی, "of
  // the field".
  constexpr std::array<std::string_view, 3> kNouns{"نزد", "نبرد", "نرم"};
  if (std::ranges::find(kNouns, word) != kNouns.end()) return word;
  if (word.ends_with("ی") || is_verb_form(word)) return word;
  for (const std::string_view prefix : {"نمی", "می", "ن"}) {
    if (word.starts_with(prefix) && is_verb_form(word.substr(prefix.size()))) {
      return word.substr(prefix.size());
    }
  }
  return word;
}

bool follows_verb_prefix(std::string_view word) {
  constexpr std::size_t kLeastBytes = 6;
  if (is_verb_form(word)) return true;
  return word.size() >= kLeastBytes && (word.ends_with("د") || word.ends_with("یم"));
}

}  // namespace akhbar
