#pragma once

#include "base/finding.h"
#include "cli/environment.h"

#include <vector>

namespace boost::json {
class array;  // NOLINT(readability-identifier-naming): the library's name, whose header is heavy
}  // namespace boost::json

namespace tomoni::cli {

// One finding a paragraph on standard output: severity, rule, sentence, and where it can be seen.
void print_findings(const std::vector<Finding>& findings, Environment& environment);
boost::json::array json_findings(const std::vector<Finding>& findings, const Environment& environment);

struct FindingCounts {
    std::int64_t errors = 0;
    std::int64_t warnings = 0;
    std::int64_t infos = 0;
};
FindingCounts count_findings(const std::vector<Finding>& findings);

}  // namespace tomoni::cli
