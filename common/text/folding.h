#pragma once

#include <string>
#include <string_view>

namespace akhbar {

/// `word` as a reader sees it: case, compatibility forms (ﻻ, ﬁ, ﷼), Arabic and Persian yeh, kaf and
/// heh, hamza seats, harakat, tatweel, accents, ZWNJ and other invisible characters, and the digits
/// of any script make no difference; thousands separators are dropped and ٫ is a point.
/// fold(fold(w)) == fold(w). Bytes that are not UTF-8 become U+FFFD.
std::string fold(std::string_view word);

/// fold() that keeps آ apart from ا: the form as written, which exact search and the first place
/// among equals go by (آرد is flour, ارد is not).
std::string fold_keeping_madda(std::string_view word);

/// fold() without blanks, for values that match whole: "Tehran Times" and "tehrantimes", or a name
/// with a half-space and the same with a blank, are one source.
std::string fold_value(std::string_view value);

}  // namespace akhbar
