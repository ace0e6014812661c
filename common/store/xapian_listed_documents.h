#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include <xapian.h>

namespace akhbar {

/// Lets pass the documents of a list.
class ListedDocuments : public Xapian::PostingSource {
 public:
  /// `documents` ascend.
  explicit ListedDocuments(std::vector<Xapian::docid> documents)
      : documents_(std::move(documents)) {}

  void init(const Xapian::Database& /*database*/) override {
    at_ = 0;
    is_started_ = false;
  }
  Xapian::doccount get_termfreq_min() const override { return size(); }
  Xapian::doccount get_termfreq_est() const override { return size(); }
  Xapian::doccount get_termfreq_max() const override { return size(); }
  void next(double /*least_weight*/) override {
    if (is_started_) ++at_;
    is_started_ = true;
  }
  void skip_to(Xapian::docid document, double /*least_weight*/) override {
    is_started_ = true;
    const auto from = documents_.begin() + static_cast<std::ptrdiff_t>(at_);
    at_ = static_cast<std::size_t>(std::lower_bound(from, documents_.end(), document) -
                                   documents_.begin());
  }
  bool at_end() const override { return at_ >= documents_.size(); }
  Xapian::docid get_docid() const override { return documents_[at_]; }

 private:
  Xapian::doccount size() const { return static_cast<Xapian::doccount>(documents_.size()); }

  std::vector<Xapian::docid> documents_;
  std::size_t at_ = 0;
  bool is_started_ = false;
};

}  // namespace akhbar
