#pragma once

#include "base/finding.h"
#include "base/fiscal_year.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <vector>

namespace tomoni::activities {

// One rule each over the acts that a year's report tells; none stops another. All need read_activities.

// C9: one title has one date. Two acts of one kind whose titles are the same (title_folding.h) on other days
// are an error; on the same days they are one act recorded twice (C9-TWICE). Kinds that repeat may do so.
Result<std::vector<Finding>> check_one_date_per_title(store::Connection& connection,
                                                      const access::Viewer& viewer, FiscalYear year);
// C11: the numbers of a series have no gap, none twice, and run with the days; a series may go on over years.
Result<std::vector<Finding>> check_series_numbers(store::Connection& connection, const access::Viewer& viewer,
                                                  FiscalYear year);
// C13: an act outside the year that is not marked background or subsequent; one inside it that is.
Result<std::vector<Finding>> check_dates_in_year(store::Connection& connection, const access::Viewer& viewer,
                                                 FiscalYear year);
// C14: no act after the day of the audit report (setting `audited_on`; nothing is checked without it).
Result<std::vector<Finding>> check_nothing_after_audit(store::Connection& connection,
                                                       const access::Viewer& viewer, FiscalYear year);
// C15: the counts that an act of its kind must have.
Result<std::vector<Finding>> check_required_counts(store::Connection& connection,
                                                   const access::Viewer& viewer, FiscalYear year);
// C16: a count that says how many records belong to the act, and the issues of the year, agree with the
// records.
Result<std::vector<Finding>> check_counts_equal_records(store::Connection& connection,
                                                        const access::Viewer& viewer, FiscalYear year);
// C20: brackets of titles close.
Result<std::vector<Finding>> check_title_brackets(store::Connection& connection, const access::Viewer& viewer,
                                                  FiscalYear year);
// C20: one house style in titles: half-width digits, no spaces beside Japanese, one form each of # and 〜.
Result<std::vector<Finding>> check_title_style(store::Connection& connection, const access::Viewer& viewer,
                                               FiscalYear year);

}  // namespace tomoni::activities
