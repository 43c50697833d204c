#pragma once

#include "domain/ledger/balance_sheet.h"

#include <map>

namespace tomoni::ledger {

enum class BalanceSheetPart {
    cash,               // 現金・預金
    current_asset,      // その他の流動資産
    tangible_asset,     // 有形固定資産
    intangible_asset,   // 無形固定資産
    investment,         // 投資その他の資産, and every other fixed asset
    current_liability,  // 流動負債, and every liability that is not fixed
    fixed_liability,    // 固定負債
};

// Nothing for accounts that do not stand there, and for net assets, which are summed up.
std::optional<BalanceSheetPart> balance_sheet_part_of(const Account& account);

// Lines of each part in the order of their codes, ready to be placed; more than one line may stand for one
// account (財産目録). Headings among them take no part in the totals.
using BalanceSheetItems = std::map<BalanceSheetPart, std::vector<StatementLine>>;

struct NetAssets {
    Yen opening;
    Yen change;
};

// Fills lines and indices. Keys of totals: cash_total, current_assets_total, tangible_assets_total,
// intangible_assets_total, investments_total, fixed_assets_total, assets_total, current_liabilities_total,
// fixed_liabilities_total, liabilities_total, brought_forward, change, net_assets_total,
// liabilities_and_net_assets_total.
void lay_out_balance_sheet(BalanceSheet& sheet, BalanceSheetItems items, const NetAssets& net_assets);

}  // namespace tomoni::ledger
