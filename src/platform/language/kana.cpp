#include "platform/language/kana.h"

#include "base/invariant.h"

#include <string>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace tomoni::language {

namespace {

icu::UnicodeString normalised(std::string_view text)
{
    UErrorCode code = U_ZERO_ERROR;
    const auto* normaliser = icu::Normalizer2::getNFKCInstance(code);
    INVARIANT(U_SUCCESS(code));
    const auto size = static_cast<int32_t>(text.size());
    auto folded = normaliser->normalize(icu::UnicodeString::fromUTF8({text.data(), size}), code);
    INVARIANT(U_SUCCESS(code));
    return folded;
}

bool is_hiragana(char16_t c)
{
    return (c >= u'ぁ' && c <= u'ゖ') || c == u'ゝ' || c == u'ゞ';
}

bool is_part_of_reading(char16_t c)
{
    const bool is_katakana = (c >= u'ァ' && c <= u'ヺ') || c == u'ヽ' || c == u'ヾ';
    const bool is_latin = (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
    return is_katakana || is_latin || std::u16string_view(u"・ー .-'&").find(c) != std::u16string_view::npos;
}

}  // namespace

std::optional<std::string> katakana_of(std::string_view text)
{
    constexpr char16_t from_hiragana_to_katakana = u'ァ' - u'ぁ';
    const icu::UnicodeString folded = normalised(text);
    icu::UnicodeString reading;
    for (int32_t i = 0; i < folded.length(); ++i) {
        char16_t c = folded[i];
        if (is_hiragana(c)) c = static_cast<char16_t>(c + from_hiragana_to_katakana);
        if (!is_part_of_reading(c)) return std::nullopt;
        const bool is_second_space = c == u' ' && reading.endsWith(icu::UnicodeString(u' '));
        if (!is_second_space) reading.append(c);
    }
    std::string utf8;
    reading.trim().toUTF8String(utf8);
    return utf8;
}

}  // namespace tomoni::language
