#pragma once

#include "base/yen.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tomoni::documents {

// What a column holds. Amounts are right-aligned, in figures of equal width, and never broken; text and
// remarks wrap inside their column; remarks (備考) are set smaller.
enum class ColumnKind { text, amount, remark };
// automatic: amounts at the end (right), everything else at the start (left).
enum class Alignment { automatic, start, center, end };

// width_weight   share of the width that is left over when the amounts have what they need; 0 means "as wide
//                as the content", which is the rule for amounts
// group          neighbouring columns with the same group stand under one common head (正会員 | 個人, 団体)
struct Column {
    std::string label;
    ColumnKind kind = ColumnKind::text;
    int width_weight = 0;
    Alignment alignment = Alignment::automatic;
    std::string group;
};

Column text_column(std::string_view label, int width_weight = 3);
Column amount_column(std::string_view label, std::string_view group = {});
Column remark_column(std::string_view label, int width_weight = 3);

// One part of a sum: the cell in `row` (index into Table::rows, from 0) of the same column, or of `column`
// when given, added or subtracted.
struct Term {
    std::size_t row = 0;
    int sign = 1;
    std::optional<std::size_t> column;
};

enum class CellKind { empty, text, yen, count };

// A cell and, for a total, how it follows from other cells. The value is always there; the spreadsheet gets
// the formula with the value beside it, and formula_mistakes() (below) holds one against the other.
// `figure` names the live figure the value is, as in Run.
struct Cell {
    CellKind kind = CellKind::empty;
    std::string text;
    std::int64_t value = 0;
    std::vector<Term> formula;
    std::string figure;
};

Cell empty_cell();
Cell text_cell(std::string_view text);
Cell yen_cell(Yen amount, std::string_view figure = {});
Cell count_cell(std::int64_t count, std::string_view figure = {});
// A total: the cell with the formula that gives it.
Cell total_cell(Yen amount, std::vector<Term> formula, std::string_view figure = {});
Cell count_total_cell(std::int64_t count, std::vector<Term> formula, std::string_view figure = {});

// Terms for a run of rows in the same column: rows first … last, added.
std::vector<Term> sum_of_rows(std::size_t first, std::size_t last);
// Terms for one row across columns first … last, added.
std::vector<Term> sum_of_columns(std::size_t row, std::size_t first, std::size_t last);

// heading      a line that opens a part: Ⅰ 経常収益
// item         an ordinary line
// subtotal     a single rule above
// total        a single rule above, set strong
// grand_total  the same and, as the last row of the table, a double rule below
enum class RowKind { heading, item, subtotal, total, grand_total };

// indent: full widths by which the first cell moves in. Missing cells at the end are empty.
struct Row {
    RowKind kind = RowKind::item;
    int indent = 0;
    std::vector<Cell> cells;
};

// caption   names the table: above it, in the spreadsheet's tab and for screen readers; may be empty
// unit      at the right above it: "単位：円"
// source    small, below it
// sheet     the spreadsheet's tab when it shall differ from the caption
struct Table {
    std::string caption;
    std::string unit;
    std::string source;
    std::string sheet;
    std::vector<Column> columns;
    std::vector<Row> rows;

    // The index of the new row, for formulas.
    std::size_t add(RowKind kind, int indent, std::vector<Cell> cells);
};

// The cell as printed: "1,234", "△1,234", "0", "" and texts as they are.
std::string printed(const Cell& cell);

// Whether a sum's rule is drawn above the cell: in the amount columns, where it or the cell above it has
// something to add up; and a double rule below it: under the amounts of a grand total in the last row.
bool has_rule_above(const Table& table, std::size_t row, std::size_t column);
bool has_double_rule_below(const Table& table, std::size_t row, std::size_t column);

// What the terms of a cell's formula add up to. Requires: the terms name cells of the table.
std::int64_t sum_of_terms(const Table& table, std::size_t column, const std::vector<Term>& formula);

// A cell whose value is not what its formula gives.
struct FormulaMistake {
    std::size_t row = 0;
    std::size_t column = 0;
    std::int64_t value = 0;
    std::int64_t sum = 0;
};
std::vector<FormulaMistake> formula_mistakes(const Table& table);

}  // namespace tomoni::documents
