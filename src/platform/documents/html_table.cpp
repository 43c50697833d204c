#include "platform/documents/html_parts.h"
#include "platform/documents/markup.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace tomoni::documents {

namespace {

std::string_view class_of(RowKind kind)
{
    switch (kind) {
        case RowKind::heading: return "heading";
        case RowKind::item: return "item";
        case RowKind::subtotal: return "subtotal";
        case RowKind::total: return "total";
        case RowKind::grand_total: return "grand-total";
    }
    return {};
}

std::string class_of(const Column& column)
{
    std::string name = column.kind == ColumnKind::amount   ? "amount"
                       : column.kind == ColumnKind::remark ? "remark"
                                                           : "text";
    if (column.alignment == Alignment::center) name += " center";
    if (column.alignment == Alignment::end && column.kind != ColumnKind::amount) name += " end";
    if (column.alignment == Alignment::start && column.kind == ColumnKind::amount) name += " start";
    return name;
}

class TableWriter {
public:
    TableWriter(const Table& table, const HtmlOptions& options, bool is_caption_seen)
        : table_(table), options_(options), is_caption_seen_(is_caption_seen)
    {
    }

    std::string write()
    {
        put("<table{}>\n", shares_width_evenly() ? " class=\"even\"" : "");
        caption();
        heads();
        put("<tbody>\n");
        for (std::size_t row = 0; row < table_.rows.size(); ++row) write_row(row);
        put("</tbody>\n</table>\n");
        if (!table_.source.empty()) put("<p class=\"source\">{}</p>\n", escape_markup(table_.source));
        return std::move(text_);
    }

private:
    template <typename... Arguments>
    void put(fmt::format_string<Arguments...> format, Arguments&&... arguments)
    {
        fmt::format_to(std::back_inserter(text_), format, std::forward<Arguments>(arguments)...);
    }

    // Where no text asks for the width that is left over, as in print.
    [[nodiscard]] bool shares_width_evenly() const
    {
        return std::ranges::all_of(table_.columns, [](const Column& column) {
            return column.kind == ColumnKind::amount || column.width_weight == 0;
        });
    }

    void caption()
    {
        if (table_.caption.empty() && table_.unit.empty()) return;
        put("<caption>");
        if (!table_.caption.empty())
            put("<span class=\"{}\">{}</span>", is_caption_seen_ ? "caption" : "unseen",
                escape_markup(table_.caption));
        if (!table_.unit.empty()) put(" <span class=\"unit\">{}</span>", escape_markup(table_.unit));
        put("</caption>\n");
    }

    [[nodiscard]] std::size_t group_end(std::size_t begin) const
    {
        std::size_t end = begin + 1;
        while (end < table_.columns.size() && table_.columns[end].group == table_.columns[begin].group) ++end;
        return end;
    }

    void head(const Column& column, std::string_view attributes)
    {
        if (column.label.empty())
            put("<td class=\"{}\"{}></td>", class_of(column), attributes);
        else
            put("<th scope=\"col\" class=\"{}\"{}>{}</th>", class_of(column), attributes,
                escape_markup(column.label));
    }

    void heads()
    {
        bool has_groups = false;
        for (const auto& column : table_.columns) has_groups = has_groups || !column.group.empty();
        put("<thead>\n<tr>");
        for (std::size_t i = 0; i < table_.columns.size();) {
            const Column& column = table_.columns[i];
            if (column.group.empty()) {
                head(column, has_groups ? " rowspan=\"2\"" : "");
                ++i;
                continue;
            }
            put("<th scope=\"colgroup\" class=\"group\" colspan=\"{}\">{}</th>", group_end(i) - i,
                escape_markup(column.group));
            i = group_end(i);
        }
        put("</tr>\n");
        if (has_groups) {
            put("<tr>");
            for (const auto& column : table_.columns)
                if (!column.group.empty()) head(column, "");
            put("</tr>\n");
        }
        put("</thead>\n");
    }

    void write_row(std::size_t index)
    {
        const Row& row = table_.rows[index];
        put("<tr class=\"{} indent-{}\">", class_of(row.kind), row.indent);
        for (std::size_t i = 0; i < table_.columns.size(); ++i)
            write_cell(index, i, i < row.cells.size() ? row.cells[i] : Cell{});
        put("</tr>\n");
    }

    void write_cell(std::size_t row, std::size_t index, const Cell& cell)
    {
        const Column& column = table_.columns[index];
        const std::string content = figure_html(printed(cell), cell.figure, options_);
        std::string name = class_of(column);
        if (has_rule_above(table_, row, index)) name += " sum";
        if (has_double_rule_below(table_, row, index)) name += " last-sum";
        if (index == 0 && !content.empty()) {
            put("<th scope=\"row\" class=\"{}\">{}</th>", name, content);
        } else if (content.empty()) {
            put("<td class=\"{}\"></td>", name);
        } else {
            const std::string head = column.group.empty() ? column.label : column.group + " " + column.label;
            put("<td class=\"{}\" data-head=\"{}\"><span>{}</span></td>", name, escape_markup(head), content);
        }
    }

    const Table& table_;
    const HtmlOptions& options_;
    bool is_caption_seen_;
    std::string text_;
};

}  // namespace

std::string table_html(const Table& table, const HtmlOptions& options)
{
    return TableWriter(table, options, true).write();
}

std::string chart_table_html(const Table& table, const HtmlOptions& options)
{
    return TableWriter(table, options, false).write();
}

}  // namespace tomoni::documents
