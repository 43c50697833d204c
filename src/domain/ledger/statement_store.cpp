#include "domain/ledger/statement_store.h"

namespace tomoni::ledger {

namespace {

using store::NamedQuery;

const NamedQuery sums_by_period{
    "ledger.sum_periods",
    "select case when month < cast($1 as bigint) then 0 when month < cast($2 as bigint) then 1 else 2 end "
    "as period, account_id, programme_id, fund_id, cast(sum(debit_yen) as bigint), "
    "cast(sum(credit_yen) as bigint) from balances where month <= cast($3 as bigint) "
    "group by period, account_id, programme_id, fund_id order by period, account_id, programme_id, fund_id"};

const NamedQuery sums_by_month{
    "ledger.sum_months",
    "select month, account_id, programme_id, fund_id, debit_yen, credit_yen from balances "
    "where month >= $1 and month <= $2 order by month, account_id, programme_id, fund_id"};

}  // namespace

PeriodSums sum_periods(store::Connection& connection, Month previous_begins, Month current_begins, Month last)
{
    INVARIANT(previous_begins <= current_begins && current_begins <= last);
    PeriodSums sums;
    auto rows = connection.query(sums_by_period, {previous_begins, current_begins, last});
    while (rows.next()) {
        auto& period = rows.integer(0) == 0   ? sums.earlier
                       : rows.integer(0) == 1 ? sums.previous
                                              : sums.current;
        period.push_back({{rows.integer(1)}, {rows.integer(2)}, {rows.integer(3)}, rows.yen(4), rows.yen(5)});
    }
    return sums;
}

std::map<Month, std::vector<BalanceSum>> sum_months(store::Connection& connection, Month first, Month last)
{
    std::map<Month, std::vector<BalanceSum>> sums;
    auto rows = connection.query(sums_by_month, {first, last});
    while (rows.next()) {
        sums[Month::from_key(rows.integer(0))].push_back(
            {{rows.integer(1)}, {rows.integer(2)}, {rows.integer(3)}, rows.yen(4), rows.yen(5)});
    }
    return sums;
}

}  // namespace tomoni::ledger
