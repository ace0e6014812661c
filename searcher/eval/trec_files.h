#pragma once

#include <filesystem>
#include <istream>
#include <map>
#include <string>
#include <vector>

#include "common/cli/usage_error.h"
#include "searcher/eval/metrics.h"

namespace akhbar {

/// A qrels, run or topics file has a line that cannot be read or gainsays an earlier one (two
/// grades or two ranks of an article, a topic's id again); the message is "FILE:LINE: …".
struct TrecFileError : cli::UsageError {
  using cli::UsageError::UsageError;
};

/// topic → judgements, from "topic 0 docid grade" lines. Topics without a relevant article are left
/// out, as trec_eval does.
using Qrels = std::map<std::string, Judgements>;
Qrels read_qrels(std::istream& in, const std::string& name);

/// topic → ranked ids, from "topic Q0 docid rank score tag" lines. Order is by score, ties by docid
/// descending, as trec_eval has it; the rank column is ignored.
using Run = std::map<std::string, std::vector<std::string>>;
Run read_run(std::istream& in, const std::string& name);

struct Topic {
  std::string id;
  std::string query;
};
/// "id<TAB>query" lines, in the file's order; blank lines and lines that begin with "#" are
/// skipped.
std::vector<Topic> read_topics(std::istream& in, const std::string& name);

}  // namespace akhbar
