#include "platform/documents/chart.h"

#include <utility>

namespace tomoni::documents {

Table table_of(const Chart& chart)
{
    Table table{.caption = chart.title, .unit = chart.unit, .columns = {text_column(chart.head, 0)}};
    for (const auto& series : chart.series) table.columns.push_back(amount_column(series.name));
    if (!chart.total.empty()) table.columns.push_back(amount_column(chart.total));
    for (std::size_t label = 0; label < chart.labels.size(); ++label) {
        std::vector<Cell> cells{text_cell(chart.labels[label])};
        Yen total;
        for (const auto& series : chart.series) {
            INVARIANT(series.values.size() == chart.labels.size());
            total += Yen(series.values[label]);
            cells.push_back(count_cell(series.values[label]));
        }
        if (!chart.total.empty())
            cells.push_back(count_total_cell(total.value(), sum_of_columns(label, 1, chart.series.size())));
        table.add(RowKind::item, 0, std::move(cells));
    }
    return table;
}

}  // namespace tomoni::documents
