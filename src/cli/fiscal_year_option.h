#pragma once

#include "base/fiscal_year.h"
#include "cli/environment.h"
#include "cli/options.h"

namespace tomoni::cli {

// --year, or the year of the last entry in the books when it is not given, or today's when there is none.
Result<FiscalYear> read_fiscal_year(const Options& options, const Environment& environment,
                                    store::Connection& connection);

}  // namespace tomoni::cli
