#pragma once

#include "domain/ledger/chart_import.h"

namespace tomoni::ledger {

// remarks.csv: fiscal_year, function, line, remark. A remark takes the place of the one that stood there; the
// same place twice in one file, and a place that the settlement does not have, are refused. Otherwise as
// import_budget(). Needs manage_chart.
Result<ImportOutcome> import_remarks(store::Connection& connection, const access::Viewer& viewer,
                                     const Clock& clock, std::string_view content, const std::string& file);

}  // namespace tomoni::ledger
