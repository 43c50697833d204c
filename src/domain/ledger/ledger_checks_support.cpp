#include "domain/ledger/ledger_checks_support.h"

namespace tomoni::ledger {

void LedgerFindings::add(Severity severity, std::string_view what, const std::string& line,
                         std::vector<ErrorArgument> arguments)
{
    arguments.push_back({"year", std::to_string(year_.year())});
    arguments.push_back({"line", line});
    findings_.push_back({id_,
                         severity,
                         "ledger_statement.check_" + std::string(what),
                         std::move(arguments),
                         {{paper_ + "/" + std::to_string(year_.year()), 0, 0, line}}});
}

void LedgerFindings::compare(std::string_view what, const std::string& line, Yen printed, Yen computed)
{
    if (printed == computed) return;
    add(Severity::error, what, line,
        {{"printed", format_yen(printed)},
         {"computed", format_yen(computed)},
         {"difference", format_yen(printed - computed)}});
}

}  // namespace tomoni::ledger
