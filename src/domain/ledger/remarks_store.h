#pragma once

#include "domain/ledger/remarks.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <vector>

namespace tomoni::ledger {

// Of one year, in order of function and line. Needs read_books.
Result<std::vector<LineRemark>> list_remarks(store::Connection& connection, const access::Viewer& viewer,
                                             int fiscal_year);

// Writes a remark, or puts another one in its place. Needs manage_chart.
Result<void> record_remark(store::Connection& connection, const access::Viewer& viewer, int fiscal_year,
                           const LineRemark& remark);

}  // namespace tomoni::ledger
