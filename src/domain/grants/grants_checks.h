#pragma once

#include "base/finding.h"
#include "base/fiscal_year.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <vector>

namespace tomoni::grants {

// One rule each; none stops another. Every function answers all its findings for the year.

// C5: carry-over on the funder's basis = 前受助成金 in the books (for grants with a return duty), and the
// revenue recognised = the spending.
Result<std::vector<Finding>> check_grant_account_agrees(store::Connection& connection,
                                                        const access::Viewer& viewer, FiscalYear year);
// G3: no expense of the grant's fund without a grant line.
Result<std::vector<Finding>> check_grant_lines_complete(store::Connection& connection,
                                                        const access::Viewer& viewer, FiscalYear year);
// C19: cost groups within the funder's ceilings; nearly there (over nine tenths) is told as information.
Result<std::vector<Finding>> check_grant_ceilings(store::Connection& connection, const access::Viewer& viewer,
                                                  FiscalYear year);
// More spent than there is, or more on a line than the funder's budget for it.
Result<std::vector<Finding>> check_grant_overspent(store::Connection& connection,
                                                   const access::Viewer& viewer, FiscalYear year);
// Expenses of the grant dated outside its period.
Result<std::vector<Finding>> check_grant_period(store::Connection& connection, const access::Viewer& viewer,
                                                FiscalYear year);

}  // namespace tomoni::grants
