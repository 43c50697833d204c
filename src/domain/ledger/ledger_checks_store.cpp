#include "domain/ledger/ledger_checks_store.h"

#include "domain/ledger/entry.h"

namespace tomoni::ledger {

namespace {

using store::NamedQuery;

const NamedQuery posting_sums{
    "ledger.sum_postings",
    "select account_id, programme_id, fund_id, "
    "cast(sum(case when amount_yen > 0 then amount_yen else 0 end) as bigint), "
    "cast(sum(case when amount_yen < 0 then -amount_yen else 0 end) as bigint) from postings "
    "where dated_on >= $1 and dated_on <= $2 group by account_id, programme_id, fund_id "
    "order by account_id, programme_id, fund_id"};

const NamedQuery group_sums{
    "ledger.sum_groups",
    "select a.type, case when a.section like 'expense.personnel%' then 1 else 0 end as is_personnel, "
    "g.function, cast(sum(p.amount_yen) as bigint) from postings p join accounts a on a.id = p.account_id "
    "join programmes g on g.id = p.programme_id where p.dated_on >= $1 and p.dated_on <= $2 "
    "and a.type not in ('asset', 'contra_asset', 'liability', 'net_asset') "
    "group by a.type, is_personnel, g.function order by a.type, is_personnel, g.function"};

const NamedQuery sheet_sums{"ledger.sum_balance_sheet_lines",
                            "select a.line_code, cast(sum(p.amount_yen) as bigint) from postings p "
                            "join accounts a on a.id = p.account_id "
                            "where a.type in ('asset', 'contra_asset', 'liability') and p.dated_on <= $1 "
                            "group by a.line_code having sum(p.amount_yen) <> 0 order by a.line_code"};

const NamedQuery stock_change{
    "ledger.sum_assets_less_liabilities",
    "select cast(coalesce(sum(p.amount_yen), 0) as bigint) from postings p "
    "join accounts a on a.id = p.account_id where a.type in ('asset', 'contra_asset', 'liability') "
    "and p.dated_on >= $1 and p.dated_on <= $2"};

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

const NamedQuery account_sums{
    "ledger.sum_accounts",
    "select account_id, cast(sum(amount_yen) as bigint) from postings where dated_on <= $1 "
    "group by account_id order by account_id"};

const NamedQuery budget_sums{
    "ledger.sum_budget",
    "select function, cast(sum(amount_yen) as bigint) from budget_lines where version_id = $1 "
    "group by function order by function"};

}  // namespace

std::vector<BalanceSum> sum_postings(store::Connection& connection, Date begins_on, Date ends_on)
{
    std::vector<BalanceSum> sums;
    auto rows = connection.query(posting_sums, {begins_on, ends_on});
    while (rows.next()) {
        sums.push_back({{rows.integer(0)}, {rows.integer(1)}, {rows.integer(2)}, rows.yen(3), rows.yen(4)});
    }
    return sums;
}

std::vector<GroupSum> sum_groups(store::Connection& connection, Date begins_on, Date ends_on)
{
    std::vector<GroupSum> sums;
    auto rows = connection.query(group_sums, {begins_on, ends_on});
    while (rows.next()) {
        const auto type = account_type_of(rows.text(0));
        const auto function = function_of(rows.text(2));
        INVARIANT(type && function);
        sums.push_back({*type, rows.integer(1) != 0, *function, rows.yen(3)});
    }
    return sums;
}

std::map<std::string, Yen> sum_balance_sheet_lines(store::Connection& connection, Date through)
{
    std::map<std::string, Yen> sums;
    auto rows = connection.query(sheet_sums, {through});
    while (rows.next()) sums[rows.string(0)] = rows.yen(1);
    return sums;
}

Yen sum_assets_less_liabilities(store::Connection& connection, Date begins_on, Date ends_on)
{
    return Yen(connection.integer(stock_change, {begins_on, ends_on}));
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

std::map<AccountId, Yen> sum_accounts(store::Connection& connection, Date through)
{
    std::map<AccountId, Yen> sums;
    auto rows = connection.query(account_sums, {through});
    while (rows.next()) sums[{rows.integer(0)}] = rows.yen(1);
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
