#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/token.h"

namespace akhbar {

/// Characters → tokens → terms. Entries, queries and snippets use the same one, which is what makes
/// them meet; an index remembers the fingerprint of the one that wrote it.
///
/// An Analyzer holds iterators and caches: one for each thread.
class Analyzer {
 public:
  Analyzer();
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  /// The words of `text` in order. Any bytes are accepted; what is not UTF-8 separates words. What
  /// stands beyond 4 GiB is not read.
  /// Offsets are those of `text`, ascending and never overlapping. The tokens and their views are
  /// valid until the next call.
  const std::vector<Token>& analyze(std::string_view text);

  /// Changes whenever the same text could give other tokens than before.
  static std::string fingerprint();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace akhbar
