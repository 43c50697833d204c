#pragma once

#include "domain/ledger/budget.h"
#include "domain/ledger/remarks.h"
#include "domain/ledger/statement_line.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

namespace tomoni::ledger {

// 収支決算報告: the year in the layout of the 活動計算書, budget and actual side by side (D1.4, D1.11).
//   科目                    予算         決算        備考
//   給料手当           12,000,000   12,853,213   専従２名
//   アウトリーチ事業費  10,000,000   10,145,575   人件費をのぞく事業費
//   予備費                150,000            0
//   受取利息                               169
// A programme with other_expenses_line prints all but its personnel on that one line, which stands at the
// place of the account with that code or name. Lines that are only budgeted are there with 0, lines that
// nobody budgeted have an empty budget. A remark stands on an item by its line, or on a total by its key
// (programme,programme_expense_total). 予備費 (budget_only) is 0 in the actual column by nature.
struct Settlement {
    FiscalYear year;
    std::optional<BudgetVersion> budget_version;  // in force at the year's end; none: no budget was approved
    std::vector<StatementLine> lines;             // budget, actual and remark are filled
    // What the chart has no printed line for; found by check_budget_is_printed().
    std::vector<BudgetLine> unprinted_budget;
    std::vector<LineRemark> unprinted_remarks;
};

// Whether a total has this key and function: what a remark may stand on beside the lines.
bool is_settlement_total(Function function, std::string_view key);

// Needs read_books.
Result<Settlement> load_settlement(store::Connection& connection, const access::Viewer& viewer,
                                   FiscalYear year);

}  // namespace tomoni::ledger
