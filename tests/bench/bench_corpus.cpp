#include "tests/bench/bench_corpus.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <utility>
#include <variant>

#include "common/text/language.h"
#include "indexer/input_files.h"
#include "indexer/sources/source_factory.h"

namespace akhbar::bench {
namespace {

void add_text(std::string text, BenchCorpus& corpus) {
  if (text.empty()) return;
  corpus.bytes += text.size();
  corpus.texts.push_back(std::move(text));
}

BenchCorpus read_lines(std::string language, const std::filesystem::path& file) {
  BenchCorpus corpus{.language = std::move(language), .name = file.filename().string()};
  std::ifstream in(file, std::ios::binary);
  for (std::string line; std::getline(in, line);) add_text(std::move(line), corpus);
  if (corpus.texts.empty()) {
    throw std::runtime_error(file.string() + ": cannot be read or has no text");
  }
  return corpus;
}

// As in a line file, so that the sample can be written as one and read back the same.
std::string on_one_line(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  std::ranges::replace(text, '\r', ' ');
  return text;
}

std::vector<BenchCorpus> read_sample_corpus() {
  std::vector<BenchCorpus> corpora = {{.language = "en", .name = "the sample corpus"},
                                      {.language = "fa", .name = "the sample corpus"}};
  for (const InputFile& file : list_inputs({AKHBAR_CORPUS_DIR "/articles"}, std::nullopt).files) {
    const auto source =
        make_source(file.format, ByteStream::open_file(file.path, charset_of(file.format)),
                    file.path.string(), file.id, {});
    while (auto record = source->next()) {
      auto* const article = std::get_if<Article>(&record->content);
      if (article == nullptr) continue;
      const std::string language = language_by_script(article->body);
      const auto corpus = std::ranges::find(corpora, language, &BenchCorpus::language);
      if (corpus != corpora.end()) add_text(on_one_line(std::move(article->body)), *corpus);
    }
  }
  return corpora;
}

}  // namespace

std::vector<BenchCorpus> read_bench_corpora() {
  std::vector<BenchCorpus> corpora;
  if (const char* const file = std::getenv("AKHBAR_BENCH_EN")) {
    corpora.push_back(read_lines("en", file));
  }
  if (const char* const file = std::getenv("AKHBAR_BENCH_FA")) {
    corpora.push_back(read_lines("fa", file));
  }
  return corpora.empty() ? read_sample_corpus() : corpora;
}

}  // namespace akhbar::bench
