#include "platform/documents/xlsx_formats.h"

#include <xlsxwriter.h>

namespace tomoni::documents {

namespace {

constexpr const char* font = "BIZ UDPゴシック";
constexpr const char* amount_format = "#,##0;△#,##0;0";

bool is_strong(const Row& row)
{
    return row.kind == RowKind::total || row.kind == RowKind::grand_total ||
           (row.kind == RowKind::heading && row.indent == 0);
}

std::uint8_t library_alignment(Alignment alignment)
{
    if (alignment == Alignment::center) return LXW_ALIGN_CENTER;
    return alignment == Alignment::end ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT;
}

}  // namespace

Alignment alignment_in(const Column& column)
{
    if (column.alignment != Alignment::automatic) return column.alignment;
    return column.kind == ColumnKind::amount ? Alignment::end : Alignment::start;
}

lxw_format* CellFormats::title()
{
    return format_of({.is_strong = true, .size = 14});
}

lxw_format* CellFormats::title_line()
{
    return format_of({.size = 9});
}

lxw_format* CellFormats::small(Alignment alignment)
{
    return format_of({.alignment = alignment, .size = 9});
}

lxw_format* CellFormats::head(const Column& column, bool is_group)
{
    return format_of({.alignment = is_group ? Alignment::center : alignment_in(column),
                      .is_strong = true,
                      .has_rule_below = true,
                      .wraps = true});
}

lxw_format* CellFormats::cell(const Table& table, std::size_t row, std::size_t column)
{
    const ColumnKind kind = table.columns[column].kind;
    return format_of({.kind = kind,
                      .alignment = alignment_in(table.columns[column]),
                      .is_strong = is_strong(table.rows[row]) && kind != ColumnKind::remark,
                      .has_rule_above = has_rule_above(table, row, column),
                      .has_double_rule = has_double_rule_below(table, row, column),
                      .indent = column == 0 ? table.rows[row].indent : 0,
                      .size = kind == ColumnKind::remark ? 9 : 10,
                      .wraps = kind != ColumnKind::amount});
}

lxw_format* CellFormats::format_of(const Look& look)
{
    const auto [place, is_new] = formats_.try_emplace(look, nullptr);
    if (!is_new) return place->second;
    lxw_format* format = workbook_add_format(workbook_);
    format_set_font_name(format, font);
    format_set_font_size(format, look.size);
    if (look.is_strong) format_set_bold(format);
    format_set_align(format, library_alignment(look.alignment));
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (look.kind == ColumnKind::amount) format_set_num_format(format, amount_format);
    if (look.wraps) format_set_text_wrap(format);
    if (look.indent > 0) format_set_indent(format, static_cast<std::uint8_t>(look.indent));
    if (look.has_rule_above) format_set_top(format, LXW_BORDER_THIN);
    if (look.has_rule_below) format_set_bottom(format, LXW_BORDER_THIN);
    if (look.has_double_rule) format_set_bottom(format, LXW_BORDER_DOUBLE);
    return place->second = format;
}

}  // namespace tomoni::documents
