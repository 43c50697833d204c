#pragma once

#include "base/finding.h"
#include "base/fiscal_year.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <vector>

namespace tomoni::reports {

// Rules about the papers as they would be printed now.

// C1: every total that a paper prints is what its formula gives from the rows above it.
Result<std::vector<Finding>> check_totals_foot(store::Connection& connection, const access::Viewer& viewer,
                                               FiscalYear year);
// C15: what the statutory papers cannot do without is recorded: the organisation's name, its representatives
// and its auditor.
Result<std::vector<Finding>> check_required_settings(store::Connection& connection,
                                                     const access::Viewer& viewer, FiscalYear year);
// Figures that were approved with the report and are others today.
Result<std::vector<Finding>> check_frozen_figures(store::Connection& connection, const access::Viewer& viewer,
                                                  FiscalYear year);
// C3: 前期繰越正味財産額 is the 次期繰越 of last year's report as it was approved.
Result<std::vector<Finding>> check_opening_as_frozen(store::Connection& connection,
                                                     const access::Viewer& viewer, FiscalYear year);

}  // namespace tomoni::reports
