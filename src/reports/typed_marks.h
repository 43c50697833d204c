#pragma once

#include "base/date.h"
#include "reports/section_address.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tomoni::reports {

// What a check of the narrative looks for in typed words. Positions are characters from 0.

// "Ⅵ-2-(3)-③", in any form that people type. No address when it cannot be one ("Ⅳ-2－⑤").
struct TypedReference {
    std::size_t begin = 0;
    std::string text;
    std::optional<SectionAddress> address;
};
std::vector<TypedReference> find_typed_references(std::u32string_view text);

// The number that a text begins with when it looks like one of the report's: "(1)", "①", "Ⅱ ", "2．"; empty
// when there is none.
std::u32string find_typed_marker(std::u32string_view text);

// wide_bracket （, narrow_bracket ( around anything but Latin, wave_dash 〜, wide_tilde ～.
enum class StyleMark { wide_digit, wide_bracket, narrow_bracket, wave_dash, wide_tilde };
struct StyleUse {
    std::size_t at = 0;
    StyleMark mark = StyleMark::wide_digit;
};
std::vector<StyleUse> find_style_uses(std::u32string_view text);

// "2023年", "2023年6月", "２０２３ 年６月13 日"; first and last are the days it can mean. 年度 is no date.
struct TypedDate {
    std::size_t begin = 0;
    std::size_t end = 0;
    Date first;
    Date last;
};
std::vector<TypedDate> find_typed_dates(std::u32string_view text);

// "63,494,446円", "867名": the unit is the one character behind the digits.
struct TypedNumber {
    std::size_t begin = 0;
    std::int64_t value = 0;
    char32_t unit = 0;
    std::u32string text;  // with the unit
};
std::vector<TypedNumber> find_typed_numbers(std::u32string_view text);

}  // namespace tomoni::reports
