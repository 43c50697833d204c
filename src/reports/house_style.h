#pragma once

#include "base/date.h"
#include "base/figure.h"
#include "base/fiscal_year.h"
#include "platform/language/catalogue.h"
#include "platform/store/connection.h"

#include <cstdint>
#include <string>

namespace tomoni::reports {

// One way of writing dates and figures in all papers of an organisation. Digits are half-width.
//   date_style  setting: "western" 2023年6月11日 (default) or "era" 令和5年6月11日
struct HouseStyle {
    language::Language language = language::Language::ja;
    bool has_era_years = false;
};

HouseStyle load_house_style(store::Connection& connection, language::Language language, Date on);

// "2023年6月11日", "令和5年6月11日", "11 June 2023".
std::string format_date(const HouseStyle& style, Date date);
// "2023年6月", "令和5年6月", "June 2023".
std::string format_month(const HouseStyle& style, Month month);
// "2023年4月1日〜2024年3月31日".
std::string format_period(const HouseStyle& style, Date first, Date last);
// "2023年度", "令和5年度", "FY2023".
std::string format_fiscal_year(const HouseStyle& style, FiscalYear year);

// A figure as running text prints it: "63,494,446円", "867名", "年6回" is the author's "年{{…}}".
std::string format_figure(const HouseStyle& style, const Figure& figure);
// 1,234 and △1,234.
std::string format_count(std::int64_t number);

}  // namespace tomoni::reports
