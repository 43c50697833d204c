#pragma once

#include "base/result.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace tomoni {

// A day of the Gregorian calendar, stored and exchanged as ISO 8601 "2024-03-31". A Date always exists in
// the calendar; what people write is read by parse_date(). Eras (令和) are shown by platform/language.
class Date {
public:
    Date() = default;  // 1970-01-01
    // Requires: the day exists (see make_date for input).
    Date(int year, int month, int day);

    [[nodiscard]] int year() const { return year_; }
    [[nodiscard]] int month() const { return month_; }
    [[nodiscard]] int day() const { return day_; }
    [[nodiscard]] std::string iso() const;  // "2024-03-31"

    [[nodiscard]] Date plus_days(std::int64_t days) const;
    [[nodiscard]] std::int64_t days_since_epoch() const;
    [[nodiscard]] int weekday() const;  // 0 Sunday … 6 Saturday
    [[nodiscard]] Date month_begin() const;
    [[nodiscard]] Date month_end() const;

    auto operator<=>(const Date&) const = default;

private:
    std::int16_t year_ = 1970;
    std::int8_t month_ = 1;
    std::int8_t day_ = 1;
};

bool date_exists(std::int64_t year, std::int64_t month, std::int64_t day);
Result<Date> make_date(std::int64_t year, std::int64_t month, std::int64_t day);

// Reads "2024-03-31", "2024/3/31", "2024年3月31日", full-width digits, surrounding spaces. A day that does
// not exist (2023-02-29) is refused with a sentence that says so. Years 1800 to 9999.
Result<Date> parse_date(std::string_view text);

// Requires: text is a date this program wrote itself (from the database).
Date date_from_iso(std::string_view text);

// A month as the books count it, "2024-03".
class Month {
public:
    Month() = default;
    Month(int year, int month);
    explicit Month(Date date) : Month(date.year(), date.month()) {}

    [[nodiscard]] int year() const { return ordinal_ / 12; }
    [[nodiscard]] int month() const { return ordinal_ % 12 + 1; }
    [[nodiscard]] Date begin() const { return {year(), month(), 1}; }
    [[nodiscard]] Date end() const { return begin().month_end(); }
    [[nodiscard]] Month plus_months(int months) const;
    // 202403: how the database keeps a month.
    [[nodiscard]] std::int64_t key() const { return year() * 100 + month(); }
    static Month from_key(std::int64_t key);
    [[nodiscard]] std::string iso() const;  // "2024-03"

    auto operator<=>(const Month&) const = default;

private:
    std::int32_t ordinal_ = 1970 * 12;
};

}  // namespace tomoni
