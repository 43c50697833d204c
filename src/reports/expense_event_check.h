#pragma once

#include "base/finding.h"
#include "base/fiscal_year.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <vector>

namespace tomoni::reports {

// C17: an expense of the settlement whose 備考 speaks of an event has a record of that event among the year's
// acts. Needs read_books and read_activities.
Result<std::vector<Finding>> check_expenses_have_events(store::Connection& connection,
                                                        const access::Viewer& viewer, FiscalYear year);

}  // namespace tomoni::reports
