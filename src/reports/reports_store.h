#pragma once

#include "base/clock.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"
#include "reports/frozen_report.h"
#include "reports/narrative.h"

#include <optional>
#include <string>
#include <vector>

namespace tomoni::reports {

// What the reports keep in the database: the narrative and the frozen copies. Callers check the viewer.

std::vector<NarrativeSection> list_sections(store::Connection& connection, int fiscal_year);
void insert_section(store::Connection& connection, int fiscal_year, const NarrativeSection& section,
                    const std::string& writer, Instant at);
void update_section(store::Connection& connection, int fiscal_year, const NarrativeSection& section,
                    const std::string& writer, Instant at);

// Both append only.
FrozenReportId insert_frozen_report(store::Connection& connection, const FrozenReport& report);
void insert_frozen_figure(store::Connection& connection, FrozenReportId report, const FrozenFigure& figure);

// Oldest first.
std::vector<FrozenReport> list_frozen(store::Connection& connection, int fiscal_year);
std::vector<FrozenFigure> list_frozen_figures(store::Connection& connection, FrozenReportId report);

}  // namespace tomoni::reports
