#pragma once

#include "base/fiscal_year.h"

#include <string>

namespace tomoni::language {

// Dates as the papers write them: 西暦 in one house style, half-width digits, no spaces, no leading zeros.

std::string japanese_date(Date date);     // "2023年6月11日"
std::string japanese_month(Month month);  // "2023年4月"
// "2023年6月10日〜11日", "2023年6月30日〜7月2日", "2023年12月31日〜2024年1月3日"; a range of one day is the
// day. Requires: begin <= end.
std::string japanese_date_range(Date begin, Date end);
std::string japanese_weekday(Date date);            // "日"
std::string japanese_fiscal_year(FiscalYear year);  // "2023年度"

// The same in 和暦, for papers that go to authorities and auditors: "令和6年3月31日", and 元年 for the first
// year: "令和元年5月1日". The era is the one of the day: 2019-04-30 is 平成31年, 2019-05-01 令和元年 (D5.5).
// Days before 明治 (1868-10-23) are written in 西暦.
std::string era_date(Date date);
std::string era_fiscal_year(FiscalYear year);  // "令和5年度": the era of the year's first day

}  // namespace tomoni::language
