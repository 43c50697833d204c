#pragma once

#include "base/finding.h"
#include "base/fiscal_year.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <vector>

namespace tomoni::membership {

// One rule each; none stops another. All need read_counts; names of members never stand in a finding.

// MEM-01: each class counted twice, by count_members() and by the database, gives the same.
Result<std::vector<Finding>> check_counts_agree(store::Connection& connection, const access::Viewer& viewer,
                                                FiscalYear year);
// MEM-02: a frozen year (this one or an earlier one, since the table prints them) differs from what the terms
// say now.
Result<std::vector<Finding>> check_snapshots_hold(store::Connection& connection, const access::Viewer& viewer,
                                                  FiscalYear year);
// MEM-03: an organisation in a class for persons, or the other way round, within the year.
Result<std::vector<Finding>> check_kinds_fit_classes(store::Connection& connection,
                                                     const access::Viewer& viewer, FiscalYear year);
// MEM-04: terms that begin after the year's end do not count in it; one finding with their number.
Result<std::vector<Finding>> check_terms_after_year(store::Connection& connection,
                                                    const access::Viewer& viewer, FiscalYear year);
// MEM-05: two terms of a party in one class that overlap within the year.
Result<std::vector<Finding>> check_terms_overlap(store::Connection& connection, const access::Viewer& viewer,
                                                 FiscalYear year);

}  // namespace tomoni::membership
