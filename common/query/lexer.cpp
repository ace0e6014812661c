#include "common/query/lexer.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <utility>

#include "common/query/operators.h"
#include "common/query/query_text.h"
#include "common/query/word_borders.h"

namespace akhbar {
namespace {

std::string unknown_field(const std::string& name) {
  std::string message = "unknown field \"" + name + "\"; ";
  if (const std::string_view nearest = nearest_field_name(name); !nearest.empty()) {
    message += "did you mean " + std::string(nearest) + ":?";
  } else {
    message += "the fields are";
    for (const QueryField& field : query_fields()) message += " " + std::string(field.name) + ':';
    message += '.';
  }
  return message + " To search for the text itself, put it in quotes";
}

class Lexer {
 public:
  explicit Lexer(std::string_view typed) : text_(decode_query(typed)) {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (is_quote(text_.at(i))) last_quote_[text_.at(i)] = i;
    }
  }

  LexedQuery lexed() {
    while (skip_blanks()) part();
    for (const OpenBracket& bracket : brackets_) {
      tell(bracket.at, Severity::repaired, "\"(\" is never closed; closed at the end");
    }
    for (std::size_t i = 1; i + 1 < lexemes_.size(); ++i) tell_if_lower_case_operator(i);
    return {std::move(lexemes_), std::move(issues_)};
  }

 private:
  struct OpenBracket {
    std::size_t at;
    bool holds_values;  // of a filter, which are read literally
  };

  void tell(std::size_t at, Severity severity, std::string message) {
    issues_.push_back({at + 1, severity, std::move(message)});
  }

  void push(LexemeKind kind, std::size_t begin, std::size_t end) {
    lexemes_.push_back({kind, text_.slice(begin, end), begin + 1});
  }

  bool is_last(LexemeKind kind) const { return !lexemes_.empty() && lexemes_.back().kind == kind; }

  /// False at the end.
  bool skip_blanks() {
    for (; at_ < text_.size(); ++at_) {
      const char32_t c = text_.at(at_);
      if (!is_blank(c) && !is_separator(c) && !is_invisible(c)) return true;
    }
    return false;
  }

  void part() {
    const char32_t c = text_.at(at_);
    if (c == U'(') return open_bracket();
    if (c == U')') return close_bracket();
    if (c == U'|') return bars();
    if (opens_quote(at_)) return quoted();
    if (is_sign(c)) return signs();
    word();
  }

  bool reads_values() const { return !brackets_.empty() && brackets_.back().holds_values; }

  void open_bracket() {
    bool holds_values = reads_values();
    if (is_last(LexemeKind::field)) holds_values = is_literal(lexemes_.back().field);
    brackets_.push_back({at_, holds_values});
    push(LexemeKind::open, at_, at_ + 1);
    ++at_;
  }

  void close_bracket() {
    if (brackets_.empty()) {
      tell(at_, Severity::repaired, "\")\" closes nothing and is dropped");
    } else {
      if (is_last(LexemeKind::open)) {
        tell(brackets_.back().at, Severity::repaired, "empty brackets are dropped");
      }
      brackets_.pop_back();
      push(LexemeKind::close, at_, at_ + 1);
    }
    ++at_;
  }

  void bars() {
    const std::size_t begin = at_;
    while (text_.at(at_) == U'|') ++at_;
    push(LexemeKind::either, begin, at_);
  }

  // A quote, or "=" and one.
  bool opens_quote(std::size_t at) const {
    return is_quote(text_.at(at)) || (text_.at(at) == U'=' && is_quote(text_.at(at + 1)));
  }

  void quoted() {
    const bool is_exact = text_.at(at_) == U'=';
    if (is_exact) ++at_;
    const std::size_t open = at_;
    const char32_t c = text_.at(open);
    // ” and » open only where they clearly do; elsewhere one that opened is missing.
    const bool opens = has_right_quote(open) && !is_blank(text_.at(open + 1));
    const bool can_only_close = (c == 0x201D || c == 0x00BB) && !opens;
    if (can_only_close) {
      tell(open, Severity::repaired, "a closing quote closes nothing and is dropped");
      lexemes_.push_back({LexemeKind::quoted, "", open + 1});
      at_ = open + 1;
      return;
    }
    const std::optional<std::size_t> close = closing_quote(open);
    std::size_t begin = open + 1;
    std::size_t end = close.value_or(text_.size());
    at_ = close ? end + 1 : end;
    const auto is_border = [](char32_t border) { return is_blank(border) || is_invisible(border); };
    while (begin < end && is_border(text_.at(begin))) ++begin;
    while (begin < end && is_border(text_.at(end - 1))) --end;
    if (!close) {
      tell(open, Severity::repaired, "the quote is never closed; read to the end");
    } else if (begin == end) {
      tell(open, Severity::repaired, "empty quotes are dropped");
    }
    const bool is_value =
        reads_values() || (is_last(LexemeKind::field) && is_literal(lexemes_.back().field));
    lexemes_.push_back({LexemeKind::quoted, text_.slice(begin, end), open + 1});
    lexemes_.back().is_exact = is_exact && begin < end && !is_value;
    if (close && begin < end) slop_and_weight(is_value);
  }

  // "a b"~3^2: what stands right behind the quote.
  void slop_and_weight(bool is_value) {
    Lexeme& quoted = lexemes_.back();
    const std::size_t begin = at_;
    const std::size_t slop_end = text_.at(at_) == U'~' ? number_end(text_, at_ + 1) : at_;
    if (slop_end > at_ + 1) {
      if (!is_value) {
        const std::string digits = text_.slice(at_ + 1, slop_end);
        quoted.number = bounded(begin, digits, "distance", 0, kMaxDistance);
      }
      at_ = slop_end;
    }
    const std::size_t weight_end = text_.at(at_) == U'^' ? decimal_end(text_, at_ + 1) : at_;
    if (weight_end > at_ + 1) {
      if (!is_value) quoted.weight = weight(at_, text_.slice(at_ + 1, weight_end));
      at_ = weight_end;
    }
    if (is_value && at_ > begin) {
      tell(begin, Severity::repaired,
           '"' + text_.slice(begin, at_) + "\" means nothing behind a value and is dropped");
    }
  }

  // A number from `least` to `most`; others are read as the nearest. `what` it is, for people.
  unsigned bounded(std::size_t at, const std::string& digits, const std::string& what,
                   unsigned least, unsigned most) {
    const unsigned number = digits.size() > 4 ? 9999U : static_cast<unsigned>(std::stoul(digits));
    const unsigned read = std::clamp(number, least, most);
    if (read != number) {
      tell(at, Severity::repaired,
           "a " + what + " is from " + std::to_string(least) + " to " + std::to_string(most) +
               "; read as " + std::to_string(read));
    }
    return read;
  }

  double weight(std::size_t at, const std::string& number) {
    const double read = std::strtod(number.c_str(), nullptr);
    if (read >= kMinWeight && read <= kMaxWeight) return read;
    tell(at, Severity::repaired, "a weight is from 0.01 to 100; ^" + number + " is dropped");
    return 1;
  }

  bool has_right_quote(std::size_t open) const {
    return std::ranges::any_of(closing_quotes(text_.at(open)), [&](char32_t quote) {
      const auto last = last_quote_.find(quote);
      return last != last_quote_.end() && last->second > open;
    });
  }

  /// The right one if it ever comes, else the next of any kind.
  std::optional<std::size_t> closing_quote(std::size_t open) const {
    const bool is_right = has_right_quote(open);
    const std::u32string_view right = closing_quotes(text_.at(open));
    for (std::size_t i = open + 1; i < text_.size(); ++i) {
      const char32_t c = text_.at(i);
      if (is_right ? right.find(c) != right.npos : is_quote(c)) return i;
    }
    return std::nullopt;
  }

  void signs() {
    const std::size_t begin = at_;
    const std::string typed = text_.slice(begin, begin + 1);
    const bool excludes = text_.at(begin) == U'-';
    at_ = signs_end(text_, begin);
    const char32_t next = text_.at(at_);
    const bool is_nested = next == U'(' || opens_quote(at_);
    const std::size_t end = is_nested || next == U'|' ? at_ : word_end(text_, at_);
    if (is_attached(begin)) {
      tell(begin, Severity::warning,
           '"' + typed +
               "\" right after a quote or bracket is punctuation; put a blank before it to " +
               (excludes ? "exclude" : "require") + " what follows");
    } else if (!is_nested && !has_content(text_, at_, end)) {
      at_ = end;
      // A dash between two words is how a headline goes on, so only elsewhere is it a mistake.
      const bool is_between = !lexemes_.empty() && skip_blanks() && text_.at(at_) != U')';
      tell(begin, is_between ? Severity::note : Severity::repaired,
           '"' + typed + "\" alone is punctuation; to " + (excludes ? "exclude" : "require") +
               " a word, write " + typed + "word");
    } else {
      push_signs(begin, at_);
    }
  }

  /// True in `"Iran"-based`.
  bool is_attached(std::size_t sign) const {
    while (sign > 0 && is_invisible(text_.at(sign - 1))) --sign;
    return sign > 0 && (text_.at(sign - 1) == U')' || is_quote(text_.at(sign - 1)));
  }

  void push_signs(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      if (text_.at(i) == U'+') push(LexemeKind::must, i, i + 1);
      if (text_.at(i) == U'-') push(LexemeKind::must_not, i, i + 1);
    }
  }

  void word() {
    if (field() || weight_of_brackets()) return;
    const std::size_t begin = at_;
    const bool is_value = reads_values();
    at_ = is_value ? value_end(text_, begin) : word_end(text_, begin);
    const std::size_t end = is_value ? at_ : end_without_stops(text_, begin, at_);
    if (!is_value && !has_content(text_, begin, end)) return;
    push_word(begin, end, is_value);
    if (lexemes_.back().is_exact) return;
    const bool is_plain = !is_value && lexemes_.back().number == 0;
    if (const auto reach = find_reach(lexemes_.back().text); reach && is_plain) {
      proximity(*reach);
    } else if (is_plain && is_saved_name(lexemes_.back().text)) {
      lexemes_.back().kind = LexemeKind::saved;
    } else if (is_plain && is_at_least(lexemes_.back().text)) {
      Lexeme& least = lexemes_.back();
      least.kind = LexemeKind::at_least;
      least.number = bounded(begin, least.text.substr(kAtLeast.size()), "count", 1, kMaxCount);
    } else if (const Operator* known = find_operator(lexemes_.back().text);
               known != nullptr && lexemes_.back().number == 0) {
      lexemes_.back().kind = known->kind;
    } else if (!is_value && is_dash(text_.at(begin))) {
      tell(begin, Severity::warning,
           "only the plain \"-\" excludes; \"" + text_.slice(begin, begin + 1) +
               "\" is punctuation");
    }
  }

  void proximity(Reach reach) {
    Lexeme& lexeme = lexemes_.back();
    if (reach.within == Within::words) {
      const std::string digits = lexeme.text.substr(lexeme.text.find('/') + 1);
      reach.distance = bounded(lexeme.column - 1, digits, "distance", 1, kMaxDistance);
    }
    lexeme.kind = LexemeKind::proximity;
    lexeme.reach = reach;
  }

  // (a b)^2
  bool weight_of_brackets() {
    if (!is_last(LexemeKind::close) || text_.at(at_) != U'^' || text_.at(at_ - 1) != U')') {
      return false;
    }
    const std::size_t end = decimal_end(text_, at_ + 1);
    if (end == at_ + 1) return false;
    tell(at_, Severity::repaired,
         "a weight belongs to a word or a quote, not to brackets; \"" + text_.slice(at_, end) +
             "\" is dropped");
    at_ = end;
    return true;
  }

  void push_word(std::size_t begin, std::size_t end, bool is_value) {
    const std::size_t caret = is_value ? end : weight_begin(text_, begin, end);
    // What is left must be the same word when it is read alone: in "oil^2^3" the last weight
    // counts.
    const std::size_t kept = caret < end ? end_without_weights(text_, begin, caret) : end;
    const bool is_exact =
        !is_value && text_.at(begin) == U'=' && has_content(text_, begin + 1, kept);
    const std::size_t tilde = is_value || is_exact ? kept : edits_begin(text_, begin, kept);
    push(LexemeKind::word, is_exact ? begin + 1 : begin, tilde);
    lexemes_.back().column = begin + 1;
    lexemes_.back().is_exact = is_exact;
    if (tilde < kept) {
      const std::string digits = text_.slice(tilde + 1, number_end(text_, tilde + 1));
      lexemes_.back().number =
          digits.empty() ? 1 : bounded(tilde, digits, "number of edits", 1, kMaxEdits);
    }
    if (caret < end) lexemes_.back().weight = weight(caret, text_.slice(caret + 1, end));
  }

  /// Reads a field's name, and its value where that is a word.
  bool field() {
    const std::size_t begin = at_;
    const std::size_t colon = field_name_end(text_, begin);
    if (colon == begin) return false;
    const std::string name = text_.slice(begin, colon);
    const std::optional<QueryField> known = find_query_field(name);
    if (!known && reads_values()) return false;

    const std::size_t value = signs_end(text_, colon + 1);
    const bool is_nested = text_.at(value) == U'(' || opens_quote(value);
    const bool reads_literally = known && is_literal(known->field);
    const std::size_t end = reads_literally ? value_end(text_, value) : word_end(text_, value);
    const bool has_value =
        is_nested || (reads_literally ? end > value : has_content(text_, value, end));
    if (!known) {
      if (has_value) tell(begin, Severity::refused, unknown_field(name));
      return false;
    }
    if (!has_value) {
      tell(begin, Severity::repaired, name + ": has no value; read as a word");
      return false;
    }
    pull_signs_before(name, colon + 1, value);
    lexemes_.push_back({LexemeKind::field, name, begin + 1, known->field});
    at_ = value;
    if (is_nested) return true;
    push_word(value, reads_literally ? end : end_without_stops(text_, value, end), reads_literally);
    if (!reads_literally && !lexemes_.back().is_exact && is_saved_name(lexemes_.back().text)) {
      lexemes_.back().kind = LexemeKind::saved;
    }
    at_ = end;
    return true;
  }

  /// `title:-a` means -title:a; taking the sign for a part of the word would find what it excludes.
  void pull_signs_before(const std::string& name, std::size_t begin, std::size_t end) {
    const std::size_t before = lexemes_.size();
    push_signs(begin, end);
    if (lexemes_.size() == before) return;
    const std::string& sign = lexemes_.back().text;
    tell(begin, Severity::repaired,
         '"' + sign + "\" belongs before the field; read as " + sign + name + ':');
  }

  void tell_if_lower_case_operator(std::size_t i) {
    if (lexemes_[i].is_exact) return;
    const std::string& word = lexemes_[i].text;
    if (lexemes_[i].kind == LexemeKind::word && is_nearly_reach(word)) {
      tell(lexemes_[i].column - 1, Severity::warning,
           '"' + word + "\" is searched as a word; the operators are NEAR/5, PRE/5, w/s and w/p");
    }
    const Operator* known = find_lower_case_operator(word);
    if (lexemes_[i].kind != LexemeKind::word || known == nullptr) return;
    const LexemeKind before = lexemes_[i - 1].kind;
    const LexemeKind after = lexemes_[i + 1].kind;
    const bool is_after_operand =
        before == LexemeKind::word || before == LexemeKind::quoted || before == LexemeKind::close;
    const bool is_before_operand =
        after != LexemeKind::close && after != LexemeKind::both && after != LexemeKind::either;
    if (!is_after_operand || !is_before_operand) return;
    tell(lexemes_[i].column - 1, Severity::warning,
         '"' + lexemes_[i].text +
             "\" is searched as a word; operators are upper case: " + std::string(known->name));
  }

  static constexpr unsigned kMaxDistance = 99;  // headline and body are 100 words apart
  static constexpr unsigned kMaxCount = 99;
  static constexpr unsigned kMaxEdits = 2;  // with three, short words are near everything
  static constexpr std::string_view kAtLeast = "atleast";
  static constexpr double kMinWeight = 0.01;
  static constexpr double kMaxWeight = 100;

  static bool is_literal(Field field) { return query_field(field).kind != FieldKind::words; }

  QueryText text_;
  std::map<char32_t, std::size_t> last_quote_;  // where each kind is seen last
  std::size_t at_ = 0;
  std::vector<OpenBracket> brackets_;
  std::vector<Lexeme> lexemes_;
  std::vector<QueryIssue> issues_;
};

}  // namespace

LexedQuery lex_query(std::string_view typed) { return Lexer(typed).lexed(); }

}  // namespace akhbar
