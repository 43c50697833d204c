#pragma once

#include "base/figure.h"
#include "base/fiscal_year.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <string_view>
#include <vector>

namespace tomoni::grants {

// The figures reports may ask for, of one fiscal year. Names: grants.<code>.<what> with what one of
//   received, available, accrual_spending, bridge, cash_spending, spending (on the grant's own basis),
//   personnel, other, carry_over (own basis), carry_over_cash, carry_over_accrual, advance (前受助成金 in the
//   books), administration, evaluation, evaluation_bp, administration_bp, line.<line code>
// and grants.count. Records are the ledger entries behind them.
Result<std::vector<Figure>> list_grant_figures(store::Connection& connection, const access::Viewer& viewer,
                                               FiscalYear year);

}  // namespace tomoni::grants
