#pragma once

#include "base/finding.h"
#include "base/fiscal_year.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <vector>

namespace tomoni::people {

// One rule each; they show names, so they need read_people. The year does not matter: parties have no dates.

// PEO-01: two parties of one kind whose name and reading are the same but for width, kana and spaces. Perhaps
// one person counted twice.
Result<std::vector<Finding>> check_parties_recorded_once(store::Connection& connection,
                                                         const access::Viewer& viewer, FiscalYear year);
// PEO-02: parties without a reading stand at the end of every list; one finding with their number.
Result<std::vector<Finding>> check_readings_present(store::Connection& connection,
                                                    const access::Viewer& viewer, FiscalYear year);

}  // namespace tomoni::people
