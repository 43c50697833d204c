#pragma once

#include <string>
#include <string_view>

namespace tomoni::language {

// UTF-8 as one element a character, for rules that look at neighbours. Bytes that are not UTF-8 become
// U+FFFD.
std::u32string to_utf32(std::string_view text);
std::string to_utf8(std::u32string_view text);

// Kanji, kana or full-width signs: what a Japanese line is made of.
bool is_japanese(char32_t c);

}  // namespace tomoni::language
