#include "indexer/sources/article_source.h"

namespace akhbar {

std::string to_string(const Location& location) {
  if (location.line == 0) return location.file;
  return location.file + ':' + std::to_string(location.line);
}

}  // namespace akhbar
