#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace tomoni::cli {

// Cells that a text takes on a terminal: East Asian wide characters count two.
std::size_t terminal_width(std::string_view utf8);

// A table for a terminal or a pipe: columns padded to their widest cell, numbers to the right, a line under
// the head when there is one.
class TablePrinter {
public:
    enum class Align { left, right };

    explicit TablePrinter(std::vector<Align> columns) : columns_(std::move(columns)) {}

    void head(std::vector<std::string> cells);
    void row(std::vector<std::string> cells);
    void rule();  // a line across
    void print(std::ostream& out) const;

private:
    std::vector<Align> columns_;
    std::vector<std::vector<std::string>> rows_;  // an empty one is a rule
};

}  // namespace tomoni::cli
