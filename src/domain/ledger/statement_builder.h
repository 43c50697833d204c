#pragma once

#include "domain/ledger/statement_line.h"

namespace tomoni::ledger {

// Writes the lines of a paper from top to bottom. Labels come from the catalogue: the sentence of
// "ledger_statement." and the key, dots turned to underscores.
class StatementBuilder {
public:
    std::size_t heading(std::string_view key, std::string_view number, int level);
    std::size_t item(StatementLine line, int level);
    // A line that follows from others. With no term at all it is zero, and its budget empty.
    std::size_t total(std::string_view key, LineKind kind, int level, std::vector<LineTerm> terms);

    [[nodiscard]] StatementLine& line(std::size_t index) { return lines_[index]; }
    [[nodiscard]] std::size_t size() const { return lines_.size(); }
    [[nodiscard]] std::vector<StatementLine> take() { return std::move(lines_); }
    // Whether totals without terms are zero, not empty, in the column of the year before.
    void set_has_previous(bool has_previous) { has_previous_ = has_previous; }

private:
    std::vector<StatementLine> lines_;
    bool has_previous_ = false;
};

std::vector<LineTerm> added(const std::vector<std::size_t>& lines);

// The label of a line that the catalogue names.
std::string statement_label(std::string_view key);
std::string statement_label_en(std::string_view key);

}  // namespace tomoni::ledger
