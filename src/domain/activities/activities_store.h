#pragma once

#include "base/clock.h"
#include "domain/activities/activity.h"
#include "domain/activities/activity_kind.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <vector>

namespace tomoni::activities {

// The kinds of acts and counts, by code. Needs read_activities, like all readers here.
Result<KindCatalogue> load_kind_catalogue(store::Connection& connection, const access::Viewer& viewer);

// All acts that the report of a fiscal year tells, background and subsequent ones too, in date order.
Result<std::vector<Activity>> list_activities(store::Connection& connection, const access::Viewer& viewer,
                                              int fiscal_year);
// "activities.unknown_activity" when there is none of that code.
Result<Activity> load_activity(store::Connection& connection, const access::Viewer& viewer,
                               std::string_view code);
// The numbered acts of all series, of every year up to one, in date order. Without counts and placements.
Result<std::vector<Activity>> list_numbered_activities(store::Connection& connection,
                                                       const access::Viewer& viewer, int fiscal_year);
// Every code in use.
Result<std::vector<std::string>> list_activity_codes(store::Connection& connection,
                                                     const access::Viewer& viewer);

// A new act with its counts, languages and placements, inside the caller's transaction. Requires: its kinds
// are known, its code is new, its dates are in order (activities_import.h sees to that). Needs
// manage_activities.
Result<ActivityId> record_activity(store::Connection& connection, const access::Viewer& viewer,
                                   const Clock& clock, const Activity& activity);

}  // namespace tomoni::activities
