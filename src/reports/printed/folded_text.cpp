#include "reports/printed/folded_text.h"

#include "base/invariant.h"
#include "reports/printed/pattern.h"

#include <algorithm>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>

namespace tomoni::printed {

namespace {

bool keeps_its_form(char16_t unit)
{
    return (unit >= 0x2160 && unit <= 0x217F) || (unit >= 0x2460 && unit <= 0x24FF);
}

char16_t fold_dash_or_space(char16_t unit)
{
    switch (unit) {
        case 0x301C: return u'~';
        case 0x2212:
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013: return u'-';
        case 0x2015:
        case 0x2500:
        case 0x2501: return 0x2014;
        case u'\t':
        case 0x00A0:
        case 0x3000: return u' ';
        default: return unit;
    }
}

char16_t fold_unit(char16_t unit)
{
    if (unit < 0x80) return unit == u'\t' ? u' ' : unit;
    if (keeps_its_form(unit)) return unit;
    const char16_t simple = fold_dash_or_space(unit);
    if (simple != unit) return simple;
    UErrorCode code = U_ZERO_ERROR;
    const UNormalizer2* normalizer = unorm2_getNFKCInstance(&code);
    char16_t normalized[24];
    const std::int32_t length = unorm2_normalize(normalizer, &unit, 1, normalized, 24, &code);
    if (U_FAILURE(code) || length != 1) return unit;
    return normalized[0];
}

bool is_invisible(char16_t unit)
{
    return unit == 0xFEFF || unit == 0x200B || unit == 0x200C || unit == 0x200D || unit == u'\f' ||
           unit == u'\r' || unit == 0x00AD;
}

bool is_second_half(char16_t unit)
{
    return unit >= 0xDC00 && unit <= 0xDFFF;
}

}  // namespace

void FoldedText::push(char16_t unit, char16_t raw_unit, Spot spot)
{
    units += unit;
    raw += raw_unit;
    spots.push_back(spot);
}

void FoldedText::append(const FoldedText& other)
{
    units += other.units;
    raw += other.raw;
    spots.insert(spots.end(), other.spots.begin(), other.spots.end());
}

FoldedText FoldedText::part(std::size_t begin, std::size_t end) const
{
    FoldedText cut;
    begin = std::min(begin, size());
    end = std::clamp(end, begin, size());
    cut.units = units.substr(begin, end - begin);
    cut.raw = raw.substr(begin, end - begin);
    cut.spots.assign(spots.begin() + static_cast<std::ptrdiff_t>(begin),
                     spots.begin() + static_cast<std::ptrdiff_t>(end));
    return cut;
}

FoldedText fold_line(std::string_view line, std::uint16_t file, std::int32_t line_number)
{
    FoldedText folded;
    std::int32_t column = 0;
    for (const char16_t unit : to_utf16(line)) {
        if (!is_second_half(unit)) ++column;
        if (is_invisible(unit)) continue;
        const char16_t form = fold_unit(unit);
        if (form == u' ' && folded.empty()) continue;
        folded.push(form, unit, {file, line_number, column});
    }
    std::size_t end = folded.size();
    while (end > 0 && folded.units[end - 1] == u' ') --end;
    return folded.part(0, end);
}

std::u16string without_spaces(std::u16string_view folded)
{
    std::u16string kept(folded);
    std::erase(kept, u' ');
    return kept;
}

std::u16string fold_label(std::string_view text)
{
    return without_spaces(fold_line(text, 0, 0).units);
}

std::u16string fold_title(std::u16string_view folded)
{
    std::u16string key;
    for (const char16_t unit : folded) {
        const char16_t form = fold_unit(unit);
        const bool letter = u_isalnum(form) || is_kanji(form) || form == 0x30FC || keeps_its_form(form);
        if (letter) key += static_cast<char16_t>(u_tolower(form));
    }
    return key;
}

bool is_kanji(char16_t unit)
{
    return (unit >= 0x3400 && unit <= 0x9FFF) || unit == 0x3005 || (unit >= 0xF900 && unit <= 0xFAFF);
}

bool is_katakana(char16_t unit)
{
    return unit >= 0x30A1 && unit <= 0x30FC && unit != 0x30FB;
}

bool is_hiragana(char16_t unit)
{
    return unit >= 0x3041 && unit <= 0x309F;
}

bool is_ascii_digit(char16_t unit)
{
    return unit >= u'0' && unit <= u'9';
}

bool is_ascii_word(char16_t unit)
{
    return is_ascii_digit(unit) || (unit >= u'A' && unit <= u'Z') || (unit >= u'a' && unit <= u'z');
}

int width_of(char16_t raw_unit)
{
    return raw_unit < 0x80 || (raw_unit >= 0xFF61 && raw_unit <= 0xFF9F) ? 1 : 2;
}

std::size_t edit_distance(std::u16string_view left, std::u16string_view right)
{
    std::vector<std::size_t> row(right.size() + 1);
    for (std::size_t j = 0; j <= right.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= left.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row.back();
}

std::u16string longest_common_part(std::u16string_view left, std::u16string_view right)
{
    std::vector<std::size_t> run(right.size() + 1, 0);
    std::size_t best = 0;
    std::size_t best_end = 0;
    for (std::size_t i = 1; i <= left.size(); ++i) {
        for (std::size_t j = right.size(); j >= 1; --j) {
            run[j] = left[i - 1] == right[j - 1] ? run[j - 1] + 1 : 0;
            if (run[j] > best) {
                best = run[j];
                best_end = i;
            }
        }
    }
    return std::u16string(left.substr(best_end - best, best));
}

}  // namespace tomoni::printed
