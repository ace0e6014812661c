#include "common/text/joiners.h"

#include <array>

namespace akhbar {
namespace {

constexpr std::string_view kZwnj = "\u200C";
constexpr std::string_view kZwj = "\u200D";
constexpr std::string_view kSoftHyphen = "\u00AD";
constexpr std::string_view kNotSign = "\u00AC";  // ¬: the half-space of old word processors
constexpr std::string_view kNoBreakSpace = "\u00A0";

constexpr std::array<std::string_view, 6> kFillers{kZwnj,    kZwj,          kSoftHyphen,
                                                   kNotSign, kNoBreakSpace, " "};

constexpr std::array<std::string_view, 25> kInnerMarks{
    ".",      ",",      ":",      ";",      "'",      "_",      "\u2019", "\u2018", "\u00B7",
    "\u066B", "\u200C", "\u200D", "\u00AD", "\u200E", "\u200F", "\u202A", "\u202B", "\u202C",
    "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\uFEFF"};

}  // namespace

std::string_view joiner_at(std::string_view rest, bool is_arabic) {
  if (rest.starts_with('@')) return rest.substr(0, 1);
  if (!is_arabic) return {};
  for (const std::string_view filler : kFillers) {
    if (rest.starts_with(filler)) return rest.substr(0, filler.size());
  }
  return {};
}

std::string_view without_inner_marks(std::string_view piece) {
  for (bool is_changed = true; is_changed;) {
    is_changed = false;
    for (const std::string_view mark : kInnerMarks) {
      if (piece.starts_with(mark)) {
        piece.remove_prefix(mark.size());
        is_changed = true;
      } else if (piece.ends_with(mark)) {
        piece.remove_suffix(mark.size());
        is_changed = true;
      }
    }
  }
  return piece;
}

bool joins_ending(std::string_view gap) {
  while (!gap.empty()) {
    const std::string_view filler = joiner_at(gap, true);
    if (filler.empty() || filler == "@") return false;
    gap.remove_prefix(filler.size());
  }
  return true;
}

}  // namespace akhbar
