#include "base/fiscal_year.h"
#include "domain/ledger/trial_balance.h"

#include <algorithm>

namespace tomoni::ledger {

namespace {

using store::NamedQuery;

// $1 first month, $2 last month, $3 first month of the fiscal year, $4 programme or 0, $5 fund or 0.
const NamedQuery sums_by_account{
    "ledger.trial_balance",
    "select account_id, "
    "cast(sum(case when month < $3 then debit_yen - credit_yen else 0 end) as bigint), "
    "cast(sum(case when month >= $3 and month < $1 then debit_yen - credit_yen else 0 end) as bigint), "
    "cast(sum(case when month >= $1 then debit_yen else 0 end) as bigint), "
    "cast(sum(case when month >= $1 then credit_yen else 0 end) as bigint) "
    "from balances where month <= $2 and ($4 = 0 or programme_id = $4) and ($5 = 0 or fund_id = $5) "
    "group by account_id",
    "select account_id, "
    "cast(sum(case when month < cast($3 as bigint) then debit_yen - credit_yen else 0 end) as bigint), "
    "cast(sum(case when month >= cast($3 as bigint) and month < cast($1 as bigint) "
    "then debit_yen - credit_yen else 0 end) as bigint), "
    "cast(sum(case when month >= cast($1 as bigint) then debit_yen else 0 end) as bigint), "
    "cast(sum(case when month >= cast($1 as bigint) then credit_yen else 0 end) as bigint) "
    "from balances where month <= cast($2 as bigint) "
    "and (cast($4 as bigint) = 0 or programme_id = cast($4 as bigint)) "
    "and (cast($5 as bigint) = 0 or fund_id = cast($5 as bigint)) group by account_id"};

// 0 for a blank code.
template <typename Record>
Result<std::int64_t> id_of(const Record* record, std::string_view code, const char* unknown)
{
    if (code.empty()) return std::int64_t{0};
    if (record == nullptr) return not_found(unknown, {{"code", std::string(code)}});
    return record->id.value;
}

}  // namespace

Result<TrialBalance> load_trial_balance(store::Connection& connection, const access::Viewer& viewer,
                                        const Chart& chart, int fiscal_year_start_month,
                                        const TrialBalanceFilter& filter)
{
    TRY(viewer.require(access::Right::read_books));
    const std::int64_t programme =
        TRY(id_of(chart.find_programme(filter.programme), filter.programme, "ledger.unknown_programme"));
    const std::int64_t fund = TRY(id_of(chart.find_fund(filter.fund), filter.fund, "ledger.unknown_fund"));
    const Month year_begin =
        FiscalYear::containing(filter.first.begin(), fiscal_year_start_month).first_month();
    TrialBalance balance;
    auto rows = connection.query(sums_by_account, {filter.first, filter.last, year_begin, programme, fund});
    while (rows.next()) {
        const Account* account = chart.find_account(AccountId{rows.integer(0)});
        INVARIANT(account != nullptr);
        TrialBalanceLine line{account->id, rows.yen(2), rows.yen(3), rows.yen(4), {}};
        if (is_balance_sheet_type(account->type)) {
            line.opening += rows.yen(1);
        } else {
            balance.earlier_change += rows.yen(1);
        }
        line.closing = line.opening + line.debit - line.credit;
        balance.lines.push_back(line);
    }
    std::ranges::sort(balance.lines, {}, [&](const TrialBalanceLine& line) -> std::string_view {
        return chart.find_account(line.account_id)->code;
    });
    return balance;
}

}  // namespace tomoni::ledger
