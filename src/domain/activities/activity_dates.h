#pragma once

#include "domain/activities/activity.h"

#include <span>

namespace tomoni::activities {

// 2023年6月11日 or 令和5年6月11日.
enum class DateStyle { western, era };

// The days of an act as they were written, with their precision.
struct ActivityDates {
    std::optional<Date> begins_on;
    std::optional<Date> ends_on;
    DatePrecision precision = DatePrecision::none;
};

// Reads what people write. By precision:
//   day          2023-06-10, to 2023-06-11 or nothing (one day)
//   month        2023-04 or any day of it, to another month or nothing
//   year         2023 or any day of it
//   fiscal_year  2023 (the year's name) or any day of it
//   none         nothing
// Without a precision it follows from what was written: nothing, 2023-04, or a day. Months become their first
// and last day, and so on. A failure stands at the field begins_on, ends_on or date_precision.
Result<ActivityDates> read_activity_dates(std::string_view begins_on, std::string_view ends_on,
                                          std::string_view precision, int fiscal_year_start_month);

// The days as a paper writes them: "2023年6月10日〜11日", "2023年7月〜2024年3月", "2023年"; empty for acts of
// some time in a fiscal year and for unknown days.
std::string text_of_dates(const Activity& activity, DateStyle style);

// The days of many acts in their order, what repeats left out: "2023年4月26日、6月11日、2024年2月5日".
std::string text_of_all_dates(std::span<const Activity> activities, DateStyle style);

}  // namespace tomoni::activities
