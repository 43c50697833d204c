#include "platform/language/brackets.h"

#include "platform/language/characters.h"

#include <algorithm>

namespace tomoni::language {

namespace {

constexpr std::u32string_view openers = U"「『（(【〈《［[｛{〔“";
constexpr std::u32string_view closers = U"」』）)】〉》］]｝}〕”";

// Half-width ones count as their full-width shapes.
char32_t shape_of(char32_t c)
{
    switch (c) {
        case U'(': return U'（';
        case U')': return U'）';
        case U'[': return U'［';
        case U']': return U'］';
        case U'{': return U'｛';
        case U'}': return U'｝';
        default: return c;
    }
}

bool are_partners(char32_t opener, char32_t closer)
{
    return shape_of(closer) == shape_of(closers[openers.find(opener)]);
}

// Only letters, digits and spaces stand between the line's beginning and the bracket, and not nothing.
bool ends_list_number(std::u32string_view text, std::size_t at)
{
    std::size_t begin = at;
    while (begin > 0 && text[begin - 1] != U'\n') --begin;
    const auto number = text.substr(begin, at - begin);
    return !number.empty() && std::all_of(number.begin(), number.end(), [](char32_t c) {
        return c == U' ' || c == U'　' || (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９') ||
               (c >= U'a' && c <= U'z');
    });
}

BracketFault fault_at(std::u32string_view text, std::size_t at, bool is_open)
{
    return {at, to_utf8(text.substr(at, 1)), is_open};
}

}  // namespace

std::vector<BracketFault> find_bracket_faults(std::string_view utf8)
{
    const std::u32string text = to_utf32(utf8);
    std::vector<std::size_t> open;
    std::vector<BracketFault> faults;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (openers.find(text[at]) != std::u32string_view::npos) open.push_back(at);
        if (closers.find(text[at]) == std::u32string_view::npos) continue;
        const auto partner = std::find_if(open.rbegin(), open.rend(), [&](std::size_t opener) {
            return are_partners(text[opener], text[at]);
        });
        if (partner == open.rend()) {
            if (!ends_list_number(text, at)) faults.push_back(fault_at(text, at, false));
            continue;
        }
        const auto inner = partner.base();
        for (auto crossed = inner; crossed != open.end(); ++crossed) {
            faults.push_back(fault_at(text, *crossed, true));
        }
        open.erase(inner - 1, open.end());
    }
    for (const std::size_t at : open) faults.push_back(fault_at(text, at, true));
    std::sort(faults.begin(), faults.end(),
              [](const BracketFault& a, const BracketFault& b) { return a.position < b.position; });
    return faults;
}

}  // namespace tomoni::language
