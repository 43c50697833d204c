#include "domain/activities/activity.h"

#include "base/text.h"
#include "platform/language/characters.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace tomoni::activities {

namespace {

template <typename Enum, std::size_t Count>
using Words = std::array<std::pair<Enum, std::string_view>, Count>;

constexpr Words<DatePrecision, 5> precisions{{{DatePrecision::day, "day"},
                                              {DatePrecision::month, "month"},
                                              {DatePrecision::year, "year"},
                                              {DatePrecision::fiscal_year, "fiscal_year"},
                                              {DatePrecision::none, "none"}}};
constexpr Words<Mode, 4> modes{{{Mode::unknown, ""},
                                {Mode::in_person, "in_person"},
                                {Mode::online, "online"},
                                {Mode::hybrid, "hybrid"}}};
constexpr Words<PeriodRole, 3> roles{{{PeriodRole::in_year, "in_year"},
                                      {PeriodRole::background, "background"},
                                      {PeriodRole::subsequent, "subsequent"}}};

template <typename Enum, std::size_t Count>
std::string_view word_of(const Words<Enum, Count>& words, Enum value)
{
    for (const auto& [each, word] : words) {
        if (each == value) return word;
    }
    return {};
}

template <typename Enum, std::size_t Count>
std::optional<Enum> value_of(const Words<Enum, Count>& words, std::string_view text)
{
    for (const auto& [value, word] : words) {
        if (word == text) return value;
    }
    return std::nullopt;
}

char32_t plain_sign(char32_t c)
{
    if (c >= U'０' && c <= U'９') return c - U'０' + U'0';
    if (c == U'（') return U'(';
    if (c == U'）') return U')';
    return std::u32string_view(U"－−–—‐‑ー―").find(c) == std::u32string_view::npos ? c : U'-';
}

}  // namespace

bool Activity::is_placed_in(std::string_view section) const
{
    return std::find(sections.begin(), sections.end(), section) != sections.end();
}

const ActivityCount* Activity::find_count(std::string_view count_kind) const
{
    const auto found = std::find_if(counts.begin(), counts.end(),
                                    [&](const ActivityCount& count) { return count.kind == count_kind; });
    return found == counts.end() ? nullptr : &*found;
}

bool Activity::touches(FiscalYear year) const
{
    return !begins_on || (*begins_on <= year.end() && year.begin() <= *ends_on);
}

bool is_before(const Activity& a, const Activity& b)
{
    const auto rank = [](const Activity& each) {
        return std::tuple(!each.begins_on, each.begins_on, each.ends_on, std::string_view(each.code));
    };
    return rank(a) < rank(b);
}

std::string_view name_of(DatePrecision precision)
{
    return word_of(precisions, precision);
}

std::string_view name_of(Mode mode)
{
    return word_of(modes, mode);
}

std::string_view name_of(PeriodRole role)
{
    return word_of(roles, role);
}

std::optional<DatePrecision> date_precision_of(std::string_view text)
{
    return value_of(precisions, text);
}

std::optional<Mode> mode_of(std::string_view text)
{
    return value_of(modes, text);
}

std::optional<PeriodRole> period_role_of(std::string_view text)
{
    return value_of(roles, text);
}

std::string tidy_section(std::string_view text)
{
    const std::u32string typed = language::to_utf32(trim(text));
    const bool is_numbered = !typed.empty() && typed[0] >= U'Ⅰ' && typed[0] <= U'Ⅻ';
    if (!is_numbered) return std::string(trim(text));
    std::u32string tidy;
    for (const char32_t c : typed) {
        if (c != U' ' && c != U'　') tidy.push_back(plain_sign(c));
    }
    return language::to_utf8(tidy);
}

}  // namespace tomoni::activities
