#include "domain/activities/activity_dates.h"

#include "base/text.h"
#include "platform/language/japanese_date.h"

namespace tomoni::activities {

namespace {

Error in_field(Error error, std::string field)
{
    return std::move(error).at({{}, 0, 0, std::move(field)});
}

// "2023-04", "2023/4", "2023年4月": the first day; nothing for anything else.
std::optional<Date> read_month(std::string_view text)
{
    if (text.ends_with("月")) {
        if (const auto date = parse_date(std::string(text) + "1日")) return *date;
        return std::nullopt;
    }
    for (const std::string_view rest : {"-1", "/1"}) {
        if (const auto date = parse_date(std::string(text) + std::string(rest))) return *date;
    }
    return std::nullopt;
}

// "2023", "2023年", "2023年度".
std::optional<int> read_year(std::string_view text)
{
    std::string digits = fold_digits(trim(text));
    for (const std::string_view ending : {"年度", "年"}) {
        if (digits.ends_with(ending)) digits.resize(digits.size() - ending.size());
    }
    const auto year = parse_integer(digits);
    if (!year || !date_exists(*year, 1, 1) || *year < 1800 || *year > 9999) return std::nullopt;
    return static_cast<int>(*year);
}

struct Span {
    Date first;
    Date last;
};

Result<Span> read_span(std::string_view text, DatePrecision precision, int start_month)
{
    const auto year = read_year(text);
    if (precision == DatePrecision::fiscal_year && year) {
        return Span{FiscalYear(*year, start_month).begin(), FiscalYear(*year, start_month).end()};
    }
    if (precision == DatePrecision::year && year) return Span{Date(*year, 1, 1), Date(*year, 12, 31)};
    if (precision == DatePrecision::month) {
        if (const auto month = read_month(text)) return Span{month->month_begin(), month->month_end()};
    }
    const Date date = TRY(parse_date(text));
    switch (precision) {
        case DatePrecision::month: return Span{date.month_begin(), date.month_end()};
        case DatePrecision::year: return Span{Date(date.year(), 1, 1), Date(date.year(), 12, 31)};
        case DatePrecision::fiscal_year: {
            const auto around = FiscalYear::containing(date, start_month);
            return Span{around.begin(), around.end()};
        }
        default: return Span{date, date};
    }
}

Result<DatePrecision> read_precision(std::string_view text, std::string_view begins_on)
{
    if (text.empty()) {
        if (begins_on.empty()) return DatePrecision::none;
        return read_month(begins_on) ? DatePrecision::month : DatePrecision::day;
    }
    if (const auto precision = date_precision_of(text)) return *precision;
    return in_field(refuse("activities.unknown_precision", {{"text", std::string(text)}}), "date_precision");
}

Result<Span> read_field(std::string_view text, DatePrecision precision, int start_month, const char* field)
{
    auto span = read_span(text, precision, start_month);
    if (span) return span;
    return in_field(std::move(span).error(), field);
}

// Text of a date in its parts: "2023年", "6月", "11日".
struct DateParts {
    std::string year;
    std::string month;
    std::string day;
};

DateParts parts_of(Date date, DateStyle style)
{
    static constexpr std::string_view year_sign = "年";
    static constexpr std::string_view month_sign = "月";
    const std::string text =
        style == DateStyle::era ? language::era_date(date) : language::japanese_date(date);
    const std::size_t year_end = text.find(year_sign) + year_sign.size();
    const std::size_t month_end = text.find(month_sign, year_end) + month_sign.size();
    return {text.substr(0, year_end), text.substr(year_end, month_end - year_end), text.substr(month_end)};
}

DateParts with_precision(DateParts parts, DatePrecision precision)
{
    if (precision != DatePrecision::day) parts.day.clear();
    if (precision == DatePrecision::year) parts.month.clear();
    return parts;
}

std::string join(const DateParts& parts)
{
    return parts.year + parts.month + parts.day;
}

// What has to be written after `before` for `parts` to be understood.
std::string after(const DateParts& before, const DateParts& parts)
{
    if (parts.year != before.year) return join(parts);
    if (parts.month != before.month || parts.day.empty()) return parts.month + parts.day;
    return parts.day;
}

bool is_written(const Activity& activity)
{
    return activity.begins_on && activity.date_precision != DatePrecision::fiscal_year;
}

// "2023年6月10日〜11日", without the year when `year` has been written just before.
std::string text_after_year(const Activity& activity, DateStyle style, const std::string& year)
{
    const auto first = with_precision(parts_of(*activity.begins_on, style), activity.date_precision);
    const auto last = with_precision(parts_of(*activity.ends_on, style), activity.date_precision);
    std::string text = first.year == year ? first.month + first.day : join(first);
    if (join(first) != join(last)) text += "〜" + after(first, last);
    return text;
}

}  // namespace

Result<ActivityDates> read_activity_dates(std::string_view begins_on, std::string_view ends_on,
                                          std::string_view precision, int fiscal_year_start_month)
{
    ActivityDates dates;
    dates.precision = TRY(read_precision(precision, begins_on));
    if (dates.precision == DatePrecision::none) {
        if (begins_on.empty() && ends_on.empty()) return dates;
        return in_field(refuse("activities.date_without_precision"), "date_precision");
    }
    if (begins_on.empty()) return in_field(refuse("activities.date_missing"), "begins_on");
    const Span first = TRY(read_field(begins_on, dates.precision, fiscal_year_start_month, "begins_on"));
    Span last = first;
    if (!ends_on.empty()) {
        last = TRY(read_field(ends_on, dates.precision, fiscal_year_start_month, "ends_on"));
    }
    if (last.last < first.first) return in_field(refuse("activities.ends_before_it_begins"), "ends_on");
    dates.begins_on = first.first;
    dates.ends_on = last.last;
    return dates;
}

std::string text_of_dates(const Activity& activity, DateStyle style)
{
    return is_written(activity) ? text_after_year(activity, style, {}) : std::string();
}

std::string text_of_all_dates(std::span<const Activity> activities, DateStyle style)
{
    std::string text;
    std::string year;
    for (const Activity& activity : activities) {
        if (!is_written(activity)) continue;
        if (!text.empty()) text += "、";
        text += text_after_year(activity, style, year);
        year = parts_of(*activity.ends_on, style).year;
    }
    return text;
}

}  // namespace tomoni::activities
