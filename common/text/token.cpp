#include "common/text/token.h"

namespace akhbar {

std::string to_string(const Token& token) {
  std::string text(token.term);
  if (token.word != token.term) (text += "/") += token.word;
  text += "[" + std::to_string(token.begin) + "," + std::to_string(token.end) + ")@" +
          std::to_string(token.position);
  if (token.compound_words > 0) {
    ((text += "+") += token.compound) += "(" + std::to_string(token.compound_words) + ")";
  }
  return text;
}

}  // namespace akhbar
