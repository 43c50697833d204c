#include "reports/printed/pattern.h"

#include "base/invariant.h"

#include <unicode/uregex.h>
#include <unicode/ustring.h>

namespace tomoni::printed {

struct Pattern::Compiled {
    URegularExpression* expression = nullptr;
};

Pattern::Pattern(std::u16string_view expression) : compiled_(std::make_unique<Compiled>())
{
    UErrorCode code = U_ZERO_ERROR;
    UParseError where;
    compiled_->expression =
        uregex_open(expression.data(), static_cast<std::int32_t>(expression.size()), 0, &where, &code);
    INVARIANT(U_SUCCESS(code));
}

Pattern::~Pattern()
{
    uregex_close(compiled_->expression);
}

std::vector<Match> Pattern::find_all(std::u16string_view text) const
{
    std::vector<Match> matches;
    if (text.empty()) return matches;
    UErrorCode code = U_ZERO_ERROR;
    URegularExpression* expression = compiled_->expression;
    uregex_setText(expression, text.data(), static_cast<std::int32_t>(text.size()), &code);
    const std::int32_t group_count = uregex_groupCount(expression, &code);
    while (U_SUCCESS(code) && uregex_findNext(expression, &code)) {
        Match match;
        for (std::int32_t group = 0; group <= group_count; ++group) {
            const std::int32_t begin = uregex_start(expression, group, &code);
            const std::int32_t end = uregex_end(expression, group, &code);
            if (begin < 0)
                match.groups.emplace_back();
            else
                match.groups.emplace_back(
                    Range{static_cast<std::size_t>(begin), static_cast<std::size_t>(end)});
        }
        matches.push_back(std::move(match));
    }
    INVARIANT(U_SUCCESS(code));
    return matches;
}

std::optional<Match> Pattern::find(std::u16string_view text) const
{
    auto matches = find_all(text);
    if (matches.empty()) return std::nullopt;
    return std::move(matches.front());
}

std::u16string_view group_of(std::u16string_view text, const Match& match, std::size_t group)
{
    if (!match.has(group)) return {};
    return text.substr(match.groups[group]->begin, match.groups[group]->end - match.groups[group]->begin);
}

std::optional<std::int64_t> number_of(std::u16string_view text, const Match& match, std::size_t group)
{
    const std::u16string_view digits = group_of(text, match, group);
    if (digits.empty() || digits.size() > 18) return std::nullopt;
    std::int64_t value = 0;
    for (const char16_t c : digits) {
        if (c < u'0' || c > u'9') return std::nullopt;
        value = value * 10 + (c - u'0');
    }
    return value;
}

std::u16string to_utf16(std::string_view utf8)
{
    std::u16string units(utf8.size() + 1, u'\0');
    std::int32_t length = 0;
    UErrorCode code = U_ZERO_ERROR;
    u_strFromUTF8(units.data(), static_cast<std::int32_t>(units.size()), &length, utf8.data(),
                  static_cast<std::int32_t>(utf8.size()), &code);
    INVARIANT(U_SUCCESS(code));
    units.resize(static_cast<std::size_t>(length));
    return units;
}

std::string to_utf8(std::u16string_view units)
{
    std::string utf8(units.size() * 3 + 1, '\0');
    std::int32_t length = 0;
    UErrorCode code = U_ZERO_ERROR;
    u_strToUTF8WithSub(utf8.data(), static_cast<std::int32_t>(utf8.size()), &length, units.data(),
                       static_cast<std::int32_t>(units.size()), 0xFFFD, nullptr, &code);
    INVARIANT(U_SUCCESS(code));
    utf8.resize(static_cast<std::size_t>(length));
    return utf8;
}

}  // namespace tomoni::printed
