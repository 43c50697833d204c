#include "platform/language/japanese_date.h"

#include <algorithm>
#include <array>

namespace tomoni::language {

namespace {

struct Era {
    const char* name;
    Date first_day;
};

std::string with_unit(int number, const char* unit)
{
    return std::to_string(number) + unit;
}

std::string month_and_day(Date date)
{
    return with_unit(date.month(), "月") + with_unit(date.day(), "日");
}

// "令和6年", "令和元年", or "1850年" before the eras of this table.
std::string era_year(Date date)
{
    static const std::array<Era, 5> eras = {{
        {"令和", Date(2019, 5, 1)},
        {"平成", Date(1989, 1, 8)},
        {"昭和", Date(1926, 12, 25)},
        {"大正", Date(1912, 7, 30)},
        {"明治", Date(1868, 10, 23)},
    }};
    const auto* era = std::ranges::find_if(eras, [&](const Era& e) { return e.first_day <= date; });
    if (era == eras.end()) return with_unit(date.year(), "年");
    const int year = date.year() - era->first_day.year() + 1;
    return era->name + (year == 1 ? std::string("元年") : with_unit(year, "年"));
}

}  // namespace

std::string japanese_date(Date date)
{
    return with_unit(date.year(), "年") + month_and_day(date);
}

std::string japanese_month(Month month)
{
    return with_unit(month.year(), "年") + with_unit(month.month(), "月");
}

std::string japanese_date_range(Date begin, Date end)
{
    INVARIANT(begin <= end);
    std::string text = japanese_date(begin);
    if (begin == end) return text;
    text += "〜";
    if (begin.year() != end.year()) return text + japanese_date(end);
    if (begin.month() != end.month()) return text + month_and_day(end);
    return text + with_unit(end.day(), "日");
}

std::string japanese_weekday(Date date)
{
    static const std::array<const char*, 7> names = {"日", "月", "火", "水", "木", "金", "土"};
    return names[static_cast<std::size_t>(date.weekday())];
}

std::string japanese_fiscal_year(FiscalYear year)
{
    return with_unit(year.year(), "年度");
}

std::string era_date(Date date)
{
    return era_year(date) + month_and_day(date);
}

std::string era_fiscal_year(FiscalYear year)
{
    return era_year(year.begin()) + "度";
}

}  // namespace tomoni::language
