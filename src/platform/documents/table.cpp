#include "platform/documents/table.h"

#include <utility>

namespace tomoni::documents {

Column text_column(std::string_view label, int width_weight)
{
    return {std::string(label), ColumnKind::text, width_weight, Alignment::automatic, {}};
}

Column amount_column(std::string_view label, std::string_view group)
{
    return {std::string(label), ColumnKind::amount, 0, Alignment::automatic, std::string(group)};
}

Column remark_column(std::string_view label, int width_weight)
{
    return {std::string(label), ColumnKind::remark, width_weight, Alignment::automatic, {}};
}

Cell empty_cell()
{
    return {};
}

Cell text_cell(std::string_view text)
{
    return {CellKind::text, std::string(text), 0, {}, {}};
}

Cell yen_cell(Yen amount, std::string_view figure)
{
    return total_cell(amount, {}, figure);
}

Cell count_cell(std::int64_t count, std::string_view figure)
{
    return count_total_cell(count, {}, figure);
}

Cell total_cell(Yen amount, std::vector<Term> formula, std::string_view figure)
{
    return {CellKind::yen, {}, amount.value(), std::move(formula), std::string(figure)};
}

Cell count_total_cell(std::int64_t count, std::vector<Term> formula, std::string_view figure)
{
    return {CellKind::count, {}, Yen(count).value(), std::move(formula), std::string(figure)};
}

std::vector<Term> sum_of_rows(std::size_t first, std::size_t last)
{
    std::vector<Term> terms;
    for (std::size_t row = first; row <= last; ++row) terms.push_back({row, 1, {}});
    return terms;
}

std::vector<Term> sum_of_columns(std::size_t row, std::size_t first, std::size_t last)
{
    std::vector<Term> terms;
    for (std::size_t column = first; column <= last; ++column) terms.push_back({row, 1, column});
    return terms;
}

std::size_t Table::add(RowKind kind, int indent, std::vector<Cell> cells)
{
    INVARIANT(cells.size() <= columns.size());
    rows.push_back({kind, indent, std::move(cells)});
    return rows.size() - 1;
}

std::string printed(const Cell& cell)
{
    switch (cell.kind) {
        case CellKind::empty: return {};
        case CellKind::text: return cell.text;
        case CellKind::yen:
        case CellKind::count: return format_yen_triangle(Yen(cell.value));
    }
    return {};
}

namespace {

bool is_filled(const Table& table, std::size_t row, std::size_t column)
{
    const auto& cells = table.rows[row].cells;
    return column < cells.size() && !printed(cells[column]).empty();
}

bool is_sum(RowKind kind)
{
    return kind == RowKind::subtotal || kind == RowKind::total || kind == RowKind::grand_total;
}

}  // namespace

bool has_rule_above(const Table& table, std::size_t row, std::size_t column)
{
    if (table.columns[column].kind != ColumnKind::amount || !is_sum(table.rows[row].kind)) return false;
    return is_filled(table, row, column) || (row > 0 && is_filled(table, row - 1, column));
}

bool has_double_rule_below(const Table& table, std::size_t row, std::size_t column)
{
    return table.columns[column].kind == ColumnKind::amount && row + 1 == table.rows.size() &&
           table.rows[row].kind == RowKind::grand_total && is_filled(table, row, column);
}

std::int64_t sum_of_terms(const Table& table, std::size_t column, const std::vector<Term>& formula)
{
    Yen sum;
    for (const auto& term : formula) {
        const std::size_t from = term.column.value_or(column);
        INVARIANT(term.row < table.rows.size() && from < table.columns.size());
        const auto& cells = table.rows[term.row].cells;
        if (from >= cells.size()) continue;
        sum += term.sign < 0 ? -Yen(cells[from].value) : Yen(cells[from].value);
    }
    return sum.value();
}

std::vector<FormulaMistake> formula_mistakes(const Table& table)
{
    std::vector<FormulaMistake> mistakes;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const auto& cells = table.rows[row].cells;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            if (cells[column].formula.empty()) continue;
            const std::int64_t sum = sum_of_terms(table, column, cells[column].formula);
            if (sum != cells[column].value) mistakes.push_back({row, column, cells[column].value, sum});
        }
    }
    return mistakes;
}

}  // namespace tomoni::documents
