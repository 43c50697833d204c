#pragma once

#include "base/finding.h"
#include "base/fiscal_year.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <string>
#include <string_view>
#include <vector>

namespace tomoni::reports {

using CheckFunction = Result<std::vector<Finding>> (*)(store::Connection&, const access::Viewer&, FiscalYear);

// One rule: `name` says which, "ledger.chain"; the rules of docs/report-map.md bear their numbers in the
// findings.
struct Check {
    std::string_view name;
    CheckFunction find;
};

// Every check of every domain and of the reports themselves.
const std::vector<Check>& all_checks();

// Runs each of them over a year, none stopping another: one that fails or whose database breaks becomes the
// finding "CHECK" of its own, an error that names it; one that the viewer may not run becomes information.
// Sorted by severity, errors first, then by id and place. Requires: none of the checks writes.
std::vector<Finding> run_checks(store::Connection& connection, const access::Viewer& viewer, FiscalYear year);
std::vector<Finding> run_checks(store::Connection& connection, const access::Viewer& viewer, FiscalYear year,
                                const std::vector<Check>& checks);

}  // namespace tomoni::reports
