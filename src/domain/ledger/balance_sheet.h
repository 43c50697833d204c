#pragma once

#include "domain/ledger/statement_line.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

namespace tomoni::ledger {

// 貸借対照表 at the end of a month (D1.12):
//   Ⅰ 資産の部                          Ⅱ 負債の部
//     1 流動資産                          1 流動負債  預り金 395,589 … 流動負債合計
//       現金             112,193          負債合計
//       普通預金      50,452,073        Ⅲ 正味財産の部
//       現金・預金計  50,564,266          前期繰越正味財産      23,139,316
//       流動資産合計                      当期正味財産増減額    25,654,776
//     資産合計        50,564,266          負債及び正味財産合計  50,564,266
// One list of lines in the order of the 報告式; the two indices say where the right side of the 勘定式
// begins. Accounts are rolled up to their line; what is zero is left out, and so is a part without items.
// Net assets come from the net asset accounts and the flows, not from assets less liabilities, so that both
// sides can be held against each other.
struct BalanceSheet {
    FiscalYear year;  // the one that `as_of` lies in
    Date as_of;
    std::vector<StatementLine> lines;   // `actual` only
    std::size_t liabilities_begin = 0;  // index of Ⅱ
    std::size_t net_assets_begin = 0;   // index of Ⅲ

    [[nodiscard]] bool is_balanced() const;
};

// Needs read_books.
Result<BalanceSheet> load_balance_sheet(store::Connection& connection, const access::Viewer& viewer,
                                        Month month, int fiscal_year_start_month = 4);
// At the end of a fiscal year.
Result<BalanceSheet> load_balance_sheet(store::Connection& connection, const access::Viewer& viewer,
                                        FiscalYear year);

}  // namespace tomoni::ledger
