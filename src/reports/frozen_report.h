#pragma once

#include "base/clock.h"
#include "base/figure.h"
#include "base/fiscal_year.h"
#include "base/id.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tomoni::reports {

using FrozenReportId = Id<struct FrozenReportTag>;

// An approved report as it was: who approved it, by which resolution, the state of the books it was made
// from, and the contents of its papers. Append-only: approving again makes a new version, the last counts.
struct FrozenReport {
    FrozenReportId id;
    int fiscal_year = 0;
    std::string approved_by;
    std::string resolution;  // "第10回会員総会 第1号議案"
    Date approved_on;
    std::string frozen_at;         // instant
    std::int64_t entry_count = 0;  // entries in the books then
    std::string books_digest;      // digest of the last of them
    std::string content;           // the papers as JSON
};

struct FrozenFigure {
    std::string name;
    Unit unit = Unit::number;
    std::int64_t value = 0;
    std::string text;
};

// What a figure was when the report was approved and what the records say today. A side is missing when the
// figure did not exist then, or does not now.
struct FigureDifference {
    std::string name;
    std::optional<FrozenFigure> frozen;
    std::optional<FrozenFigure> today;
};

struct FrozenComparison {
    FrozenReport report;
    std::vector<FigureDifference> differences;  // by name
    std::int64_t entry_count_today = 0;
    bool books_changed = false;  // entries were added since (a later year's entries count too)
};

// Keeps the year's papers and every figure. Needs approve_reports; refuses an empty resolution
// ("reports.resolution_missing") and an approval before the year's end ("reports.approved_too_early"), and
// fails as the papers fail when they cannot be made.
Result<FrozenReport> freeze_report(store::Connection& connection, const access::Viewer& viewer,
                                   const Clock& clock, FiscalYear year, const std::string& resolution,
                                   Date approved_on);

// All versions of a year, oldest first. Needs read_reports.
Result<std::vector<FrozenReport>> list_frozen_reports(store::Connection& connection,
                                                      const access::Viewer& viewer, FiscalYear year);

// A figure of the last approved version; nothing when the year was never approved or had no such figure.
// Needs read_reports.
Result<std::optional<FrozenFigure>> find_frozen_figure(store::Connection& connection,
                                                       const access::Viewer& viewer, FiscalYear year,
                                                       std::string_view name);

// The last approved version against today. Needs read_reports. "reports.not_frozen" when there is none.
Result<FrozenComparison> compare_with_frozen(store::Connection& connection, const access::Viewer& viewer,
                                             FiscalYear year);

// "yen", "percent_bp": how a unit is stored and exported.
std::string_view name_of(Unit unit);
// Requires: a name that name_of() gave.
Unit unit_of(std::string_view name);

}  // namespace tomoni::reports
