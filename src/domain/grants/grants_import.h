#pragma once

#include "platform/imports/csv_import.h"

namespace tomoni::grants {

// CSV files, each all or nothing, all errors of a file at once; the same file again changes
// nothing and says so. Need the right manage_grants.
//   grants.csv          code, fund, name, funder, programme, begins_on, ends_on, amount, has_return_duty,
//   basis grant_lines.csv     grant, code, position, block, cost_group, budget     (code: a fund line of its
//   fund) grant_ceilings.csv  grant, cost_group, limit_bp
Result<imports::ImportOutcome> import_grants(store::Connection& connection, const access::Viewer& viewer,
                                             const Clock& clock, std::string_view content,
                                             const std::string& file);
Result<imports::ImportOutcome> import_grant_lines(store::Connection& connection, const access::Viewer& viewer,
                                                  const Clock& clock, std::string_view content,
                                                  const std::string& file);
Result<imports::ImportOutcome> import_grant_ceilings(store::Connection& connection,
                                                     const access::Viewer& viewer, const Clock& clock,
                                                     std::string_view content, const std::string& file);

}  // namespace tomoni::grants
