#pragma once

#include "domain/ledger/chart.h"

#include <string>

namespace tomoni::ledger {

// 備考: what stands beside a line of one year's settlement. `line` is an account's line code, a programme's
// code, or the key of a total ("programme_expense_total").
struct LineRemark {
    Function function = Function::none;
    std::string line;
    std::string remark;
};

}  // namespace tomoni::ledger
