#pragma once

#include "domain/ledger/budget.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace tomoni::ledger {

// A line of the settlement through the year, in yen. Month 0 is the first one of the year.
//   正会員受取会費   予算  8,000,000 = 2,100,000 + 950,000 + … ;  実績 1,980,000, 1,010,000, …
struct BudgetMonthsLine {
    std::string key;  // as in the settlement
    std::string label;
    std::string label_en;
    std::optional<Yen> budget_of_year;  // none: nothing was budgeted, and `budget` is zeros
    std::array<Yen, 12> budget;         // adds up to budget_of_year
    std::array<Yen, 12> actual;
};

// 予算実績の月別対照: the budget in force on a day, spread over the months as last year's flows of the same
// line were (months that went backwards count as nothing; equal parts where there were none), beside what the
// books have. For the board to see in October whether the year goes as planned.
struct BudgetMonths {
    FiscalYear year;
    std::optional<BudgetVersion> budget_version;
    std::vector<BudgetMonthsLine> lines;  // the settlement's items, in its order
};

// Reads balances only. Needs read_books.
Result<BudgetMonths> load_budget_months(store::Connection& connection, const access::Viewer& viewer,
                                        FiscalYear year, Date on);

}  // namespace tomoni::ledger
