#pragma once

#include <string_view>

#include "indexer/sources/article_fields.h"

namespace akhbar {

/// What the text of one document, from its <DOC> or <REUTERS …> on, says. Elements are fields by
/// the names of the builder and of TREC's collections: HEADLINE, HEAD, HL are the title, TEXT, LP
/// the body, DATE1, DATE_TIME the date, BYLINE the author, CAT, TOPICS the categories, PLACES the
/// tags. A DATELINE begins the body. Tags within an element become line breaks.
///
/// A document of Reuters-21578 is named after its number ("reut-17"); one of TYPE="BRIEF" has a
/// title only, since what else stands in it is "******" and "Blah blah blah.". Its source is
/// Reuters where no SOURCE says another.
RecordFields parse_trec_document(std::string_view document, const RecordBuilder& builder);

}  // namespace akhbar
