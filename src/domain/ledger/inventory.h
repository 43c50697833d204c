#pragma once

#include "domain/ledger/statement_line.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

namespace tomoni::ledger {

// 財産目録 at the end of a fiscal year (D1.13): the amounts of the balance sheet, itemised.
//   普通預金
//     一般口座                       25,452,073
//     基金事業預金                   25,000,000
//   預り金
//     源泉所得税     （税務署）          95,589
// A line is broken down into its accounts, and an account (but cash and deposits) into the partners of its
// postings, when every partner's amount stands on the account's own side; `remark` is the partner.
// The last line is 正味財産, assets less liabilities. Assets without a value in money are in no record.
struct Inventory {
    FiscalYear year;
    Date as_of;
    std::vector<StatementLine> lines;
    std::size_t liabilities_begin = 0;
};

// Needs read_books. Reads postings of balance sheet accounts beside the balances.
Result<Inventory> load_inventory(store::Connection& connection, const access::Viewer& viewer,
                                 FiscalYear year);

}  // namespace tomoni::ledger
