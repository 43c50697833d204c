#include "platform/documents/xlsx.h"

#include "base/text.h"
#include "platform/documents/outline.h"
#include "platform/documents/output_file.h"
#include "platform/documents/xlsx_formats.h"
#include "platform/documents/xlsx_names.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <unistd.h>
#include <xlsxwriter.h>

namespace tomoni::documents {

namespace {

constexpr std::size_t cell_characters_max = 32'767;
constexpr std::uint8_t paper_a4 = 9;

// The library's numbers; every Yen is exact in them (base/yen.h).
double library_number(std::int64_t value)
{
    return static_cast<double>(value);
}

lxw_row_t row_number(std::size_t row)
{
    return static_cast<lxw_row_t>(row);
}

lxw_col_t column_number(std::size_t column)
{
    return static_cast<lxw_col_t>(column);
}

// One table on one sheet: title, who and when, heads, rows, source.
class Sheet {
public:
    Sheet(lxw_worksheet* sheet, CellFormats& formats, const Paper& paper, const Table& table)
        : sheet_(sheet), formats_(formats), paper_(paper), table_(table)
    {
        for (const auto& column : table.columns) has_groups_ = has_groups_ || !column.group.empty();
        first_row_ = has_groups_ ? 4 : 3;
    }

    void write()
    {
        opening();
        heads();
        for (std::size_t row = 0; row < table_.rows.size(); ++row) write_row(row);
        if (!table_.source.empty())
            text(first_row_ + table_.rows.size(), 0, table_.source, formats_.small(Alignment::start));
        widths();
        print_setup();
    }

private:
    void text(std::size_t row, std::size_t column, std::string_view text, lxw_format* format)
    {
        const std::string shown = first_characters(text, cell_characters_max);
        worksheet_write_string(sheet_, row_number(row), column_number(column), shown.c_str(), format);
    }

    void opening()
    {
        const std::size_t last = table_.columns.size() - 1;
        text(0, 0, table_.caption.empty() ? paper_.title : table_.caption, formats_.title());
        std::vector<std::string> parts{paper_.organisation, table_.caption.empty() ? "" : paper_.title,
                                       paper_.subtitle};
        std::erase(parts, "");
        text(1, 0, join_text(parts, "　"), formats_.title_line());
        if (!table_.unit.empty() && last > 0) text(1, last, table_.unit, formats_.small(Alignment::end));
    }

    void heads()
    {
        const std::size_t head_row = first_row_ - 1;
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            const Column& column = table_.columns[i];
            text(head_row, i, column.label, formats_.head(column, false));
            const bool opens_group =
                !column.group.empty() && (i == 0 || table_.columns[i - 1].group != column.group);
            if (!opens_group) continue;
            std::size_t last = i;
            while (last + 1 < table_.columns.size() && table_.columns[last + 1].group == column.group) ++last;
            lxw_format* format = formats_.head(column, true);
            if (last == i)
                text(head_row - 1, i, column.group, format);
            else
                worksheet_merge_range(sheet_, row_number(head_row - 1), column_number(i),
                                      row_number(head_row - 1), column_number(last), column.group.c_str(),
                                      format);
        }
    }

    void write_row(std::size_t index)
    {
        const Row& row = table_.rows[index];
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            lxw_format* format = formats_.cell(table_, index, i);
            write_cell(first_row_ + index, i, i < row.cells.size() ? row.cells[i] : Cell{}, format);
        }
    }

    void write_cell(std::size_t row, std::size_t column, const Cell& cell, lxw_format* format)
    {
        const lxw_row_t y = row_number(row);
        const lxw_col_t x = column_number(column);
        if (cell.kind == CellKind::text && !cell.text.empty()) {
            text(row, column, cell.text, format);
        } else if (cell.kind == CellKind::empty || cell.kind == CellKind::text) {
            worksheet_write_blank(sheet_, y, x, format);
        } else if (cell.formula.empty()) {
            worksheet_write_number(sheet_, y, x, library_number(cell.value), format);
        } else {
            worksheet_write_formula_num(sheet_, y, x, formula_text(cell.formula, column, first_row_).c_str(),
                                        format, library_number(cell.value));
        }
    }

    void widths()
    {
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            const bool is_amount = table_.columns[i].kind == ColumnKind::amount;
            std::int64_t columns = screen_columns(table_.columns[i].label);
            for (const auto& row : table_.rows) {
                if (i >= row.cells.size()) continue;
                const std::int64_t indent = i == 0 ? 2 * row.indent : 0;
                columns = std::max(columns, screen_columns(printed(row.cells[i])) + indent);
            }
            columns = is_amount ? std::max<std::int64_t>(columns + 2, 12)
                                : std::clamp<std::int64_t>(columns + 2, 8, 48);
            worksheet_set_column(sheet_, column_number(i), column_number(i), library_number(columns),
                                 nullptr);
        }
    }

    void print_setup()
    {
        const std::size_t last_head = first_row_ - 1;
        worksheet_freeze_panes(sheet_, row_number(first_row_), 1);
        worksheet_repeat_rows(sheet_, row_number(has_groups_ ? last_head - 1 : last_head),
                              row_number(last_head));
        worksheet_set_paper(sheet_, paper_a4);
        if (paper_.orientation == Orientation::landscape || table_.columns.size() > 6)
            worksheet_set_landscape(sheet_);
        worksheet_fit_to_pages(sheet_, 1, 0);
        worksheet_gridlines(sheet_, LXW_HIDE_ALL_GRIDLINES);
        const std::string foot = replace_all(paper_.organisation + "　" + paper_.year_label, "&", "&&");
        // Excel takes no more than 255 characters there.
        if (count_characters(foot) < 200) worksheet_set_footer(sheet_, ("&L" + foot + "&R&P / &N").c_str());
    }

    lxw_worksheet* sheet_;
    CellFormats& formats_;
    const Paper& paper_;
    const Table& table_;
    bool has_groups_ = false;
    std::size_t first_row_ = 3;
};

struct PaperTable {
    const Paper* paper = nullptr;
    Table table;
};

std::vector<PaperTable> tables_of(std::span<const Paper> papers)
{
    std::vector<PaperTable> tables;
    for (const auto& paper : papers) {
        for (const auto& block : paper.blocks) {
            if (const auto* table = std::get_if<Table>(&block)) tables.push_back({&paper, *table});
            const auto* chart = std::get_if<Chart>(&block);
            if (chart != nullptr && chart->has_table) tables.push_back({&paper, table_of(*chart)});
        }
    }
    return tables;
}

Result<void> require_right_formulas(const PaperTable& entry)
{
    const auto mistakes = formula_mistakes(entry.table);
    if (mistakes.empty()) return {};
    const FormulaMistake& mistake = mistakes.front();
    const auto& cells = entry.table.rows[mistake.row].cells;
    return refuse("documents.total_disagrees",
                  {{"table", entry.table.caption.empty() ? entry.paper->title : entry.table.caption},
                   {"row", printed(cells.front())},
                   {"value", format_yen_triangle(Yen(mistake.value))},
                   {"sum", format_yen_triangle(Yen(mistake.sum))}});
}

void set_properties(lxw_workbook* workbook, const Paper& paper, Instant created_at)
{
    std::string title = paper.title;
    std::string author = paper.organisation;
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.author = author.data();
    properties.created = static_cast<time_t>(created_at.microseconds / 1'000'000);
    workbook_set_properties(workbook, &properties);
}

Result<void> write_workbook(const std::string& path, std::span<const PaperTable> tables, Instant created_at)
{
    lxw_workbook* workbook = workbook_new(path.c_str());
    if (workbook == nullptr) return unavailable("documents.workbook_not_made", {{"reason", "no memory"}});
    set_properties(workbook, *tables.front().paper, created_at);
    CellFormats formats(workbook);
    SheetNames names;
    for (const auto& [paper, table] : tables) {
        const std::string& wish = !table.sheet.empty()     ? table.sheet
                                  : !table.caption.empty() ? table.caption
                                                           : paper->title;
        lxw_worksheet* sheet = workbook_add_worksheet(workbook, names.next(wish).c_str());
        INVARIANT(sheet != nullptr);
        Sheet(sheet, formats, *paper, table).write();
    }
    const lxw_error failed = workbook_close(workbook);
    if (failed == LXW_NO_ERROR) return {};
    return unavailable("documents.workbook_not_made", {{"reason", lxw_strerror(failed)}});
}

}  // namespace

Result<std::string> xlsx_of(std::span<const Paper> papers, Instant created_at)
{
    std::vector<PaperTable> tables = tables_of(papers);
    std::erase_if(tables, [](const PaperTable& entry) { return entry.table.columns.empty(); });
    if (tables.empty()) return refuse("documents.no_tables");
    for (const auto& entry : tables) TRY(require_right_formulas(entry));
    std::error_code failed;
    std::string path = (std::filesystem::temp_directory_path(failed) / "tomoni-XXXXXX").string();
    const int file = failed ? -1 : ::mkstemp(path.data());
    if (file < 0) return unavailable("documents.workbook_not_made", {{"reason", "no temporary file"}});
    ::close(file);
    const auto written = write_workbook(path, tables, created_at);
    auto bytes = written ? read_file(path) : Result<std::string>(written.error());
    std::filesystem::remove(path, failed);
    return bytes;
}

}  // namespace tomoni::documents
