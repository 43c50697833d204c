#pragma once

#include "base/finding.h"
#include "base/fiscal_year.h"
#include "base/yen.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <optional>
#include <vector>

namespace tomoni::ledger {

// One rule each; none stops another. Every function answers all its findings for the year and needs
// read_books. The papers are made from balances; the checks go another road and add up postings, so that a
// slip in either, or in the database, shows.

// C1: every line and every total of the 活動計算書 and of the settlement is the sum of the year's postings.
Result<std::vector<Finding>> check_footing(store::Connection& connection, const access::Viewer& viewer,
                                           FiscalYear year);
// C2: 当期経常増減額, 税引前, 当期正味財産増減額 and 次期繰越 follow from one another (D1.2), and the change
// is that of assets less liabilities.
Result<std::vector<Finding>> check_statement_chain(store::Connection& connection,
                                                   const access::Viewer& viewer, FiscalYear year);
// C3: 前期繰越正味財産額 is what assets less liabilities were at the end of the year before, with the opening
// entries of the year; nothing else may be booked on net assets.
Result<std::vector<Finding>> check_opening(store::Connection& connection, const access::Viewer& viewer,
                                           FiscalYear year);
// C3 again: it is the 次期繰越 of last year's report as it was approved.
Result<std::vector<Finding>> check_opening_as_approved(store::Connection& connection,
                                                       const access::Viewer& viewer, FiscalYear year,
                                                       Yen approved_closing);
// C4: every line of the balance sheet is the sum of its postings, both sides are equal, and its net assets
// are those of the statement.
Result<std::vector<Finding>> check_balance_sheet(store::Connection& connection, const access::Viewer& viewer,
                                                 FiscalYear year);
// C6: note 6 is the movement of each fund's postings; no purpose is overspent; assets that are kept apart for
// a restricted gift are as much as is left of it.
Result<std::vector<Finding>> check_fund_note(store::Connection& connection, const access::Viewer& viewer,
                                             FiscalYear year);
// C7: no 預り金 account was ever paid out further than it was held, month by month; and what it holds at the
// year's end was withheld within the year (employment insurance is remitted once a year, after its end).
Result<std::vector<Finding>> check_deposits_held(store::Connection& connection, const access::Viewer& viewer,
                                                 FiscalYear year);
// C8: 未払法人税等 at the year's end is not negative and not more than the year's tax; a tax with nothing
// owed is told as information, since the year's tax is paid after the year.
Result<std::vector<Finding>> check_tax_payable(store::Connection& connection, const access::Viewer& viewer,
                                               FiscalYear year);
// C18: every printed expense has a programme that is 事業 or 管理 (L4); personnel that stands in 事業費 alone
// is told as information (D1.32).
Result<std::vector<Finding>> check_functions(store::Connection& connection, const access::Viewer& viewer,
                                             FiscalYear year);
// LED-07: 仮払金 and 仮受金 are nothing at the year's end (D1.33).
Result<std::vector<Finding>> check_suspense(store::Connection& connection, const access::Viewer& viewer,
                                            FiscalYear year);
// LED-08: every line of the budget in force, and every remark, has a place in the settlement, and its budget
// column adds up to the approved lines.
Result<std::vector<Finding>> check_budget_is_printed(store::Connection& connection,
                                                     const access::Viewer& viewer, FiscalYear year);
// LED-09, as information: budgeted revenue and expenses differ.
Result<std::vector<Finding>> check_budget_balances(store::Connection& connection,
                                                   const access::Viewer& viewer, FiscalYear year);

}  // namespace tomoni::ledger
