#include "reports/typed_marks.h"

#include "platform/language/characters.h"
#include "reports/printed_words.h"

#include <algorithm>
#include <utility>

namespace tomoni::reports {

namespace {

constexpr std::size_t nowhere = std::u32string_view::npos;

int digit_of(char32_t c)
{
    if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
    if (c >= U'０' && c <= U'９') return static_cast<int>(c - U'０');
    return -1;
}

bool is_roman(char32_t c)
{
    return c >= U'Ⅰ' && c <= U'Ⅻ';
}

bool is_ringed(char32_t c)
{
    return c >= U'①' && c <= U'⑳';
}

bool is_hyphen(char32_t c)
{
    return std::u32string_view(U"-－−‐–—").contains(c);
}

bool is_open_round(char32_t c)
{
    return c == U'(' || c == U'（';
}

bool is_close_round(char32_t c)
{
    return c == U')' || c == U'）';
}

std::size_t skip_spaces(std::u32string_view text, std::size_t at)
{
    while (at < text.size() && (text[at] == U' ' || text[at] == U'　')) ++at;
    return at;
}

std::size_t skip_digits(std::u32string_view text, std::size_t at)
{
    while (at < text.size() && digit_of(text[at]) >= 0) ++at;
    return at;
}

// One step of a reference behind its hyphen: "2", "(3)", "③"; where it ends, or nowhere.
std::size_t end_of_step(std::u32string_view text, std::size_t at)
{
    if (at >= text.size()) return nowhere;
    if (is_ringed(text[at])) return at + 1;
    if (!is_open_round(text[at])) {
        const std::size_t end = skip_digits(text, at);
        return end > at ? end : nowhere;
    }
    const std::size_t end = skip_digits(text, at + 1);
    return end > at + 1 && end < text.size() && is_close_round(text[end]) ? end + 1 : nowhere;
}

std::size_t end_of_reference(std::u32string_view text, std::size_t begin)
{
    std::size_t end = begin + 1;
    while (end < text.size() && is_hyphen(text[end])) {
        const std::size_t next = end_of_step(text, end + 1);
        if (next == nowhere) break;
        end = next;
    }
    return end;
}

bool is_latin_inside(std::u32string_view text, std::size_t open)
{
    for (std::size_t i = open + 1; i < text.size() && !is_close_round(text[i]); ++i) {
        if (text[i] >= 0x80U && text[i] != filled_in) return false;
    }
    return true;
}

// A number and the sign behind it: 2023年. `at` moves behind the sign; nothing moves when it is not there.
std::optional<int> take_number(std::u32string_view text, std::size_t& at, char32_t sign,
                               std::size_t digits_max)
{
    const std::size_t begin = skip_spaces(text, at);
    const std::size_t end = skip_digits(text, begin);
    const std::size_t behind = skip_spaces(text, end);
    if (end == begin || end - begin > digits_max || behind >= text.size() || text[behind] != sign)
        return std::nullopt;
    int number = 0;
    for (std::size_t i = begin; i < end; ++i) number = number * 10 + digit_of(text[i]);
    at = behind + 1;
    return number;
}

std::optional<TypedDate> read_date(std::u32string_view text, std::size_t begin)
{
    constexpr int year_min = 1900;
    constexpr int year_max = 2199;
    std::size_t at = begin;
    const auto year = take_number(text, at, U'年', 4);
    if (!year || *year < year_min || *year > year_max) return std::nullopt;
    if (at < text.size() && text[at] == U'度') return std::nullopt;
    const auto month = take_number(text, at, U'月', 2);
    if (!month) return TypedDate{begin, at, Date(*year, 1, 1), Date(*year, 12, 31)};
    if (!date_exists(*year, *month, 1)) return std::nullopt;
    const auto day = take_number(text, at, U'日', 2);
    if (!day) return TypedDate{begin, at, Date(*year, *month, 1), Date(*year, *month, 1).month_end()};
    if (!date_exists(*year, *month, *day)) return std::nullopt;
    return TypedDate{begin, at, Date(*year, *month, *day), Date(*year, *month, *day)};
}

bool is_comma(char32_t c)
{
    return c == U',' || c == U'，';
}

}  // namespace

std::vector<TypedReference> find_typed_references(std::u32string_view text)
{
    std::vector<TypedReference> found;
    for (std::size_t begin = 0; begin < text.size(); ++begin) {
        if (!is_roman(text[begin])) continue;
        const std::size_t end = end_of_reference(text, begin);
        if (end == begin + 1) continue;
        TypedReference reference{begin, language::to_utf8(text.substr(begin, end - begin)), {}};
        if (auto address = parse_section_address(reference.text)) reference.address = *address;
        found.push_back(std::move(reference));
        begin = end - 1;
    }
    return found;
}

std::u32string find_typed_marker(std::u32string_view text)
{
    const std::size_t begin = skip_spaces(text, 0);
    if (begin >= text.size()) return {};
    if (is_ringed(text[begin])) return {text[begin]};
    const bool stands_alone = begin + 1 < text.size() && skip_spaces(text, begin + 1) > begin + 1;
    if (is_roman(text[begin]) && stands_alone) return {text[begin]};
    if (is_open_round(text[begin])) {
        const std::size_t end = end_of_step(text, begin);
        return end == nowhere ? std::u32string() : std::u32string(text.substr(begin, end - begin));
    }
    const std::size_t end = skip_digits(text, begin);
    if (end == begin || end >= text.size() || !std::u32string_view(U"．、)）").contains(text[end])) return {};
    return std::u32string(text.substr(begin, end + 1 - begin));
}

std::vector<StyleUse> find_style_uses(std::u32string_view text)
{
    std::vector<StyleUse> uses;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = text[i];
        const bool begins_number = i == 0 || digit_of(text[i - 1]) < 0;
        if (c >= U'０' && c <= U'９' && begins_number) uses.push_back({i, StyleMark::wide_digit});
        if (c == U'（') uses.push_back({i, StyleMark::wide_bracket});
        if (c == U'(' && !is_latin_inside(text, i)) uses.push_back({i, StyleMark::narrow_bracket});
        if (c == U'〜') uses.push_back({i, StyleMark::wave_dash});
        if (c == U'～') uses.push_back({i, StyleMark::wide_tilde});
    }
    return uses;
}

std::vector<TypedDate> find_typed_dates(std::u32string_view text)
{
    std::vector<TypedDate> dates;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (digit_of(text[i]) < 0 || (i > 0 && digit_of(text[i - 1]) >= 0)) continue;
        const auto date = read_date(text, i);
        if (!date) continue;
        dates.push_back(*date);
        i = date->end - 1;
    }
    return dates;
}

std::vector<TypedNumber> find_typed_numbers(std::u32string_view text)
{
    constexpr std::int64_t greatest = 9'007'199'254'740'991 / 10;
    std::vector<TypedNumber> numbers;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (digit_of(text[i]) < 0) continue;
        TypedNumber number{i, 0, 0, {}};
        std::size_t end = i;
        while (end < text.size() && number.value < greatest &&
               (digit_of(text[end]) >= 0 || is_comma(text[end]))) {
            if (!is_comma(text[end])) number.value = number.value * 10 + digit_of(text[end]);
            ++end;
        }
        const std::size_t unit = skip_spaces(text, end);
        if (unit < text.size()) number.unit = text[unit];
        number.text = text.substr(i, std::min(unit + 1, text.size()) - i);
        numbers.push_back(std::move(number));
        i = end;
    }
    return numbers;
}

}  // namespace tomoni::reports
