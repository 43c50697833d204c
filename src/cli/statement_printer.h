#pragma once

#include "cli/environment.h"
#include "cli/statement_table.h"

namespace tomoni::cli {

// A table on standard output: for people, or with --json as {"title", "columns", "rows"}.
void print_statement(const StatementTable& table, Environment& environment);

}  // namespace tomoni::cli
