#include "indexer/sources/trec_article.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/sources/sgml.h"

namespace akhbar {
namespace {

struct ElementName {
  std::string_view name;
  ArticleField field;
};
constexpr std::array<ElementName, 11> kElements = {{{"headline", ArticleField::title},
                                                    {"head", ArticleField::title},
                                                    {"hl", ArticleField::title},
                                                    {"text", ArticleField::body},
                                                    {"lp", ArticleField::body},
                                                    {"date1", ArticleField::date},
                                                    {"date_time", ArticleField::date},
                                                    {"byline", ArticleField::author},
                                                    {"cat", ArticleField::categories},
                                                    {"topics", ArticleField::categories},
                                                    {"places", ArticleField::tags}}};

// An element that has been opened.
struct Element {
  std::string name;
  std::optional<ArticleField> field;  // none for a dateline
  bool is_ignored = false;
  std::string text;
};

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t end = 0; end != std::string_view::npos;) {
    end = text.find('\n');
    lines.push_back(text.substr(0, end));
    if (end != std::string_view::npos) text.remove_prefix(end + 1);
  }
  return lines;
}

// The tags that stood around paragraphs leave many blank lines; of several one is kept.
std::string without_blank_runs(std::string_view text) {
  std::string result;
  bool after_blank = false;
  for (const std::string_view line : lines_of(text)) {
    const bool is_blank = trimmed(line).empty();
    if (!is_blank) result += line;
    if (!is_blank || !after_blank) result += '\n';
    after_blank = is_blank;
  }
  return result;
}

class DocumentParser {
 public:
  explicit DocumentParser(const RecordBuilder& builder) : builder_(builder) {}

  RecordFields parse(std::string_view document) {
    std::size_t at = 0;
    while (const auto tag = find_tag(document, at)) {
      add_text(document.substr(at, tag->begin - at));
      if (tag->is_end) {
        end(*tag);
      } else {
        begin(*tag);
      }
      at = tag->end;
    }
    add_text(document.substr(at));
    close_down_to(0);
    if (is_reuters_ && !fields_.has(ArticleField::source)) {
      fields_.add(ArticleField::source, "Reuters");
    }
    return std::move(fields_);
  }

 private:
  void add_text(std::string_view text) {
    if (!open_.empty()) open_.back().text += decode_entities(text);
  }

  void begin(const SgmlTag& tag) {
    if (tag.name == "reuters") {
      is_reuters_ = true;
      const std::string number = attribute_of(tag, "newid");
      if (!number.empty()) fields_.add(ArticleField::id, "reut-" + number);
    }
    const auto field = field_of(tag.name);
    if (!field && tag.name != "dateline") {
      add_text("\n");
      return;
    }
    // Only a body holds other elements, and none holds one of its own name: a tag that closes it is
    // missing.
    if (!open_.empty() && open_.back().field != ArticleField::body) close_down_to(open_.size() - 1);
    close(tag.name);
    const bool is_ignored = is_reuters_ && attribute_of(tag, "type") == "BRIEF";
    open_.push_back({tag.name, field, is_ignored, {}});
  }

  void end(const SgmlTag& tag) {
    if (!close(tag.name)) add_text("\n");
  }

  std::optional<ArticleField> field_of(const std::string& name) const {
    for (const ElementName& known : kElements) {
      if (known.name == name) return known.field;
    }
    return builder_.field_of(name);
  }

  // Whether an element of that name was open.
  bool close(std::string_view name) {
    const auto found = std::find_if(open_.begin(), open_.end(),
                                    [&](const Element& element) { return element.name == name; });
    if (found == open_.end()) return false;
    close_down_to(static_cast<std::size_t>(found - open_.begin()));
    return true;
  }

  void close_down_to(std::size_t depth) {
    while (open_.size() > depth) {
      take(open_.back());
      open_.pop_back();
    }
  }

  void take(const Element& element) {
    if (element.is_ignored || trimmed(element.text).empty()) return;
    if (!element.field) {
      dateline_ = std::string(trimmed(element.text)) + ' ';
    } else if (element.field == ArticleField::body) {
      const std::string text = std::exchange(dateline_, {}) + std::string(trimmed(element.text));
      fields_.add(ArticleField::body, without_blank_runs(text));
    } else if (element.field == ArticleField::categories || element.field == ArticleField::tags) {
      for (const std::string_view line : lines_of(element.text)) fields_.add(*element.field, line);
    } else {
      fields_.add(*element.field, element.text);
    }
  }

  const RecordBuilder& builder_;
  RecordFields fields_;
  std::vector<Element> open_;  // the innermost last
  std::string dateline_;       // for the body that follows
  bool is_reuters_ = false;
};

}  // namespace

RecordFields parse_trec_document(std::string_view document, const RecordBuilder& builder) {
  return DocumentParser(builder).parse(document);
}

}  // namespace akhbar
