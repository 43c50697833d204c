#pragma once

#include "domain/ledger/activity_statement.h"
#include "reports/paper_context.h"

#include <string>
#include <string_view>
#include <vector>

namespace tomoni::reports {

// A column of amounts taken from a statement's lines; `label` stands at its head. The figure that a cell
// shows is named by the line's key between `item_figures` ("ledger.line.") or, for totals, `total_figures`
// ("ledger.") and `year_suffix` ("@2022"); where a prefix is empty, or no figure bears that name, none is
// named.
struct AmountColumn {
    std::string label;
    std::optional<Yen> ledger::StatementLine::* amount = nullptr;
    std::string item_figures;
    std::string total_figures;
    std::string year_suffix;
};

// What a table of statement lines shows beside the lines' names. `sheet` is its tab in the workbook.
// `difference` (増減) is the first column of amounts less the second; empty: no such column. `remark` (備考)
// likewise.
struct StatementLayout {
    std::string sheet;
    std::vector<AmountColumn> amounts;
    std::string difference;
    std::string remark;
};

// Lines of a statement as a table: numbers and levels as the official forms have them, totals as formulas
// over the rows they follow from, the last line with a double rule.
documents::Table statement_table(PaperContext& context, const std::vector<ledger::StatementLine>& lines,
                                 const StatementLayout& layout);

}  // namespace tomoni::reports
