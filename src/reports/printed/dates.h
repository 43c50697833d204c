#pragma once

#include "base/date.h"
#include "reports/printed/folded_text.h"

#include <optional>
#include <string>
#include <vector>

namespace tomoni::printed {

// The year that a report is about.
struct Period {
    Date first;
    Date last;

    [[nodiscard]] bool contains(Date date) const { return first <= date && date <= last; }
};

enum class Precision { day, month, year };

// A date or a span of dates as printed in running text.
struct DateMention {
    std::size_t begin = 0;  // units of the paragraph's text
    std::size_t end = 0;
    Date first;
    Date last;
    Precision precision = Precision::day;
    bool year_is_printed = false;
    bool exists = true;               // false for 2月30日, 13月; first and last then mean nothing
    std::optional<int> weekday;       // printed behind it: 0 Sunday … 6 Saturday
    std::optional<int> era_year;      // the western year of a printed 令和5年 beside it
    std::optional<int> western_year;  // the western year printed beside that era

    // Both may be true: a month holds its days.
    [[nodiscard]] bool agrees_with(const DateMention& other) const
    {
        return first <= other.last && other.first <= last;
    }
};

// All dates of a text, in order. Months and days without a year are taken into the period.
std::vector<DateMention> find_dates(std::u16string_view text, const Period& period);

// A western year beside an era year, whatever follows: 2023年度（令和5年度）.
struct EraPair {
    std::size_t begin = 0;
    std::size_t end = 0;
    int western_year = 0;
    int era_year = 0;  // as a western year
    std::size_t era_at = 0;
};
std::vector<EraPair> find_era_pairs(std::u16string_view text);

// "（2023年４月～2024年３月）", "（2023年4月1日～2024年3月31日）".
std::optional<Period> find_period(std::u16string_view text);

}  // namespace tomoni::printed
