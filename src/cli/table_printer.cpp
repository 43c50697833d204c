#include "cli/table_printer.h"

#include <algorithm>
#include <ostream>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace tomoni::cli {

namespace {

int cells_of(UChar32 character)
{
    if (u_getIntPropertyValue(character, UCHAR_GENERAL_CATEGORY) == U_NON_SPACING_MARK) return 0;
    const int width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

std::string padding(std::size_t width, std::string_view text)
{
    const std::size_t used = terminal_width(text);
    return std::string(width > used ? width - used : 0, ' ');
}

}  // namespace

std::size_t terminal_width(std::string_view utf8)
{
    std::size_t width = 0;
    std::int32_t at = 0;
    const auto length = static_cast<std::int32_t>(utf8.size());
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
    while (at < length) {
        UChar32 character = 0;
        U8_NEXT(bytes, at, length, character);
        width += static_cast<std::size_t>(character < 0 ? 1 : cells_of(character));
    }
    return width;
}

void TablePrinter::head(std::vector<std::string> cells)
{
    row(std::move(cells));
    rule();
}

void TablePrinter::row(std::vector<std::string> cells)
{
    cells.resize(columns_.size());
    rows_.push_back(std::move(cells));
}

void TablePrinter::rule()
{
    rows_.emplace_back();
}

void TablePrinter::print(std::ostream& out) const
{
    std::vector<std::size_t> widths(columns_.size(), 0);
    for (const auto& cells : rows_) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            widths[i] = std::max(widths[i], terminal_width(cells[i]));
    }
    std::size_t total = columns_.empty() ? 0 : (columns_.size() - 1) * 2;
    for (const std::size_t width : widths) total += width;

    for (const auto& cells : rows_) {
        std::string line;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::string pad = padding(widths[i], cells[i]);
            line += (i == 0 ? "" : "  ") + (columns_[i] == Align::right ? pad + cells[i] : cells[i] + pad);
        }
        if (cells.empty()) line.assign(total, '-');
        line.erase(line.find_last_not_of(' ') + 1);
        out << line << '\n';
    }
}

}  // namespace tomoni::cli
