#include "platform/documents/xlsx_names.h"

#include "base/text.h"

#include <algorithm>

namespace tomoni::documents {

namespace {

constexpr std::size_t name_characters_max = 31;
constexpr std::size_t run_terms_min = 3;

std::string folded(std::string text)
{
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

bool is_run(const std::vector<Term>& terms, std::size_t first, std::size_t last, bool is_vertical)
{
    const Term& before = terms[last - 1];
    const Term& term = terms[last];
    if (term.sign < 0 || terms[first].sign < 0) return false;
    if (is_vertical) return term.row == before.row + 1 && term.column == before.column;
    return term.row == before.row && term.column.has_value() && before.column.has_value() &&
           *term.column == *before.column + 1;
}

// How many terms from `first` on lie side by side in one direction.
std::size_t run_length(const std::vector<Term>& terms, std::size_t first)
{
    std::size_t longest = 1;
    for (const bool is_vertical : {true, false}) {
        std::size_t end = first + 1;
        while (end < terms.size() && is_run(terms, first, end, is_vertical)) ++end;
        longest = std::max(longest, end - first);
    }
    return longest;
}

}  // namespace

std::string first_characters(std::string_view text, std::size_t count)
{
    std::size_t at = 0;
    for (std::size_t taken = 0; at < text.size() && taken < count; ++taken) {
        const auto byte = static_cast<unsigned char>(text[at]);
        // Characters of four bytes count twice in Excel.
        if (byte >= 0xf0 && ++taken >= count) break;
        at += byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    }
    return std::string(text.substr(0, at));
}

std::string SheetNames::next(std::string_view wish)
{
    constexpr std::string_view refused = "[]:*?/\\'\n\t";
    std::string plain;
    for (const char c : trim(wish)) plain += refused.contains(c) ? ' ' : c;
    if (trim(plain).empty()) plain = "Table";
    std::string name = first_characters(trim(plain), name_characters_max);
    for (int number = 2; !taken_.insert(folded(name)).second; ++number) {
        const std::string suffix = " (" + std::to_string(number) + ")";
        name = first_characters(trim(plain), name_characters_max - suffix.size()) + suffix;
    }
    return name;
}

std::string column_letters(std::size_t column)
{
    std::string letters;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

std::string formula_text(const std::vector<Term>& terms, std::size_t column, std::size_t first_row)
{
    const auto address = [&](const Term& term) {
        return column_letters(term.column.value_or(column)) + std::to_string(first_row + term.row + 1);
    };
    std::string text = "=";
    for (std::size_t at = 0; at < terms.size();) {
        const std::size_t length = run_length(terms, at);
        if (terms[at].sign < 0)
            text += '-';
        else if (at > 0)
            text += '+';
        if (length >= run_terms_min) {
            text += "SUM(" + address(terms[at]) + ":" + address(terms[at + length - 1]) + ")";
            at += length;
        } else {
            text += address(terms[at++]);
        }
    }
    return text;
}

std::int64_t screen_columns(std::string_view text)
{
    std::int64_t longest = 0;
    for (const auto& line : split_text(text, "\n")) {
        std::int64_t columns = 0;
        for (const char c : line) {
            const auto byte = static_cast<unsigned char>(c);
            if (byte >= 0xe0)
                columns += 2;
            else if (byte < 0x80 || byte >= 0xc0)
                ++columns;
        }
        longest = std::max(longest, columns);
    }
    return longest;
}

}  // namespace tomoni::documents
