#pragma once

#include <string>
#include <string_view>

namespace akhbar {

/// The American spelling of a folded (lower-case ASCII) English word, or `word` itself where it has
/// none of its own: labour → labor, privatisations → privatizations, centred → centered. Meant for
/// before the stemmer, which does not know that both are one word. American words come back as they
/// are. A spelling that is another word in America stays (storey, tonne, kerb, draught), and so
/// does "analyses", which is the plural of analysis more often than a verb.
///
/// Which words differ is common knowledge of dictionaries and style guides; the tables were written
/// by hand and compared with word lists of both spellings.
std::string american_spelling(std::string_view word);

}  // namespace akhbar
