#pragma once

#include "domain/ledger/chart.h"
#include "platform/documents/csv.h"

namespace tomoni::ledger {

// The columns that budget.csv and remarks.csv share, each failing with the place of the field.
Result<int> read_fiscal_year(const documents::CsvTable& table);
Result<Function> read_function(const documents::CsvTable& table);
// Text that must be there.
Result<std::string> read_required(const documents::CsvTable& table, std::string_view column);
// "ledger_statement.no_such_line" with the words of the row.
Error no_such_line(const documents::CsvTable& table, Function function, std::string_view line);

}  // namespace tomoni::ledger
