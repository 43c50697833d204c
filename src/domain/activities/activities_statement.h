#pragma once

#include "base/fiscal_year.h"
#include "domain/activities/activity_kind.h"
#include "domain/activities/activity_line.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <string>
#include <string_view>
#include <vector>

namespace tomoni::activities {

// Which acts of a year's report: those placed in a section, of a kind; empty means all.
struct ActivityFilter {
    std::string section;
    std::string kind;
};

// An act and its line in the house style.
struct ActivityLine {
    Activity activity;
    std::string text;
};

// The acts that a report lists, in date order, background and subsequent ones too (read model; reports print
// it). "activities.unknown_kind" for a kind that is not known. Needs read_activities.
Result<std::vector<ActivityLine>> list_activity_lines(store::Connection& connection,
                                                      const access::Viewer& viewer, FiscalYear year,
                                                      const ActivityFilter& filter = {},
                                                      DateStyle style = DateStyle::western);

// All acts of a year's report by section, sections in the order of their text; one act may stand in many.
// Acts that are placed nowhere come last, with an empty section.
struct ActivitySection {
    std::string section;
    std::vector<ActivityLine> lines;
};
Result<std::vector<ActivitySection>> list_activity_sections(store::Connection& connection,
                                                            const access::Viewer& viewer, FiscalYear year,
                                                            DateStyle style = DateStyle::western);

}  // namespace tomoni::activities
