#include "base/date.h"

#include "base/text.h"

#include <array>
#include <chrono>
#include <vector>

namespace tomoni {

namespace {

std::chrono::year_month_day to_chrono(Date date)
{
    return std::chrono::year{date.year()} / date.month() / date.day();
}

void append_digits(std::string& text, int value, int width)
{
    std::string digits = std::to_string(value);
    text.append(static_cast<std::size_t>(width) - std::min(digits.size(), static_cast<std::size_t>(width)),
                '0');
    text += digits;
}

// Separators that people write become '-'.
std::string with_plain_separators(std::string_view text)
{
    std::string plain = fold_digits(trim(text));
    plain = replace_all(std::move(plain), "年", "-");
    plain = replace_all(std::move(plain), "月", "-");
    if (plain.ends_with("日")) plain.resize(plain.size() - std::string_view("日").size());
    return replace_all(std::move(plain), "/", "-");
}

}  // namespace

Date::Date(int year, int month, int day)
    : year_(static_cast<std::int16_t>(year)),
      month_(static_cast<std::int8_t>(month)),
      day_(static_cast<std::int8_t>(day))
{
    INVARIANT(date_exists(year, month, day));
}

std::string Date::iso() const
{
    std::string text;
    append_digits(text, year_, 4);
    text += '-';
    append_digits(text, month_, 2);
    text += '-';
    append_digits(text, day_, 2);
    return text;
}

Date Date::plus_days(std::int64_t days) const
{
    const std::chrono::sys_days moved = std::chrono::sys_days(to_chrono(*this)) + std::chrono::days(days);
    const std::chrono::year_month_day ymd(moved);
    return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
            static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

std::int64_t Date::days_since_epoch() const
{
    return std::chrono::sys_days(to_chrono(*this)).time_since_epoch().count();
}

int Date::weekday() const
{
    return static_cast<int>(std::chrono::weekday(std::chrono::sys_days(to_chrono(*this))).c_encoding());
}

Date Date::month_begin() const
{
    return {year_, month_, 1};
}

Date Date::month_end() const
{
    const auto last = std::chrono::year{year_} / month_ / std::chrono::last;
    return {year_, month_, static_cast<int>(static_cast<unsigned>(last.day()))};
}

bool date_exists(std::int64_t year, std::int64_t month, std::int64_t day)
{
    if (year < 1800 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return false;
    return (std::chrono::year{static_cast<int>(year)} / static_cast<int>(month) / static_cast<int>(day)).ok();
}

Result<Date> make_date(std::int64_t year, std::int64_t month, std::int64_t day)
{
    if (!date_exists(year, month, day)) {
        return refuse(
            "base.date_does_not_exist",
            {{"text", std::to_string(year) + "-" + std::to_string(month) + "-" + std::to_string(day)}});
    }
    return Date(static_cast<int>(year), static_cast<int>(month), static_cast<int>(day));
}

Result<Date> parse_date(std::string_view text)
{
    const auto parts = split_text(with_plain_separators(text), "-");
    std::array<std::int64_t, 3> numbers{};
    bool readable = parts.size() == 3 && parts[0].size() == 4;
    for (std::size_t i = 0; readable && i < 3; ++i) {
        const auto number = parse_integer(trim(parts[i]));
        readable = number.has_value() && *number >= 0;
        numbers[i] = number.value_or(0);
    }
    if (!readable) return refuse("base.not_a_date", {{"text", std::string(text)}});
    if (!date_exists(numbers[0], numbers[1], numbers[2])) {
        return refuse("base.date_does_not_exist", {{"text", std::string(text)}});
    }
    return Date(static_cast<int>(numbers[0]), static_cast<int>(numbers[1]), static_cast<int>(numbers[2]));
}

Date date_from_iso(std::string_view text)
{
    INVARIANT(text.size() == 10 && text[4] == '-' && text[7] == '-');
    const auto number = [&](std::size_t at, std::size_t length) {
        int value = 0;
        for (const char c : text.substr(at, length)) value = value * 10 + (c - '0');
        return value;
    };
    return {number(0, 4), number(5, 2), number(8, 2)};
}

Month::Month(int year, int month) : ordinal_(year * 12 + month - 1)
{
    INVARIANT(month >= 1 && month <= 12);
}

Month Month::plus_months(int months) const
{
    Month moved;
    moved.ordinal_ = ordinal_ + months;
    return moved;
}

Month Month::from_key(std::int64_t key)
{
    return {static_cast<int>(key / 100), static_cast<int>(key % 100)};
}

std::string Month::iso() const
{
    std::string text;
    append_digits(text, year(), 4);
    text += '-';
    append_digits(text, month(), 2);
    return text;
}

}  // namespace tomoni
