#pragma once

#include <string>
#include <string_view>

namespace tomoni::language {

// One form for search and comparison: width (ﾔﾏﾀﾞ, ＡＢＣ, １２), case and kana are made the same, so that
// "ﾔﾏﾀﾞ", "ヤマダ" and "やまだ" all become "やまだ" (Unicode NFKC_Casefold, then katakana to hiragana; D5.7).
// Kanji stay as they are. The folded form is for finding, never for printing. Bytes that are not UTF-8 stay.
std::string fold(std::string_view text);

}  // namespace tomoni::language
