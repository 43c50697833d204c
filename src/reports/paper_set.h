#pragma once

#include "reports/paper_context.h"

#include <string>
#include <vector>

namespace tomoni::reports {

// A paper and the stem of its files: "balance-sheet", "grant-outreach". Stems are ASCII and never change.
struct NamedPaper {
    std::string stem;
    documents::Paper paper;
};

inline constexpr const char* bound_stem = "annual-report";

// Every paper of the year, in the order in which they are bound.
Result<std::vector<NamedPaper>> compose_papers(PaperContext& context);

// All of them as one document with a cover and a bookmark for each. Requires: papers is not empty.
documents::Paper bind_papers(PaperContext& context, const std::vector<NamedPaper>& papers);

}  // namespace tomoni::reports
