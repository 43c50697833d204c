#pragma once

#include "domain/ledger/statement_store.h"

namespace tomoni::ledger {

// What the net asset accounts hold in credit, and the flows of revenue less expense, of a stretch of time.
Yen net_asset_balance(const Chart& chart, const std::vector<BalanceSum>& sums);
Yen net_change(const Chart& chart, const std::vector<BalanceSum>& sums);
// Whether anything was received or spent at all.
bool has_flows(const Chart& chart, const std::vector<BalanceSum>& sums);

// 前期繰越正味財産額 of the current and of the previous period: the net asset accounts through the period's
// end (an opening entry of the year belongs to them) and the change of everything before its beginning.
Yen opening_net_assets(const Chart& chart, const PeriodSums& sums);
Yen opening_net_assets_of_previous(const Chart& chart, const PeriodSums& sums);

}  // namespace tomoni::ledger
