#include "indexer/sources/source_factory.h"

#include <doctest/doctest.h>
#include <sys/resource.h>

#include "tests/support/read_records.h"

namespace akhbar {
namespace {

constexpr auto kFormats = {InputFormat::text, InputFormat::jsonl, InputFormat::json,
                           InputFormat::csv,  InputFormat::tsv,   InputFormat::trec};

TEST_CASE("sources: the format is told by the name, below a compression") {
  CHECK(format_of("a.txt") == InputFormat::text);
  CHECK(format_of("news/a.jsonl.zst") == InputFormat::jsonl);
  CHECK(format_of("a.ndjson.gz") == InputFormat::jsonl);
  CHECK(format_of("a.b.JSON.XZ") == InputFormat::json);
  CHECK(format_of("a.csv") == InputFormat::csv);
  CHECK(format_of("a.tsv") == InputFormat::tsv);
  CHECK(format_of("reut2-000.sgm") == InputFormat::trec);
  CHECK(format_of("a.sgml") == InputFormat::trec);
  CHECK(format_of("a.trec") == InputFormat::trec);
  CHECK(format_of("a.gz") == std::nullopt);
  CHECK(format_of("a.txt.gz.gz") == std::nullopt);
  CHECK(format_of("jsonl") == std::nullopt);
  CHECK(format_of("a.pdf") == std::nullopt);
}

TEST_CASE("sources: only JSON's character set is not guessed at") {
  CHECK(charset_of(InputFormat::jsonl) == ByteStream::Charset::utf8);
  CHECK(charset_of(InputFormat::json) == ByteStream::Charset::utf8);
  CHECK(charset_of(InputFormat::csv) == ByteStream::Charset::detect);
}

TEST_CASE("sources: a binary file is one rejection in every format") {
  const std::string bytes(
      "\x7F"
      "ELF\x02\x01\x01\0\0\0\0\0\n\xFF\xFE\n",
      16);
  for (const InputFormat format : kFormats) {
    const auto records = test::read_records(format, bytes);
    REQUIRE(records.size() == 1);
    CHECK(test::to_row(records[0]) == "0 rejected: binary file");
  }
}

TEST_CASE("sources: a character set that was detected is told with the first record") {
  // "id,title", then two headlines in Windows-1256
  const auto records =
      test::read_records(InputFormat::csv,
                         "id,title\na1,\xD3\xC7\xD2\xE3\xC7\xE4 \xD5\xE4\xC7\xED\xDA "
                         "\x98\xE6\x8D\x98\na2,\xE4\xDD\xCA\n");
  REQUIRE(records.size() == 2);
  CHECK(test::to_row(records[0]) == "2 a1 title=سازمان صنايع کوچک (read as windows-1256)");
  CHECK(test::to_row(records[1]) == "3 a2 title=نفت");
}

TEST_CASE("sources: JSON in UTF-16 with a byte-order mark is read") {
  std::string bytes = "\xFF\xFE";
  for (const char c : std::string_view(R"({"id":"a1","title":"t"})")) bytes += {c, '\0'};
  const auto records = test::read_records(InputFormat::jsonl, bytes);
  REQUIRE(records.size() == 1);
  CHECK(test::to_row(records[0]) == "1 a1 title=t (read as UTF-16LE)");
}

TEST_CASE("sources: one stray NUL costs one record") {
  const std::string bytes("{\"title\":\"\0\"}\n{\"id\":\"a2\",\"title\":\"u\"}\n", 38);
  const auto records = test::read_records(InputFormat::jsonl, bytes);
  REQUIRE(records.size() == 2);
  CHECK(test::to_row(records[1]) == "2 a2 title=u");
}

TEST_CASE("sources: what an input error interrupts is passed on") {
  // zstd of "line\n" 60,000 times, cut
  std::string cut("\x28\xb5\x2f\xfd\xa4\xe0\x93\x04\x00\x6c\x00\x00\x28line\n\x01\x00\xf8\xff\xc8",
                  23);
  CHECK_THROWS_AS(test::read_records(InputFormat::csv, cut), InputError);
}

TEST_CASE("sources: bytes consumed reach the caller") {
  const auto source = make_source(
      InputFormat::text, ByteStream::from_memory("Headline\n", ByteStream::Charset::detect), "in",
      "file", {});
  REQUIRE(source->next());
  CHECK(source->bytes_consumed() == 9);
}

TEST_CASE("sources: memory does not grow with a record that is too long") {
  const auto peak_megabytes = [] {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
  };
  SourceOptions options;
  options.max_record_bytes = 100'000;
  for (const InputFormat format : kFormats) {
    std::string bytes = format == InputFormat::csv || format == InputFormat::tsv ? "title\n\""
                        : format == InputFormat::trec                            ? "<DOC><TEXT>"
                        : format == InputFormat::text                            ? ""
                                                                                 : "{\"title\":\"";
    bytes.append(40'000'000, 'x');
    auto stream = ByteStream::from_memory(std::move(bytes), charset_of(format));
    const auto before = peak_megabytes();
    const auto source = make_source(format, std::move(stream), "in", "file", options);
    const auto record = source->next();
    REQUIRE(record);
    CHECK(std::holds_alternative<Rejection>(record->content));
    CHECK(source->next() == std::nullopt);
    CHECK(peak_megabytes() - before < 8);
  }
}

}  // namespace
}  // namespace akhbar
