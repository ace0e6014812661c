#include "indexer/input_files.h"

#include <fstream>
#include <string>

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "common/cli/usage_error.h"
#include "tests/support/temporary_directory.h"

namespace akhbar {
namespace {

namespace fs = std::filesystem;

std::string printed(const InputList& list, const fs::path& root) {
  std::string text;
  for (const InputFile& file : list.files) text += file.id + "\n";
  for (const RejectedFile& file : list.rejected) {
    text += fs::path(file.name).lexically_relative(root).string() + ": " + file.reason + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("list_inputs: a folder's files by path, without links, pipes and what is hidden") {
  const test::TemporaryDirectory directory;
  const fs::path& root = directory.path();
  fs::create_directories(root / "b/deep");
  fs::create_directories(root / ".git");
  for (const std::string name :
       {"z.txt", "a.jsonl.zst", "b/deep/x.csv", ".git/y.txt", "photo.png"}) {
    std::ofstream(root / name) << "x";
  }
  fs::create_directory_symlink(root, root / "b/loop");
  REQUIRE(mkfifo((root / "pipe.txt").c_str(), 0600) == 0);
  CHECK(printed(list_inputs({root.string()}, std::nullopt), root) ==
        "a.jsonl.zst\n"
        "b/deep/x.csv\n"
        "z.txt\n"
        "b/loop: is a symbolic link, which is not followed inside a folder\n"
        "photo.png: no article format has this name; --input-format says which it is\n"
        "pipe.txt: is a pipe, not a file\n");
}

TEST_CASE("list_inputs: what is named is read, a missing file is told") {
  const test::TemporaryDirectory directory;
  const fs::path& root = directory.path();
  std::ofstream(root / "notes.dat") << "x";
  const std::string named = (root / "notes.dat").string();
  const InputList list = list_inputs({named, (root / "none.txt").string()}, InputFormat::text);
  CHECK(printed(list, root) == "notes.dat\nnone.txt: there is no such file\n");
  CHECK(list.files.front().bytes == 1);
}

TEST_CASE("list_inputs: standard input needs a format") {
  CHECK_THROWS_AS(list_inputs({"-"}, std::nullopt), cli::UsageError);
  CHECK(list_inputs({"-"}, InputFormat::jsonl).files.front().path.empty());
}

}  // namespace akhbar
