#pragma once

#include "base/finding.h"
#include "base/fiscal_year.h"
#include "base/yen.h"
#include "domain/activities/activity.h"
#include "domain/activities/activity_kind.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <string>
#include <vector>

namespace tomoni::activities {

// An expense of the settlement with the remark that says what it was for, handed in as plain data:
//   会議費 441,715  拡大運営委員会合宿費
struct EventExpense {
    std::string label;
    std::string remark;
    Yen amount_yen;
    Place place;
};

// C17: where the remark of an expense speaks of an event (a word of some kind's event_words, the longest that
// fits), the year's acts have one: of such a kind, or with the word in its title or series. Expenses of 0 yen
// are passed over.
std::vector<Finding> check_expenses_have_events(const KindCatalogue& catalogue,
                                                const std::vector<Activity>& activities,
                                                const std::vector<EventExpense>& expenses);
// The same with the acts of a year's report. Needs read_activities.
Result<std::vector<Finding>> check_expenses_have_events(store::Connection& connection,
                                                        const access::Viewer& viewer, FiscalYear year,
                                                        const std::vector<EventExpense>& expenses);

}  // namespace tomoni::activities
