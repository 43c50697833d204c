#pragma once

#include "domain/ledger/chart_import.h"

namespace tomoni::ledger {

// budget.csv: fiscal_year, version, resolution, approved_on, function (none, programme, management), line,
// amount. One file may hold several versions; the rows of one version agree on resolution and approved_on.
// A line that the settlement would not print, a line that comes twice, and a version that is recorded
// already are refused; an empty amount is a line without a budget. UTF-8 or CP932, all or nothing; fails with
// "ledger.file_refused", whose causes have file, line, column and field. Needs manage_chart.
Result<ImportOutcome> import_budget(store::Connection& connection, const access::Viewer& viewer,
                                    const Clock& clock, std::string_view content, const std::string& file);

}  // namespace tomoni::ledger
