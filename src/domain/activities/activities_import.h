#pragma once

#include "platform/imports/csv_import.h"

namespace tomoni::activities {

// activities.csv: code, kind, title; also begins_on, ends_on, date_precision (activity_dates.h), place, mode,
// counts ("participants=170;times=18", "copies_sold=~2000" for about), languages ("vi;en"), channels and
// partners (separated by ／ or ;), project, series, series_number, period_role, sections ("Ⅰ-2-(3);Ⅳ-1-(1)"),
// fiscal_year, note. Columns in any order, UTF-8 or CP932. Needs manage_activities.
//
// A row without fiscal_year belongs to the year that most of the file's dated in_year rows lie in, since a
// file is one year's report; so an act outside that year is found by C13 unless it says that it is background
// or subsequent. A file without any such row needs the column.
Result<imports::ImportOutcome> import_activities(store::Connection& connection, const access::Viewer& viewer,
                                                 const Clock& clock, std::string_view content,
                                                 const std::string& file);

}  // namespace tomoni::activities
