#include "domain/ledger/balance_sheet.h"

#include "domain/ledger/balance_sheet_items.h"
#include "domain/ledger/chart_store.h"
#include "domain/ledger/statement_items.h"
#include "domain/ledger/statement_net_assets.h"

namespace tomoni::ledger {

bool BalanceSheet::is_balanced() const
{
    return actual_of(lines, "assets_total") == actual_of(lines, "liabilities_and_net_assets_total");
}

Yen LineAccounts::total() const
{
    Yen sum;
    for (const auto& [account, amount] : amounts) sum += amount;
    return sum;
}

BalanceSheetAccounts collect_balance_sheet(const Chart& chart, const PeriodSums& sums)
{
    BalanceSheetAccounts parts;
    for (const auto* period : {&sums.earlier, &sums.previous, &sums.current}) {
        for (const BalanceSum& sum : *period) {
            const Account* account = chart.find_account(sum.account);
            INVARIANT(account != nullptr);
            const auto part = balance_sheet_part_of(*account);
            if (!part) continue;
            LineAccounts& line = parts[*part][account->line_code];
            line.line = &line_account_of(chart, *account);
            line.amounts[account] += account->type == AccountType::liability ? -sum.net() : sum.net();
            line.sources.push_back({sum.account, sum.programme});
        }
    }
    for (auto& [part, lines] : parts) {
        std::erase_if(lines, [](const auto& line) { return line.second.total().is_zero(); });
    }
    std::erase_if(parts, [](const auto& part) { return part.second.empty(); });
    return parts;
}

StatementLine balance_sheet_line(const std::string& line_code, const LineAccounts& accounts)
{
    StatementLine line;
    line.key = "balance." + line_code;
    line.label = accounts.line->name;
    line.label_en = accounts.line->name_en.empty() ? accounts.line->name : accounts.line->name_en;
    line.actual = accounts.total();
    line.sources = accounts.sources;
    return line;
}

NetAssets net_assets_of(const Chart& chart, const PeriodSums& sums)
{
    return {opening_net_assets(chart, sums), net_change(chart, sums.current)};
}

Result<BalanceSheet> load_balance_sheet(store::Connection& connection, const access::Viewer& viewer,
                                        Month month, int fiscal_year_start_month)
{
    TRY(viewer.require(access::Right::read_books));
    const FiscalYear year = FiscalYear::containing(month.end(), fiscal_year_start_month);
    const PeriodSums sums = sum_periods(connection, year.first_month(), year.first_month(), month);
    const Chart chart = TRY(load_chart(connection, viewer));
    BalanceSheetItems items;
    for (const auto& [part, lines] : collect_balance_sheet(chart, sums)) {
        for (const auto& [code, accounts] : lines) items[part].push_back(balance_sheet_line(code, accounts));
    }
    BalanceSheet sheet{year, month.end(), {}};
    lay_out_balance_sheet(sheet, std::move(items), net_assets_of(chart, sums));
    return sheet;
}

Result<BalanceSheet> load_balance_sheet(store::Connection& connection, const access::Viewer& viewer,
                                        FiscalYear year)
{
    return load_balance_sheet(connection, viewer, year.last_month(), year.start_month());
}

}  // namespace tomoni::ledger
