#pragma once

#include "domain/ledger/balance_sheet_layout.h"
#include "domain/ledger/statement_store.h"

namespace tomoni::ledger {

// What stands on one line of the balance sheet, account by account.
struct LineAccounts {
    const Account* line = nullptr;          // whose name is printed
    std::map<const Account*, Yen> amounts;  // positive on the account's normal side of the sheet
    std::vector<BalanceSource> sources;

    [[nodiscard]] Yen total() const;
};

// By part and line code; lines that come to zero are left out.
using BalanceSheetAccounts = std::map<BalanceSheetPart, std::map<std::string, LineAccounts>>;

BalanceSheetAccounts collect_balance_sheet(const Chart& chart, const PeriodSums& sums);
// The line as an item of the sheet, key "balance.<line code>".
StatementLine balance_sheet_line(const std::string& line_code, const LineAccounts& accounts);
NetAssets net_assets_of(const Chart& chart, const PeriodSums& sums);

}  // namespace tomoni::ledger
