#pragma once

#include "platform/documents/table.h"

#include <map>
#include <tuple>

struct lxw_workbook;
struct lxw_format;

namespace tomoni::documents {

// The looks of the cells of one workbook, each made once: the rules, strong letters and indents of a printed
// statement, amounts as #,##0 with △ for negatives. The workbook owns them.
class CellFormats {
public:
    explicit CellFormats(lxw_workbook* workbook) : workbook_(workbook) {}

    lxw_format* title();
    lxw_format* title_line();  // small, runs over into the next columns
    lxw_format* small(Alignment alignment);
    lxw_format* head(const Column& column, bool is_group);
    lxw_format* cell(const Table& table, std::size_t row, std::size_t column);

private:
    struct Look {
        ColumnKind kind = ColumnKind::text;
        Alignment alignment = Alignment::start;
        bool is_strong = false;
        bool has_rule_above = false;
        bool has_rule_below = false;
        bool has_double_rule = false;
        int indent = 0;
        int size = 10;
        bool wraps = false;

        auto operator<=>(const Look&) const = default;
    };
    lxw_format* format_of(const Look& look);

    lxw_workbook* workbook_;
    std::map<Look, lxw_format*> formats_;
};

// What the column's texts and amounts are aligned to.
Alignment alignment_in(const Column& column);

}  // namespace tomoni::documents
