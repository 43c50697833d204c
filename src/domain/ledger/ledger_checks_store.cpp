#include "domain/ledger/ledger_checks_store.h"

#include "domain/ledger/entry.h"

#include <tuple>

namespace tomoni::ledger {

namespace {

using store::NamedQuery;

const NamedQuery posting_amounts{
    "ledger.posting_amounts",
    "select account_id, programme_id, fund_id, amount_yen, case when dated_on < $1 then 1 else 0 end "
    "from postings where dated_on <= $2 and dated_on >= $3"};

const NamedQuery account_sum{"ledger.sum_account",
                             "select cast(coalesce(sum(amount_yen), 0) as bigint) from postings "
                             "where account_id = $1 and dated_on >= $2 and dated_on <= $3"};

// An entry has to do with opening when it is one, or reverses or corrects one.
#define HAS_TO_DO_WITH_OPENING                                                             \
    "(e.kind = 'opening' or exists (select 1 from entries o where o.kind = 'opening' and " \
    "(o.id = e.reverses_id or o.id = e.corrects_id)))"

const NamedQuery net_asset_sums{
    "ledger.sum_net_asset_postings",
    "select cast(coalesce(sum(-p.amount_yen), 0) as bigint), cast(coalesce(sum(case "
    "when " HAS_TO_DO_WITH_OPENING
    " then -p.amount_yen else 0 end), 0) as bigint) from postings p join accounts a on a.id = p.account_id "
    "join entries e on e.id = p.entry_id where a.type = 'net_asset' and p.dated_on >= $1 and p.dated_on <= "
    "$2"};

const NamedQuery entries_on_net_assets{
    "ledger.entries_on_net_assets",
    "select e.fiscal_year, e.number, e.dated_on, e.description from postings p "
    "join accounts a on a.id = p.account_id join entries e on e.id = p.entry_id "
    "where a.type = 'net_asset' and p.dated_on >= $1 and p.dated_on <= $2 and not " HAS_TO_DO_WITH_OPENING
    " group by e.id, e.fiscal_year, e.number, e.dated_on, e.description having sum(p.amount_yen) <> 0 "
    "order by e.id"};

const NamedQuery liability_months{
    "ledger.sum_liabilities_by_month",
    "select p.account_id, cast(replace(substr(p.dated_on, 1, 7), '-', '') as bigint) as month, "
    "cast(sum(case when p.amount_yen > 0 then p.amount_yen else 0 end) as bigint), "
    "cast(sum(case when p.amount_yen < 0 then -p.amount_yen else 0 end) as bigint) "
    "from postings p join accounts a on a.id = p.account_id where a.type = 'liability' and p.dated_on <= $1 "
    "group by p.account_id, month order by p.account_id, month"};

const NamedQuery budget_sums{
    "ledger.sum_budget",
    "select function, cast(sum(amount_yen) as bigint) from budget_lines where version_id = $1 "
    "group by function order by function"};

class Adder {
public:
    void add(const store::Rows& rows)
    {
        BalanceSum& sum = sums_[{{rows.integer(0)}, {rows.integer(1)}, {rows.integer(2)}}];
        const Yen amount = rows.yen(3);
        if (amount.is_negative()) {
            sum.credit -= amount;
        } else {
            sum.debit += amount;
        }
    }

    std::vector<BalanceSum> take()
    {
        std::vector<BalanceSum> sums;
        sums.reserve(sums_.size());
        for (const auto& [key, sum] : sums_) {
            const auto& [account, programme, fund] = key;
            sums.push_back({account, programme, fund, sum.debit, sum.credit});
        }
        return sums;
    }

private:
    std::map<std::tuple<AccountId, ProgrammeId, FundId>, BalanceSum> sums_;
};

}  // namespace

PostedSums sum_postings(store::Connection& connection, Date begins_on, Date ends_on)
{
    Adder before;
    Adder within;
    auto rows = connection.stream(posting_amounts, {begins_on, ends_on, Date(1800, 1, 1)});
    while (rows.next()) (rows.integer(4) != 0 ? before : within).add(rows);
    return {before.take(), within.take()};
}

std::vector<BalanceSum> sum_postings_within(store::Connection& connection, Date begins_on, Date ends_on)
{
    Adder within;
    auto rows = connection.stream(posting_amounts, {begins_on, ends_on, begins_on});
    while (rows.next()) within.add(rows);
    return within.take();
}

Yen sum_account(store::Connection& connection, AccountId account, Date begins_on, Date ends_on)
{
    return Yen(connection.integer(account_sum, {account, begins_on, ends_on}));
}

NetAssetPostings sum_net_asset_postings(store::Connection& connection, Date begins_on, Date ends_on)
{
    auto rows = connection.query(net_asset_sums, {begins_on, ends_on});
    const bool found = rows.next();
    INVARIANT(found);
    return {rows.yen(0), rows.yen(1)};
}

std::vector<std::string> list_entries_on_net_assets(store::Connection& connection, Date begins_on,
                                                    Date ends_on)
{
    std::vector<std::string> entries;
    auto rows = connection.query(entries_on_net_assets, {begins_on, ends_on});
    while (rows.next()) {
        entries.push_back(entry_name(static_cast<int>(rows.integer(0)), rows.integer(1)) + " " +
                          rows.string(2) + " " + rows.string(3));
    }
    return entries;
}

std::map<AccountId, std::vector<MonthSum>> sum_liabilities_by_month(store::Connection& connection,
                                                                    Date through)
{
    std::map<AccountId, std::vector<MonthSum>> sums;
    auto rows = connection.query(liability_months, {through});
    while (rows.next()) {
        sums[{rows.integer(0)}].push_back({Month::from_key(rows.integer(1)), rows.yen(2), rows.yen(3)});
    }
    return sums;
}

std::vector<BudgetSum> sum_budget(store::Connection& connection, BudgetVersionId version)
{
    std::vector<BudgetSum> sums;
    auto rows = connection.query(budget_sums, {version});
    while (rows.next()) {
        const auto function = function_of(rows.text(0));
        INVARIANT(function.has_value());
        sums.push_back({*function, rows.yen(1)});
    }
    return sums;
}

}  // namespace tomoni::ledger
