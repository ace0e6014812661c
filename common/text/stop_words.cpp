#include "common/text/stop_words.h"

#include <string>
#include <unordered_set>

#include "common/text/folding.h"

namespace akhbar {
namespace {

// Function words, by hand: articles, pronouns, prepositions, conjunctions, auxiliaries. No
// negation, and nothing that is a subject of its own ("mine", of which Iran has thousands).
constexpr std::string_view kEnglish =
    "a an the this that these those it its itself he him his himself she her hers herself they "
    "them "
    "their theirs themselves we us our ours ourselves you your yours yourself i me my myself "
    "who "
    "whom whose which what where when why how of in on at by for from to into onto with within "
    "about "
    "above across after against along among around as before behind below beneath beside between "
    "beyond during except inside near off out outside over since through throughout toward towards "
    "under until up upon via and or but if because so than then though although while whereas "
    "whether is am are was were be been being has have had having do does did doing can could "
    "shall "
    "should will would may might must also just only very too more most much many some any each "
    "every both either other another such same own there here again further once now all";

constexpr std::string_view kPersian =
    "و در به از که این را با است برای آن یک خود تا بر هم نیز شد شده شود می است بود باشد کرد کرده "
    "کند "
    "کنند کردن گفت دارد دارند داشت داشته دارای هر اما اگر یا چه چون چرا کجا کی پس پیش بین میان روی "
    "زیر "
    "بالای پایین کنار سوی طی طبق مانند همچون مثل درباره همه همین همان همچنین چنین چنان "
    "آنان آنها اینکه آنکه وی او ما شما من تو ایشان خویش دیگر دیگری چند چندین بسیار خیلی کمی بیش "
    "بیشتر "
    "ترین تر ها های هایی ی ای اند ام ات اش مان تان شان بوده بودند باشند هست هستند شدند شوند نمود "
    "نموده "
    "نماید گردید گردد گردیده خواهد خواهند باید شاید بتواند توان تواند توانند یابد یافت یافته دهد "
    "دهند "
    "داد داده گیرد گرفت گرفته آید آمد آمده سپس اکنون حال وقتی هنگام زمانی البته بلکه ولی زیرا لذا "
    "جهت ضمن اینجا آنجا یعنی نسبت";

std::unordered_set<std::string> folded_words(std::string_view list) {
  std::unordered_set<std::string> words;
  while (!list.empty()) {
    const std::size_t blank = list.find(' ');
    words.insert(fold(list.substr(0, blank)));
    if (blank == std::string_view::npos) break;
    list.remove_prefix(blank + 1);
  }
  return words;
}

}  // namespace

bool is_stop_word(std::string_view word) {
  static const std::unordered_set<std::string> english = folded_words(kEnglish);
  static const std::unordered_set<std::string> persian = folded_words(kPersian);
  const std::string key(word);
  return english.contains(key) || persian.contains(key);
}

}  // namespace akhbar
