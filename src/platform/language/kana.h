#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tomoni::language {

// A reading as it is kept: full-width katakana, one space between the parts of a name. Hiragana and
// half-width kana are rewritten (ﾔﾏﾀﾞ and やまだ give ヤマダ); Latin letters, digits and ・ー.-' stay.
// Nothing when the text holds anything else: kanji have many readings and none is ever guessed (D5.2).
std::optional<std::string> katakana_of(std::string_view text);

}  // namespace tomoni::language
