#include "platform/language/characters.h"

#include <unicode/unistr.h>

namespace tomoni::language {

std::u32string to_utf32(std::string_view text)
{
    const auto size = static_cast<int32_t>(text.size());
    const auto characters = icu::UnicodeString::fromUTF8({text.data(), size});
    std::u32string utf32;
    utf32.reserve(text.size());
    for (int32_t at = 0; at < characters.length(); at = characters.moveIndex32(at, 1)) {
        utf32.push_back(static_cast<char32_t>(characters.char32At(at)));
    }
    return utf32;
}

std::string to_utf8(std::u32string_view text)
{
    icu::UnicodeString characters;
    for (const char32_t c : text) characters.append(static_cast<UChar32>(c));
    std::string utf8;
    characters.toUTF8String(utf8);
    return utf8;
}

bool is_japanese(char32_t c)
{
    constexpr char32_t first_sign = 0x3001;  // 、 (the full-width space before it is a space)
    constexpr char32_t last_ideograph = 0x9FFF;
    return (c >= first_sign && c <= last_ideograph) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFF01 && c <= 0xFFEF) || (c >= 0x20000 && c <= 0x3FFFF);
}

}  // namespace tomoni::language
