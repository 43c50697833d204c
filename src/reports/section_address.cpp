#include "reports/section_address.h"

#include "base/invariant.h"
#include "base/text.h"

#include <array>
#include <optional>
#include <utility>

namespace tomoni::reports {

namespace {

constexpr std::array<const char*, 12> roman_letters{"I",   "II",   "III", "IV", "V",  "VI",
                                                    "VII", "VIII", "IX",  "X",  "XI", "XII"};
constexpr int chapter_max = 12;
constexpr int ringed_max = 50;

std::string utf8_of(char32_t c)
{
    return {static_cast<char>(0xE0U | (c >> 12U)), static_cast<char>(0x80U | ((c >> 6U) & 0x3FU)),
            static_cast<char>(0x80U | (c & 0x3FU))};
}

std::string roman(int number)
{
    if (number > chapter_max) return std::to_string(number);
    return utf8_of(U'Ⅰ' + static_cast<char32_t>(number - 1));
}

std::string ringed(int number)
{
    constexpr int first_block = 20;
    constexpr int second_block = 35;
    if (number <= first_block) return utf8_of(U'①' + static_cast<char32_t>(number - 1));
    if (number <= second_block) return utf8_of(U'㉑' + static_cast<char32_t>(number - first_block - 1));
    if (number <= ringed_max) return utf8_of(U'㊱' + static_cast<char32_t>(number - second_block - 1));
    return "<" + std::to_string(number) + ">";
}

std::string level_text(int level, int number)
{
    switch (level) {
        case 0: return roman(number);
        case 1: return std::to_string(number);
        case 2: return "(" + std::to_string(number) + ")";
        default: return ringed(number);
    }
}

std::string folded(std::string_view text)
{
    static constexpr std::pair<const char*, const char*> replacements[] = {
        {"（", "("}, {"）", ")"}, {"－", "-"}, {"−", "-"}, {"‐", "-"}, {"–", "-"},
        {"―", "-"},  {"—", "-"},  {" ", ""},   {"　", ""}, {"．", ""}, {".", ""},
    };
    std::string result = fold_digits(trim(text));
    for (const auto& [from, to] : replacements) result = replace_all(std::move(result), from, to);
    return result;
}

std::optional<int> read_chapter(std::string_view part)
{
    for (int number = chapter_max; number >= 1; --number) {
        if (part == roman(number) || part == roman_letters[static_cast<std::size_t>(number - 1)]) {
            return number;
        }
    }
    return std::nullopt;
}

std::optional<int> read_positive(std::string_view digits)
{
    constexpr std::int64_t greatest = 999;
    const auto number = parse_integer(digits);
    if (!number || *number < 1 || *number > greatest) return std::nullopt;
    return static_cast<int>(*number);
}

std::optional<int> read_level(int level, std::string_view part)
{
    if (level == 1) return read_positive(part);
    if (level == 2) {
        if (!part.starts_with('(') || !part.ends_with(')')) return std::nullopt;
        return read_positive(part.substr(1, part.size() - 2));
    }
    for (int number = 1; number <= ringed_max; ++number) {
        if (part == ringed(number)) return number;
    }
    return std::nullopt;
}

}  // namespace

std::string SectionAddress::text() const
{
    if (numbers.empty()) return name;
    std::string result;
    for (int level = 0; level < depth(); ++level) {
        if (level > 0) result += '-';
        result += level_text(level, numbers[static_cast<std::size_t>(level)]);
    }
    return result;
}

std::string SectionAddress::marker() const
{
    return numbers.empty() ? std::string() : number_marker(depth() - 1, numbers.back());
}

SectionAddress SectionAddress::child(int number) const
{
    SectionAddress result{{}, numbers};
    result.numbers.push_back(number);
    return result;
}

bool SectionAddress::is_within(const SectionAddress& other) const
{
    if (other.numbers.empty()) return *this == other;
    if (numbers.size() < other.numbers.size()) return false;
    return std::equal(other.numbers.begin(), other.numbers.end(), numbers.begin());
}

std::string number_marker(int level, int number)
{
    return level == 1 ? std::to_string(number) + "." : level_text(level, number);
}

Result<SectionAddress> parse_section_address(std::string_view text)
{
    const auto wrong = [&] { return refuse("reports.not_a_section", {{"text", std::string(trim(text))}}); };
    const auto parts = split_text(folded(text), "-");
    SectionAddress address;
    const auto chapter = read_chapter(parts.front());
    if (!chapter) {
        address.name = trim(text);
        if (address.name.empty() || parts.front().starts_with('(') || read_positive(parts.front())) {
            return wrong();
        }
        return address;
    }
    if (parts.size() > section_depth_max) return wrong();
    address.numbers.push_back(*chapter);
    for (std::size_t level = 1; level < parts.size(); ++level) {
        const auto number = read_level(static_cast<int>(level), parts[level]);
        if (!number) return wrong();
        address.numbers.push_back(*number);
    }
    return address;
}

}  // namespace tomoni::reports
