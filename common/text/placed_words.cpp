#include "common/text/placed_words.h"

#include <cstddef>

#include "common/text/text_parts.h"

namespace akhbar {
namespace {

/// Tells for words in order whether each is the first behind the next of some beginnings.
class Beginnings {
 public:
  explicit Beginnings(const std::vector<std::size_t>& offsets) : offsets_(offsets) {}

  bool are_passed_by(const Token& token) {
    const std::size_t before = next_;
    while (next_ < offsets_.size() && offsets_[next_] < token.end) ++next_;
    return next_ > before;
  }

 private:
  const std::vector<std::size_t>& offsets_;
  std::size_t next_ = 0;
};

}  // namespace

ArticleParts place_words(std::string_view title, std::string_view body, Analyzer& analyzer,
                         const VisitWord& visit, const VisitText& visit_text) {
  ArticleParts parts;
  unsigned before_body = 0;
  const std::vector<Token>& headline = analyzer.analyze(title);
  if (visit_text) visit_text(headline, title, 0);
  for (const Token& token : headline) {
    visit(token, token.position, ArticlePart::headline);
    before_body = token.position;
  }
  if (before_body > 0) {
    parts.sentences.push_back(1);
    parts.paragraphs.push_back(1);
    parts.lead_end = before_body + 1;
    before_body += kFieldGap;
  }
  const TextParts text = find_parts(body);
  Beginnings sentences(text.sentences);
  Beginnings paragraphs(text.paragraphs);
  std::size_t body_paragraphs = 0;
  const std::vector<Token>& words = analyzer.analyze(body);
  if (visit_text) visit_text(words, body, before_body);
  for (const Token& token : words) {
    const unsigned position = before_body + token.position;
    if (sentences.are_passed_by(token)) parts.sentences.push_back(position);
    if (paragraphs.are_passed_by(token)) {
      parts.paragraphs.push_back(position);
      ++body_paragraphs;
    }
    const bool is_lead = body_paragraphs <= 1 && token.position <= kMostLeadWords;
    if (is_lead) parts.lead_end = position + 1;
    visit(token, position, is_lead ? ArticlePart::lead : ArticlePart::rest);
  }
  return parts;
}

}  // namespace akhbar
