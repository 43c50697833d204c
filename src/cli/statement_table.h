#pragma once

#include "base/fiscal_year.h"
#include "base/yen.h"
#include "platform/access/viewer.h"
#include "platform/language/catalogue.h"
#include "platform/store/connection.h"

#include <optional>
#include <string>
#include <vector>

namespace tomoni::cli {

// A statement as the command line shows it: on a terminal with the labels indented, in JSON with the keys.
struct StatementRow {
    std::string key;
    std::string label;
    int level = 0;
    bool is_heading = false;
    bool is_sum = false;
    std::vector<std::optional<Yen>> amounts;
    std::string remark;
};

struct StatementTable {
    std::string title;
    std::vector<std::string> columns;       // as shown
    std::vector<std::string> column_names;  // as in JSON
    std::vector<StatementRow> rows;
};

// What a table is made from.
struct StatementSource {
    store::Connection& connection;
    const access::Viewer& viewer;
    FiscalYear year;
    language::Language language;
};

Result<StatementTable> activity_table(const StatementSource& source);
Result<StatementTable> settlement_table(const StatementSource& source);
// At the end of the month, of the fiscal year when none is given.
Result<StatementTable> balance_sheet_table(const StatementSource& source, std::optional<Month> month);
Result<StatementTable> inventory_table(const StatementSource& source);
Result<StatementTable> fund_table(const StatementSource& source);
Result<StatementTable> programme_table(const StatementSource& source);
// Every account with entries up to the end of the month: debit, credit and balance of the year so far,
// assets, liabilities and net assets with their opening balance.
Result<StatementTable> trial_balance_table(const StatementSource& source, std::optional<Month> month);
// One account from day to day, with the balance before and after every line.
Result<StatementTable> register_table(const StatementSource& source, const std::string& account, Date from,
                                      Date to);
// Of the grant with that code, or of the only one of the year.
Result<StatementTable> grant_table(const StatementSource& source, const std::string& code);

}  // namespace tomoni::cli
