#pragma once

#include "base/fiscal_year.h"
#include "cli/environment.h"

#include <optional>

namespace tomoni::cli {

// 会員数の推移 on standard output: a row a class, a column a year, from the first year with members (or
// `from`) to `last`; with --json as {"classes": […], "years": [{"year", "frozen", "counts", "total"}]}.
Result<void> print_membership(store::Connection& connection, const access::Viewer& viewer,
                              std::optional<int> from, FiscalYear last, Environment& environment);

}  // namespace tomoni::cli
