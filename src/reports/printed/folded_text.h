#pragma once

#include "base/error.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tomoni::printed {

// Where a character of a report's plain text was found. Lines and columns (in characters) count from 1.
struct Spot {
    std::uint16_t file = 0;
    std::int32_t line = 0;
    std::int32_t column = 0;
};

// Text in one form for searching, with the way back to where it was printed. `units` has one width for
// digits, Latin letters, brackets and dashes (（２） -> (2), 〜 -> ~, － -> -), Kangxi radicals of PDF
// extraction as common kanji; roman numerals Ⅰ and circled numbers ① stay. `raw` and `spots` run beside it,
// unit by unit.
struct FoldedText {
    std::u16string units;
    std::u16string raw;
    std::vector<Spot> spots;

    void append(const FoldedText& other);
    void push(char16_t unit, char16_t raw_unit, Spot spot);
    [[nodiscard]] FoldedText part(std::size_t begin, std::size_t end) const;
    [[nodiscard]] bool empty() const { return units.empty(); }
    [[nodiscard]] std::size_t size() const { return units.size(); }
};

// One line of a file, UTF-8, spaces kept (as ' '), ends trimmed.
FoldedText fold_line(std::string_view line, std::uint16_t file, std::int32_t line_number);

// The folded form without spaces, for comparing labels: "受取　 利息" -> "受取利息".
std::u16string fold_label(std::string_view text);
std::u16string without_spaces(std::u16string_view folded);
// Only letters and digits, Latin in lower case: one key for one title, however it is punctuated.
std::u16string fold_title(std::u16string_view folded);

bool is_kanji(char16_t unit);
bool is_katakana(char16_t unit);
bool is_hiragana(char16_t unit);
bool is_ascii_digit(char16_t unit);
bool is_ascii_word(char16_t unit);
// How wide a unit is printed: 1 for ASCII, 2 for the rest.
int width_of(char16_t raw_unit);

// Fewest insertions, deletions and replacements that turn one into the other.
std::size_t edit_distance(std::u16string_view left, std::u16string_view right);
// The longest run of units that both contain.
std::u16string longest_common_part(std::u16string_view left, std::u16string_view right);

}  // namespace tomoni::printed
