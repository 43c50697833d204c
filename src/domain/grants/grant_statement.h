#pragma once

#include "domain/grants/grant.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <vector>

namespace tomoni::grants {

// A grant's line with what was spent on it in the year. For lines of cost group bridge `spent_yen` is what
// was moved (negative: withheld or owed, not yet paid).
struct GrantStatementLine {
    GrantLine line;
    Yen spent_yen;
};

struct GrantStatementBlock {
    std::string title;  // 人件費, 諸謝金, …
    bool is_personnel = false;
    std::vector<GrantStatementLine> lines;
    Yen spent_yen;
};

// The funder's report of one year, 別表 (read model; reports print it):
//   収入の部   繰越 0  助成金 13,691,480
//   支出の部   人件費 2,171,320 … 諸謝金 4,586,000 … accrual 12,333,630
//             うち未払源泉徴収税 −16,735 (bridge)          cash    12,316,895
//   次年度繰越金                                            1,374,585 (cash) / 1,357,850 (accrual)
// All sums come from the books of the year up to `as_of`.
struct GrantStatement {
    Grant grant;
    FiscalYear year;
    Date as_of;
    Yen opening_advance_yen;  // carried over from last year
    Yen received_yen;
    std::vector<GrantStatementBlock> blocks;       // without the bridge
    std::vector<GrantStatementLine> bridge_lines;  // posted bridge lines
    Yen unpaid_yen;           // owed or withheld with the grant's fund, not paid at as_of (≥ 0)
    Yen opening_unpaid_yen;   // the same at the year's beginning, paid since
    Yen unassigned_yen;       // expenses of the fund without a grant line (G3 broken)
    Yen personnel_yen;        // of accrual spending
    Yen other_yen;            // of accrual spending
    Yen closing_advance_yen;  // 前受助成金 in the books

    [[nodiscard]] Yen available_yen() const { return opening_advance_yen + received_yen; }
    [[nodiscard]] Yen accrual_spending_yen() const { return personnel_yen + other_yen; }
    [[nodiscard]] Yen bridge_yen() const;
    [[nodiscard]] Yen cash_spending_yen() const { return accrual_spending_yen() + bridge_yen(); }
    [[nodiscard]] Yen spending_yen(Basis basis) const;
    [[nodiscard]] Yen carry_over_yen(Basis basis) const { return available_yen() - spending_yen(basis); }
    // Spending of a cost group on accrual, and how many basis points of direct cost that is.
    [[nodiscard]] Yen cost_group_yen(CostGroup group) const;
    [[nodiscard]] std::int64_t cost_group_bp(CostGroup group) const;
};

// Of the year, up to `as_of` (the year's last day for the annual report). A grant that has no budget lines
// and no bookings has an empty statement.
Result<GrantStatement> load_grant_statement(store::Connection& connection, const access::Viewer& viewer,
                                            const Grant& grant, FiscalYear year);
// The statements of every grant whose period touches the year, in the order of their codes.
Result<std::vector<GrantStatement>> list_grant_statements(store::Connection& connection,
                                                          const access::Viewer& viewer, FiscalYear year);

}  // namespace tomoni::grants
