#include "domain/ledger/statement_columns.h"

#include "base/text.h"

namespace tomoni::ledger {

using documents::CsvTable;

Result<int> read_fiscal_year(const CsvTable& table)
{
    const std::string text = fold_digits(table.value("fiscal_year"));
    const auto year = parse_integer(text);
    if (year && *year >= 1900 && *year <= 9998) return static_cast<int>(*year);
    return refuse("ledger_statement.not_a_year", {{"text", text}}).at(table.place("fiscal_year"));
}

Result<Function> read_function(const CsvTable& table)
{
    const std::string_view text = table.value("function");
    if (text.empty()) return Function::none;
    if (const auto function = function_of(text)) return *function;
    return refuse("ledger.unknown_word",
                  {{"text", std::string(text)}, {"words", "none, programme, management"}})
        .at(table.place("function"));
}

Result<std::string> read_required(const CsvTable& table, std::string_view column)
{
    const std::string_view text = table.value(column);
    if (!text.empty()) return std::string(text);
    return refuse("ledger_statement.value_missing", {{"column", std::string(column)}})
        .at(table.place(column));
}

Error no_such_line(const CsvTable& table, Function function, std::string_view line)
{
    return refuse("ledger_statement.no_such_line",
                  {{"line", std::string(line)}, {"function", std::string(name_of(function))}})
        .at(table.place("line"));
}

}  // namespace tomoni::ledger
