#pragma once

#include "platform/documents/table.h"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tomoni::documents {

// Names for the sheets of one workbook as Excel takes them: at most 31 characters, none of []:*?/\, and no
// name twice, whatever the case of its letters.
class SheetNames {
public:
    std::string next(std::string_view wish);

private:
    std::set<std::string> taken_;
};

// The beginning of a text, at most `count` characters as Excel counts them.
std::string first_characters(std::string_view text, std::size_t count);

// "A", "Z", "AA" for 0, 25, 26.
std::string column_letters(std::size_t column);

// "=SUM(C4:C7)-C9": the formula of a cell in `column` whose table's first row stands in the sheet's row
// `first_row` (both from 0; the letters and numbers of the formula as Excel shows them).
std::string formula_text(const std::vector<Term>& terms, std::size_t column, std::size_t first_row);

// How many columns of Latin letters a text takes on the screen; the longest of its lines.
std::int64_t screen_columns(std::string_view text);

}  // namespace tomoni::documents
