#pragma once

#include "base/fiscal_year.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <string>
#include <vector>

namespace tomoni::reports {

// The names that the year's records hold and the narrative may print: grants, funders and the programmes they
// pay for, projects and partners of acts. Only names long enough to tell from another, each once, by name.
Result<std::vector<std::string>> list_recorded_names(store::Connection& connection,
                                                     const access::Viewer& viewer, FiscalYear year);

}  // namespace tomoni::reports
