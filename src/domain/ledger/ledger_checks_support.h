#pragma once

#include "base/finding.h"
#include "base/fiscal_year.h"
#include "base/yen.h"

#include <string>
#include <string_view>
#include <vector>

namespace tomoni::ledger {

// Gathers the findings of one rule about one paper of one year; `places` are "<paper>/<year>" with the line.
class LedgerFindings {
public:
    LedgerFindings(std::string id, std::string paper, FiscalYear year)
        : id_(std::move(id)), paper_(std::move(paper)), year_(year)
    {
    }

    // The key is "ledger_statement.check_" and `what`; the year is always among the arguments.
    void add(Severity severity, std::string_view what, const std::string& line,
             std::vector<ErrorArgument> arguments);
    // Nothing when both are the same; otherwise an error of check_<what> with line, printed, computed and
    // difference.
    void compare(std::string_view what, const std::string& line, Yen printed, Yen computed);

    [[nodiscard]] std::vector<Finding> take() { return std::move(findings_); }

private:
    std::string id_;
    std::string paper_;
    FiscalYear year_;
    std::vector<Finding> findings_;
};

}  // namespace tomoni::ledger
