#pragma once

#include "domain/ledger/statement_line.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

namespace tomoni::ledger {

// 活動計算書 (NPO法 27条, NPO法人会計基準; D1.7–D1.10): what a year brought and what it was spent on.
//   Ⅰ 経常収益                          2023年度      2022年度
//     1 受取会費
//         正会員受取会費                7,556,000     8,012,000
//     経常収益計                       63,494,446    31,204,118
//   Ⅱ 経常費用  1 事業費 (1) 人件費 … (2) その他経費 …  2 管理費 …
//   当期経常増減額 … 次期繰越正味財産額   48,794,092    23,139,316
// Expenses stand by nature inside 事業費 and 管理費. 前期繰越正味財産額 is what the net asset accounts hold,
// with the change of all earlier years; flows are never booked away at year end.
struct ActivityStatement {
    FiscalYear year;
    bool has_previous = false;  // whether the books hold anything of the year before
    std::vector<StatementLine> lines;
};

// Reads balances only. Needs read_books. A year without entries is a statement of zeros.
Result<ActivityStatement> load_activity_statement(store::Connection& connection, const access::Viewer& viewer,
                                                  FiscalYear year);

}  // namespace tomoni::ledger
