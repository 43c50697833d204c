#pragma once

#include "base/date.h"

namespace tomoni {

// The organisation's year, 年度: twelve months named after the calendar year in which they begin. With the
// usual start in April, 2023年度 runs from 2023-04-01 to 2024-03-31 (D5.6). The start month is a setting.
class FiscalYear {
public:
    FiscalYear() = default;
    explicit FiscalYear(int year, int start_month = 4) : year_(year), start_month_(start_month)
    {
        INVARIANT(start_month >= 1 && start_month <= 12);
    }
    static FiscalYear containing(Date date, int start_month = 4);

    [[nodiscard]] int year() const { return year_; }
    [[nodiscard]] int start_month() const { return start_month_; }
    [[nodiscard]] Date begin() const { return {year_, start_month_, 1}; }
    [[nodiscard]] Date end() const { return next().begin().plus_days(-1); }
    [[nodiscard]] Month first_month() const { return {year_, start_month_}; }
    [[nodiscard]] Month last_month() const { return first_month().plus_months(11); }
    [[nodiscard]] FiscalYear next() const { return FiscalYear(year_ + 1, start_month_); }
    [[nodiscard]] FiscalYear previous() const { return FiscalYear(year_ - 1, start_month_); }
    [[nodiscard]] bool contains(Date date) const { return begin() <= date && date <= end(); }

    auto operator<=>(const FiscalYear&) const = default;

private:
    int year_ = 1970;
    int start_month_ = 4;
};

}  // namespace tomoni
