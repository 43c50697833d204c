#pragma once

#include "platform/documents/table.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tomoni::documents {

// stacked_columns: a column for each label, the series on top of one another, the total above it.
// lines: a line for each series, its name at its end.
enum class ChartKind { stacked_columns, lines };

// One value for each label of the chart.
struct Series {
    std::string name;
    std::vector<std::int64_t> values;
};

// A chart as papers show it, with the table of its values under it (unless has_table is false). The axis
// starts at zero.
//   title    "会員数の推移"
//   unit     "人": beside the axis
//   source   "各年度末現在": small, below
//   head     what the labels are, for the table's first column: "年度"
// Requires: at least one label and one series, as many values as labels; stacked columns hold no negatives.
struct Chart {
    ChartKind kind = ChartKind::stacked_columns;
    std::string title;
    std::string unit;
    std::string source;
    std::string head;
    std::vector<std::string> labels;
    std::vector<Series> series;
    // The name of the total in the table and for stacked columns: "合計". Empty: no total.
    std::string total;
    // False where the paper shows the same values in a table of its own.
    bool has_table = true;
};

// The values as a table: a row for each label, a column for each series, the total last.
Table table_of(const Chart& chart);

}  // namespace tomoni::documents
