// How fast text becomes tokens, and where the time goes. An iteration is a pass over all texts of a
// language; README.md beside this file says what each benchmark is.
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include "common/text/analyzer.h"
#include "common/text/word_breaker.h"
#include "tests/bench/bench_corpus.h"

namespace akhbar::bench {
namespace {

void report_rates(benchmark::State& state, const BenchCorpus& corpus, const char* counted,
                  std::size_t count) {
  state.SetBytesProcessed(static_cast<std::int64_t>(corpus.bytes) * state.iterations());
  state.counters[counted] =
      benchmark::Counter(static_cast<double>(count), benchmark::Counter::kIsRate);
}

void check(UErrorCode status) {
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
}

void bare_icu(benchmark::State& state, const BenchCorpus& corpus) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  check(status);
  UText utext = UTEXT_INITIALIZER;
  std::size_t segments = 0;
  for (auto _ : state) {
    for (const std::string& text : corpus.texts) {
      utext_openUTF8(&utext, text.data(), static_cast<std::int64_t>(text.size()), &status);
      breaks->setText(&utext, status);
      while (breaks->next() != icu::BreakIterator::DONE) ++segments;
    }
  }
  check(status);
  utext_close(&utext);
  report_rates(state, corpus, "segments", segments);
}

void find_words(benchmark::State& state, const BenchCorpus& corpus) {
  WordBreaker breaker;
  std::vector<RawWord> words;
  std::size_t found = 0;
  for (auto _ : state) {
    for (const std::string& text : corpus.texts) {
      breaker.find_words(text, words);
      found += words.size();
    }
  }
  report_rates(state, corpus, "tokens", found);
}

std::size_t analyze_all(Analyzer& analyzer, const BenchCorpus& corpus) {
  std::size_t tokens = 0;
  for (const std::string& text : corpus.texts) tokens += analyzer.analyze(text).size();
  return tokens;
}

void analyze_warm(benchmark::State& state, const BenchCorpus& corpus) {
  Analyzer analyzer;
  analyze_all(analyzer, corpus);
  std::size_t tokens = 0;
  for (auto _ : state) tokens += analyze_all(analyzer, corpus);
  report_rates(state, corpus, "tokens", tokens);
}

void analyze_cold(benchmark::State& state, const BenchCorpus& corpus) {
  std::size_t tokens = 0;
  for (auto _ : state) {
    Analyzer analyzer;
    tokens += analyze_all(analyzer, corpus);
  }
  report_rates(state, corpus, "tokens", tokens);
}

void register_benchmarks(const BenchCorpus& corpus) {
  const auto add = [&corpus](const std::string& name, auto function) {
    benchmark::RegisterBenchmark((name + '/' + corpus.language).c_str(), function,
                                 std::cref(corpus))
        ->Unit(benchmark::kMillisecond);
  };
  add("icu", bare_icu);
  add("words", find_words);
  add("warm", analyze_warm);
  add("cold", analyze_cold);
  benchmark::AddCustomContext(
      corpus.language, corpus.name + ": " + std::to_string(corpus.texts.size()) + " texts, " +
                           std::to_string(corpus.bytes) + " bytes");
}

// For whoever else is to read the same texts: analyzer_bench --print-texts en|fa
int print_texts(const std::vector<BenchCorpus>& corpora, std::string_view language) {
  for (const BenchCorpus& corpus : corpora) {
    if (corpus.language != language) continue;
    for (const std::string& text : corpus.texts) std::cout << text << '\n';
  }
  return std::cout.flush() ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace
}  // namespace akhbar::bench

int main(int argc, char** argv) {
  using akhbar::bench::BenchCorpus;
  benchmark::Initialize(&argc, argv);
  const std::vector<BenchCorpus> corpora = akhbar::bench::read_bench_corpora();
  if (argc == 3 && std::string_view(argv[1]) == "--print-texts") {
    return akhbar::bench::print_texts(corpora, argv[2]);
  }
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return EXIT_FAILURE;
  for (const BenchCorpus& corpus : corpora) akhbar::bench::register_benchmarks(corpus);
  benchmark::AddCustomContext("analyzer", akhbar::Analyzer::fingerprint());
  benchmark::RunSpecifiedBenchmarks();
  return EXIT_SUCCESS;
}
