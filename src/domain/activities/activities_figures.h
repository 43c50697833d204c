#pragma once

#include "base/figure.h"
#include "base/fiscal_year.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <vector>

namespace tomoni::activities {

// The figures reports may ask for, of the acts of one fiscal year (in_year only, AC4):
//   activities.total
//   activities.count.<kind>               every kind, 0 when there was none
//   activities.dates.<kind>               the days in a row: "2023年4月26日、6月11日、2024年2月5日"
//   activities.sum.<kind>.<count kind>    where at least one act has the count:
//   sum.ministry_negotiation.diet_members activities.count_in_section.<section> where there is one:
//   count_in_section.Ⅳ-1-(2) activities.issues.count, activities.issues.dates   of the magazine
//   activities.<code>.date, .title        of one act, background and subsequent ones too
//   activities.<code>.<count kind>        A080.participants
// Needs read_activities.
Result<std::vector<Figure>> list_activity_figures(store::Connection& connection, const access::Viewer& viewer,
                                                  FiscalYear year);

}  // namespace tomoni::activities
