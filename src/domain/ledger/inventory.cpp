#include "domain/ledger/inventory.h"

#include "domain/ledger/balance_sheet_items.h"
#include "domain/ledger/chart_store.h"
#include "domain/ledger/inventory_store.h"
#include "domain/ledger/statement_builder.h"

#include <algorithm>

namespace tomoni::ledger {

namespace {

using Partners = std::map<AccountId, PartnerSums>;

StatementLine detail_of(const Account& account, Yen amount, std::string_view partner)
{
    StatementLine line;
    line.key = "inventory." + account.code + (partner.empty() ? "" : "." + std::string(partner));
    line.label = account.name;
    line.label_en = account.name_en.empty() ? account.name : account.name_en;
    line.level = 1;
    line.actual = amount;
    line.remark = partner;
    return line;
}

Yen on_own_side(const Account& account, Yen debit)
{
    return account.type == AccountType::liability ? -debit : debit;
}

bool tells_partners_apart(const Account& account, const PartnerSums& partners, Yen amount)
{
    Yen sum;
    bool is_named = false;
    for (const auto& [partner, debit] : partners) {
        if (on_own_side(account, debit).is_negative()) return false;
        sum += on_own_side(account, debit);
        is_named |= !partner.empty();
    }
    return is_named && sum == amount;
}

void add_details(std::vector<StatementLine>& details, const Account& account, Yen amount,
                 const Partners& partners)
{
    const auto of_account = partners.find(account.id);
    if (of_account == partners.end() || !tells_partners_apart(account, of_account->second, amount)) {
        details.push_back(detail_of(account, amount, {}));
        return;
    }
    for (const auto& [partner, debit] : of_account->second) {
        details.push_back(detail_of(account, on_own_side(account, debit), partner));
    }
}

void add_line(std::vector<StatementLine>& items, const std::string& code, const LineAccounts& accounts,
              const Partners& partners)
{
    std::vector<StatementLine> details;
    for (const auto& [account, amount] : accounts.amounts) {
        if (!amount.is_zero()) add_details(details, *account, amount, partners);
    }
    StatementLine line = balance_sheet_line(code, accounts);
    const bool is_itself = details.size() == 1 && details[0].label == line.label;
    if (is_itself) {
        line.remark = details[0].remark;
        items.push_back(std::move(line));
        return;
    }
    line.kind = LineKind::heading;
    line.actual.reset();
    items.push_back(std::move(line));
    std::ranges::move(details, std::back_inserter(items));
}

void put_net_assets_last(Inventory& inventory, std::size_t net_assets_begin)
{
    auto& lines = inventory.lines;
    const auto index_of = [&](std::string_view key) {
        return static_cast<std::size_t>(find_line(lines, key) - lines.data());
    };
    lines.resize(net_assets_begin);
    StatementLine net;
    net.key = "net_assets";
    net.label = statement_label("inventory.net_assets");
    net.label_en = statement_label_en("inventory.net_assets");
    net.kind = LineKind::total;
    net.terms = {{index_of("assets_total"), 1}, {index_of("liabilities_total"), -1}};
    net.actual = sum_of_terms(lines, net.terms, &StatementLine::actual);
    lines.push_back(std::move(net));
}

}  // namespace

Result<Inventory> load_inventory(store::Connection& connection, const access::Viewer& viewer, FiscalYear year)
{
    TRY(viewer.require(access::Right::read_books));
    const PeriodSums sums =
        sum_periods(connection, year.first_month(), year.first_month(), year.last_month());
    const Partners partners = sum_partners(connection, year.end());
    const Chart chart = TRY(load_chart(connection, viewer));
    BalanceSheetItems items;
    for (const auto& [part, lines] : collect_balance_sheet(chart, sums)) {
        for (const auto& [code, accounts] : lines) add_line(items[part], code, accounts, partners);
    }
    BalanceSheet sheet{year, year.end(), {}};
    lay_out_balance_sheet(sheet, std::move(items), net_assets_of(chart, sums));
    Inventory inventory{year, year.end(), std::move(sheet.lines), sheet.liabilities_begin};
    put_net_assets_last(inventory, sheet.net_assets_begin);
    return inventory;
}

}  // namespace tomoni::ledger
