#include "common/store/xapian_errors.h"

#include <string_view>

namespace akhbar {

IndexError translated(const std::filesystem::path& index, const Xapian::Error& error) {
  const std::string name = index.string();
  const std::string_view type = error.get_type();
  std::string reason = error.get_msg();
  if (const char* const system = error.get_error_string(); system != nullptr) {
    reason += std::string(" (") + system + ")";
  }
  if (type == "DatabaseLockError") {
    if (reason.find("already locked") != std::string::npos) {
      return IndexError(name +
                        ": another indexer is writing to this index; wait until it has "
                        "finished and run again");
    }
    return IndexError(name + ": cannot be written to: " + reason + "; check the permissions");
  }
  if (type == "DatabaseVersionError") {
    return IndexError(name + ": was written by another version of Xapian: " + reason +
                      "; build it anew with this one");
  }
  if (type == "DatabaseCorruptError") {
    return IndexError(name + ": is damaged: " + reason + "; build it anew from its articles");
  }
  if (type == "DatabaseOpeningError" || type == "DatabaseNotFoundError") {
    return IndexError(name + ": its database cannot be opened: " + reason +
                      "; build it anew from its articles");
  }
  return IndexError(name + ": " + reason + "; what was reported committed is safe");
}

}  // namespace akhbar
