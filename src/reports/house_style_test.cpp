#include "reports/house_style.h"

#include <doctest/doctest.h>

using namespace tomoni;
using namespace tomoni::reports;

namespace {

Figure figure(Unit unit, std::int64_t value, std::string text = {})
{
    Figure result;
    result.unit = unit;
    result.value = value;
    result.text = std::move(text);
    return result;
}

const HouseStyle japanese{language::Language::ja, false};
const HouseStyle era{language::Language::ja, true};
const HouseStyle english{language::Language::en, false};

}  // namespace

TEST_CASE("figures are written with their unit in both languages")
{
    CHECK(format_figure(japanese, figure(Unit::yen, 63'494'446)) == "63,494,446円");
    CHECK(format_figure(japanese, figure(Unit::yen, -16'735)) == "△16,735円");
    CHECK(format_figure(japanese, figure(Unit::members, 867)) == "867名");
    CHECK(format_figure(japanese, figure(Unit::times, 6)) == "6回");
    CHECK(format_figure(japanese, figure(Unit::percent_bp, 1234)) == "12.3％");
    CHECK(format_figure(japanese, figure(Unit::date, 0, "2023-06-11")) == "2023年6月11日");
    CHECK(format_figure(english, figure(Unit::yen, 1000)) == "¥1,000");
    CHECK(format_figure(english, figure(Unit::people, 1)) == "1 person");
    CHECK(format_figure(english, figure(Unit::people, 1200)) == "1,200 people");
    CHECK(format_figure(english, figure(Unit::date, 0, "2023-06-11")) == "11 June 2023");
    CHECK(format_figure(japanese, figure(Unit::text, 0, "広島")) == "広島");
}

TEST_CASE("era years change on their day and begin with the first year")
{
    CHECK(format_date(era, Date(2019, 4, 30)) == "平成31年4月30日");
    CHECK(format_date(era, Date(2019, 5, 1)) == "令和元年5月1日");
    CHECK(format_date(era, Date(1989, 1, 7)) == "昭和64年1月7日");
    CHECK(format_fiscal_year(era, FiscalYear(2023)) == "令和5年度");
    CHECK(format_month(japanese, Month(2024, 2)) == "2024年2月");
    CHECK(format_month(era, Month(2024, 2)) == "令和6年2月");
    CHECK(format_fiscal_year(english, FiscalYear(2023)) == "FY2023");
    CHECK(format_period(japanese, Date(2023, 4, 1), Date(2024, 3, 31)) == "2023年4月1日〜2024年3月31日");
}
