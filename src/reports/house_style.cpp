#include "reports/house_style.h"

#include "base/yen.h"
#include "platform/language/japanese_date.h"
#include "platform/settings/settings.h"

#include <cstdlib>

namespace tomoni::reports {

namespace {

using language::Language;
using language::sentence;

std::string month_name(Language language, int month)
{
    const std::string key = "reports.month_" + std::to_string(month);
    return sentence(language, key);
}

std::string counted(const HouseStyle& style, const char* key, std::int64_t value)
{
    return language::sentence_for_count(style.language, key, value, {{"value", format_count(value)}});
}

// 1234 basis points -> "12.3", rounded half up.
std::string percent_text(std::int64_t basis_points)
{
    const std::int64_t tenths = (std::abs(basis_points) + 5) / 10;
    const std::string sign = basis_points < 0 ? "△" : "";
    return sign + format_yen(Yen(tenths / 10)) + "." + std::to_string(tenths % 10);
}

}  // namespace

HouseStyle load_house_style(store::Connection& connection, Language language, Date on)
{
    return {language, settings::text_or(connection, "date_style", on, "western") == "era"};
}

std::string format_date(const HouseStyle& style, Date date)
{
    if (style.language == Language::ja) {
        return style.has_era_years ? language::era_date(date) : language::japanese_date(date);
    }
    return sentence(style.language, "reports.date",
                    {{"year", std::to_string(date.year())},
                     {"month", month_name(style.language, date.month())},
                     {"day", std::to_string(date.day())}});
}

std::string format_month(const HouseStyle& style, Month month)
{
    if (style.language == Language::ja) {
        static constexpr std::string_view month_sign = "月";
        const std::string day = format_date(style, month.begin());
        return day.substr(0, day.find(month_sign) + month_sign.size());
    }
    return sentence(
        style.language, "reports.month",
        {{"year", std::to_string(month.year())}, {"month", month_name(style.language, month.month())}});
}

std::string format_period(const HouseStyle& style, Date first, Date last)
{
    return sentence(style.language, "reports.period",
                    {{"first", format_date(style, first)}, {"last", format_date(style, last)}});
}

std::string format_fiscal_year(const HouseStyle& style, FiscalYear year)
{
    if (style.language == Language::ja) {
        return style.has_era_years ? language::era_fiscal_year(year) : language::japanese_fiscal_year(year);
    }
    return sentence(style.language, "reports.fiscal_year", {{"year", std::to_string(year.year())}});
}

std::string format_count(std::int64_t number)
{
    return format_yen_triangle(Yen(number));
}

std::string format_figure(const HouseStyle& style, const Figure& figure)
{
    switch (figure.unit) {
        case Unit::yen: return counted(style, "reports.unit_yen", figure.value);
        case Unit::people: return counted(style, "reports.unit_people", figure.value);
        case Unit::members: return counted(style, "reports.unit_members", figure.value);
        case Unit::items: return counted(style, "reports.unit_items", figure.value);
        case Unit::times: return counted(style, "reports.unit_times", figure.value);
        case Unit::percent_bp:
            return sentence(style.language, "reports.unit_percent", {{"value", percent_text(figure.value)}});
        case Unit::date:
            if (const auto date = parse_date(figure.text)) return format_date(style, *date);
            return figure.text;
        case Unit::text: return figure.text;
        case Unit::number: return format_count(figure.value);
    }
    return {};
}

}  // namespace tomoni::reports
