#pragma once

#include "base/fiscal_year.h"
#include "base/id.h"
#include "base/yen.h"
#include "domain/ledger/chart.h"

#include <array>
#include <span>
#include <string>
#include <vector>

namespace tomoni::ledger {

using BudgetVersionId = Id<struct BudgetVersionTag>;

// 予算の版: a budget and the resolution that made it one. Versions are never changed; a revision is a new
// version, decided by the organ that the articles name (D1.11).
struct BudgetVersion {
    BudgetVersionId id;
    int fiscal_year = 0;
    int version = 0;         // 1: the first budget of the year
    std::string resolution;  // "2023年度通常総会 第2号議案"
    Date approved_on;
    std::string recorder;
    std::string recorded_at;
};

// An amount planned on a line of the settlement: an account's line code, or the code of a programme that
// prints on a line of its own. Revenue has function `none`.
struct BudgetLine {
    Function function = Function::none;
    std::string line;
    Yen amount;
};

struct Budget {
    BudgetVersion version;
    std::vector<BudgetLine> lines;
};

// A year's amount over its twelve months, in proportion to the weights; the months always add up to the
// amount. With all weights zero the months are equal. Requires: no weight is negative.
std::array<Yen, 12> spread_over_months(Yen amount, std::span<const std::int64_t, 12> weights);
// In equal parts.
std::array<Yen, 12> spread_over_months(Yen amount);

}  // namespace tomoni::ledger
