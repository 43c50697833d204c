#include "domain/ledger/statement_store.h"

namespace tomoni::ledger {

namespace {

using store::NamedQuery;

// Grouped by what the primary key begins with, so that the rows are read once and nothing is sorted.
const NamedQuery sums_by_period{
    "ledger.sum_periods",
    "select account_id, programme_id, fund_id, "
    "cast(sum(case when month < $1 then debit_yen else 0 end) as bigint), "
    "cast(sum(case when month < $1 then credit_yen else 0 end) as bigint), "
    "cast(sum(case when month >= $1 and month < $2 then debit_yen else 0 end) as bigint), "
    "cast(sum(case when month >= $1 and month < $2 then credit_yen else 0 end) as bigint), "
    "cast(sum(case when month >= $2 then debit_yen else 0 end) as bigint), "
    "cast(sum(case when month >= $2 then credit_yen else 0 end) as bigint) "
    "from balances where month <= $3 group by account_id, programme_id, fund_id "
    "order by account_id, programme_id, fund_id"};

const NamedQuery sums_by_month{
    "ledger.sum_months",
    "select month, account_id, programme_id, fund_id, debit_yen, credit_yen from balances "
    "where month >= $1 and month <= $2 order by month, account_id, programme_id, fund_id"};

// The debit in a column and the credit in the next; a period without either has no sum.
void add_sum(std::vector<BalanceSum>& sums, const store::Rows& rows, int column)
{
    const Yen debit = rows.yen(column);
    const Yen credit = rows.yen(column + 1);
    if (debit.is_zero() && credit.is_zero()) return;
    sums.push_back({{rows.integer(0)}, {rows.integer(1)}, {rows.integer(2)}, debit, credit});
}

}  // namespace

PeriodSums sum_periods(store::Connection& connection, Month previous_begins, Month current_begins, Month last)
{
    INVARIANT(previous_begins <= current_begins && current_begins <= last);
    PeriodSums sums;
    auto rows = connection.query(sums_by_period, {previous_begins, current_begins, last});
    while (rows.next()) {
        add_sum(sums.earlier, rows, 3);
        add_sum(sums.previous, rows, 5);
        add_sum(sums.current, rows, 7);
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
