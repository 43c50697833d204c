#pragma once

#include "base/figure.h"
#include "base/fiscal_year.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <string_view>
#include <vector>

namespace tomoni::ledger {

// The figures that papers and prose may ask of one fiscal year, all in yen. Names:
//   ledger.<total>                        revenue_total, expense_total, programme_expense_total,
//                                         management_expense_total, programme_personnel_total, …,
//                                         personnel_total (both functions), ordinary_change, pretax_change,
//                                         tax, net_change, net_assets_opening, net_assets_closing,
//                                         assets_total, liabilities_total, cash_total, …
//   ledger.line.<function>.<line>         a line of the settlement: ledger.line.programme.5110
//   ledger.natural.<function>.<line>      the same of the 活動計算書, where no programme is collected
//   ledger.budget.<function>.<line>       what was budgeted, and ledger.budget.<total>
//   ledger.balance.<line>                 a line of the balance sheet at the year's end
//   ledger.fund.<code>.<what>             opening, increase, decrease, closing, advance, received
//   ledger.funds.restricted, ledger.funds.unrestricted            B and A-B of note 6
//   ledger.programme.<code>.<what>        revenue, expense, change of note 3
// A line that is not printed in the year has no figure; the totals named above always have. The records are
// the year's entries on the accounts behind the figure. Needs read_books.
Result<std::vector<Figure>> list_ledger_figures(store::Connection& connection, const access::Viewer& viewer,
                                                FiscalYear year);

// One of them; "ledger_statement.unknown_figure" when there is none of that name.
Result<Figure> find_ledger_figure(store::Connection& connection, const access::Viewer& viewer,
                                  FiscalYear year, std::string_view name);

}  // namespace tomoni::ledger
