#include "reports/statement_table.h"

namespace tomoni::reports {

namespace {

using documents::Cell;
using documents::RowKind;
using documents::Term;
using ledger::LineKind;
using ledger::StatementLine;

// A result that stands inside a part (前期繰越正味財産 of the balance sheet) is one of its items.
RowKind row_kind(const StatementLine& line)
{
    switch (line.kind) {
        case LineKind::heading: return RowKind::heading;
        case LineKind::item: return RowKind::item;
        case LineKind::subtotal: return RowKind::subtotal;
        case LineKind::total: return RowKind::total;
        case LineKind::result: return line.level > 0 ? RowKind::item : RowKind::subtotal;
    }
    return RowKind::item;
}

std::string name_of(const PaperContext& context, const StatementLine& line)
{
    const bool is_japanese = context.style().language == language::Language::ja || line.label_en.empty();
    const std::string& label = is_japanese ? line.label : line.label_en;
    return line.number.empty() ? label : line.number + "　" + label;
}

std::vector<Term> terms_of(const StatementLine& line)
{
    std::vector<Term> terms;
    terms.reserve(line.terms.size());
    for (const ledger::LineTerm& term : line.terms) terms.push_back({term.line, term.sign, {}});
    return terms;
}

std::string figure_of(PaperContext& context, const StatementLine& line, const AmountColumn& column)
{
    const bool is_item = line.kind == LineKind::item;
    const std::string& prefix = is_item ? column.item_figures : column.total_figures;
    if (prefix.empty()) return {};
    std::string name = prefix + line.key + column.year_suffix;
    return context.figures().has(name) ? name : std::string();
}

Cell amount_cell(PaperContext& context, const StatementLine& line, const AmountColumn& column)
{
    const std::optional<Yen>& value = line.*(column.amount);
    if (!value) return documents::empty_cell();
    const std::string figure = figure_of(context, line, column);
    if (line.terms.empty()) return documents::yen_cell(*value, figure);
    return documents::total_cell(*value, terms_of(line), figure);
}

// The first column of amounts less the second, in the same row.
Cell difference_cell(const StatementLine& line, const std::vector<AmountColumn>& columns, std::size_t row)
{
    const std::optional<Yen>& first = line.*(columns.at(0).amount);
    const std::optional<Yen>& second = line.*(columns.at(1).amount);
    if (!first || !second) return documents::empty_cell();
    return documents::total_cell(*first - *second, {{row, 1, std::size_t{1}}, {row, -1, std::size_t{2}}});
}

documents::Table empty_table(const PaperContext& context, const StatementLayout& layout)
{
    documents::Table table;
    table.sheet = layout.sheet;
    table.unit = context.say("reports.unit_is_yen");
    table.columns.push_back(documents::text_column(context.say("reports.account"), 4));
    for (const AmountColumn& column : layout.amounts) {
        table.columns.push_back(documents::amount_column(column.label));
    }
    if (!layout.difference.empty()) table.columns.push_back(documents::amount_column(layout.difference));
    if (!layout.remark.empty()) table.columns.push_back(documents::remark_column(layout.remark));
    return table;
}

}  // namespace

documents::Table statement_table(PaperContext& context, const std::vector<StatementLine>& lines,
                                 const StatementLayout& layout)
{
    documents::Table table = empty_table(context, layout);
    for (const StatementLine& line : lines) {
        std::vector<Cell> cells{documents::text_cell(name_of(context, line))};
        for (const AmountColumn& column : layout.amounts) cells.push_back(amount_cell(context, line, column));
        if (!layout.difference.empty()) {
            cells.push_back(difference_cell(line, layout.amounts, table.rows.size()));
        }
        if (!layout.remark.empty()) cells.push_back(documents::text_cell(line.remark));
        table.add(row_kind(line), line.level, std::move(cells));
    }
    if (!table.rows.empty()) table.rows.back().kind = RowKind::grand_total;
    return table;
}

}  // namespace tomoni::reports
