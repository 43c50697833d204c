#include "platform/language/japanese_date.h"

#include <doctest/doctest.h>

using namespace tomoni;
using namespace tomoni::language;

TEST_CASE("date is written in one house style")
{
    CHECK(japanese_date(Date(2023, 6, 1)) == "2023年6月1日");
    CHECK(japanese_date(Date(2024, 2, 29)) == "2024年2月29日");
    CHECK(japanese_month(Month(2023, 4)) == "2023年4月");
    CHECK(japanese_fiscal_year(FiscalYear(2023)) == "2023年度");
    CHECK(japanese_weekday(Date(2024, 3, 31)) == "日");
    CHECK(japanese_weekday(Date(2024, 4, 6)) == "土");
}

TEST_CASE("range leaves out what both days share")
{
    CHECK(japanese_date_range(Date(2023, 6, 10), Date(2023, 6, 11)) == "2023年6月10日〜11日");
    CHECK(japanese_date_range(Date(2023, 6, 30), Date(2023, 7, 2)) == "2023年6月30日〜7月2日");
    CHECK(japanese_date_range(Date(2023, 12, 31), Date(2024, 1, 3)) == "2023年12月31日〜2024年1月3日");
    CHECK(japanese_date_range(Date(2023, 6, 10), Date(2023, 6, 10)) == "2023年6月10日");
    CHECK(japanese_date_range(Date(2023, 3, 5), Date(2024, 3, 5)) == "2023年3月5日〜2024年3月5日");
}

TEST_CASE("era changes on its first day and begins with 元年")
{
    CHECK(era_date(Date(1926, 12, 24)) == "大正15年12月24日");
    CHECK(era_date(Date(1926, 12, 25)) == "昭和元年12月25日");
    CHECK(era_date(Date(1989, 1, 7)) == "昭和64年1月7日");
    CHECK(era_date(Date(1989, 1, 8)) == "平成元年1月8日");
    CHECK(era_date(Date(2019, 4, 30)) == "平成31年4月30日");
    CHECK(era_date(Date(2019, 5, 1)) == "令和元年5月1日");
    CHECK(era_date(Date(2020, 1, 1)) == "令和2年1月1日");
    CHECK(era_date(Date(2024, 3, 31)) == "令和6年3月31日");
    CHECK(era_date(Date(1912, 7, 29)) == "明治45年7月29日");
    CHECK(era_date(Date(1868, 10, 22)) == "1868年10月22日");
}

TEST_CASE("fiscal year takes the era of its first day")
{
    CHECK(era_fiscal_year(FiscalYear(2023)) == "令和5年度");
    CHECK(era_fiscal_year(FiscalYear(2019)) == "平成31年度");
    CHECK(era_fiscal_year(FiscalYear(2019, 7)) == "令和元年度");
}
