#pragma once

#include "base/figure.h"
#include "base/fiscal_year.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <vector>

namespace tomoni::membership {

// The figures reports may ask for, at the end of one fiscal year; of a frozen year as they were frozen.
//   membership.total
//   membership.<class>               regular_individual, regular_organisation, supporting_individual, …
//   membership.regular_total, supporting_total, subscription_total
//   membership.joined, membership.left   memberships (party and class) new or gone since the year before
// The records are the terms behind them, with names only for a viewer with read_people.
Result<std::vector<Figure>> list_membership_figures(store::Connection& connection,
                                                    const access::Viewer& viewer, FiscalYear year);

}  // namespace tomoni::membership
