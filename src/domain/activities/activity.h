#pragma once

#include "base/date.h"
#include "base/fiscal_year.h"
#include "base/id.h"
#include "base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tomoni::activities {

using ActivityId = Id<struct ActivityTag>;

// How exactly the day of an act is known: 2023年6月11日, 2023年6月, 2023年, some time in 2023年度, not at
// all.
enum class DatePrecision { day, month, year, fiscal_year, none };
enum class Mode { unknown, in_person, online, hybrid };
// in_year: an act of the fiscal year. background: told because it explains the year, but before it.
// subsequent: after it. (C13)
enum class PeriodRole { in_year, background, subsequent };

// 参加者 170名, 約2,000部.
struct ActivityCount {
    std::string kind;  // "participants"
    std::int64_t value = 0;
    bool is_approximate = false;
};

// One act:
//   A016  statement  在留特別許可を求める声明  2023-08-07  3言語  ホームページ／SNS  Ⅰ-2-(3), Ⅳ-1-(1)
//   begins_on, ends_on   the first and last day that it took, or on which it can have been when the precision
//   is
//                        less than a day; nothing when the precision is none
//   channels, partners   separated by ／
//   series               what a numbered act is a part of ("連続講座「…」"), with its number
//   fiscal_year          whose report tells it (AC3)
//   sections             where: "Ⅳ-1-(2)", in the form of tidy_section()
struct Activity {
    ActivityId id;
    std::string code;
    std::string kind;
    std::string title;
    std::optional<Date> begins_on;
    std::optional<Date> ends_on;
    DatePrecision date_precision = DatePrecision::none;
    std::string place;
    Mode mode = Mode::unknown;
    std::string channels;
    std::string partners;
    std::string project;
    std::string series;
    std::optional<std::int64_t> series_number;
    int fiscal_year = 0;
    PeriodRole period_role = PeriodRole::in_year;
    std::string note;
    std::vector<ActivityCount> counts;
    std::vector<std::string> languages;
    std::vector<std::string> sections;

    [[nodiscard]] bool is_in_year() const { return period_role == PeriodRole::in_year; }
    [[nodiscard]] bool is_placed_in(std::string_view section) const;
    [[nodiscard]] const ActivityCount* find_count(std::string_view count_kind) const;
    // Could it have been on a day of the year? True when no day is known.
    [[nodiscard]] bool touches(FiscalYear year) const;
};

// Date order (AC5).
bool is_before(const Activity& a, const Activity& b);

std::string_view name_of(DatePrecision precision);  // "fiscal_year"
std::string_view name_of(Mode mode);                // "" for unknown
std::string_view name_of(PeriodRole role);
std::optional<DatePrecision> date_precision_of(std::string_view text);
std::optional<Mode> mode_of(std::string_view text);
std::optional<PeriodRole> period_role_of(std::string_view text);

// An address in the report in one form: "Ⅵ－２－（３）－③" becomes "Ⅵ-2-(3)-③". Names of parts without a
// number (はじめに) stay.
std::string tidy_section(std::string_view text);

}  // namespace tomoni::activities
