#include "domain/ledger/statement_net_assets.h"

#include <algorithm>

namespace tomoni::ledger {

namespace {

template <typename Belongs>
Yen credit_of(const Chart& chart, const std::vector<BalanceSum>& sums, Belongs belongs)
{
    Yen total;
    for (const BalanceSum& sum : sums) {
        const Account* account = chart.find_account(sum.account);
        INVARIANT(account != nullptr);
        if (belongs(account->type)) total -= sum.net();
    }
    return total;
}

}  // namespace

Yen net_asset_balance(const Chart& chart, const std::vector<BalanceSum>& sums)
{
    return credit_of(chart, sums, [](AccountType type) { return type == AccountType::net_asset; });
}

Yen net_change(const Chart& chart, const std::vector<BalanceSum>& sums)
{
    return credit_of(chart, sums, [](AccountType type) { return !is_balance_sheet_type(type); });
}

bool has_flows(const Chart& chart, const std::vector<BalanceSum>& sums)
{
    return std::ranges::any_of(sums, [&](const BalanceSum& sum) {
        return !is_balance_sheet_type(chart.find_account(sum.account)->type);
    });
}

Yen opening_net_assets(const Chart& chart, const PeriodSums& sums)
{
    return net_asset_balance(chart, sums.earlier) + net_asset_balance(chart, sums.previous) +
           net_asset_balance(chart, sums.current) + net_change(chart, sums.earlier) +
           net_change(chart, sums.previous);
}

Yen opening_net_assets_of_previous(const Chart& chart, const PeriodSums& sums)
{
    return net_asset_balance(chart, sums.earlier) + net_asset_balance(chart, sums.previous) +
           net_change(chart, sums.earlier);
}

}  // namespace tomoni::ledger
