#include "domain/ledger/ledger_checks.h"

#include "domain/ledger/activity_statement.h"
#include "domain/ledger/balance_sheet.h"
#include "domain/ledger/chart_store.h"
#include "domain/ledger/ledger_checks_store.h"
#include "domain/ledger/ledger_checks_support.h"
#include "domain/ledger/settlement.h"
#include "domain/ledger/statement_items.h"

#include <algorithm>
#include <map>
#include <set>

namespace tomoni::ledger {

namespace {

using Lines = std::vector<StatementLine>;

void compare_items(LedgerFindings& findings, const Lines& printed, StatementItems& posted)
{
    std::set<std::string> found;
    for (const StatementItem& item : posted.take(false)) {
        const bool is_tax = item.group == StatementGroup::tax;
        if (is_tax) continue;  // one line for all of them, held against the database's own sum
        found.insert(item.line.key);
        findings.compare("footing", item.line.label, actual_of(printed, item.line.key), *item.line.actual);
    }
    for (const StatementLine& line : printed) {
        if (line.kind != LineKind::item || found.contains(line.key)) continue;
        findings.compare("footing", line.label, *line.actual, Yen());
    }
}

// The totals of the statement by another rule than the one that lays it out: the account's type and section
// and the programme's function alone.
class PostedTotals {
public:
    PostedTotals(const Chart& chart, const std::vector<BalanceSum>& sums) : chart_(chart), sums_(sums) {}

    [[nodiscard]] Yen debit(std::initializer_list<AccountType> types) const
    {
        return sum_if([&](const Account& account, const Programme&) {
            return std::ranges::find(types, account.type) != types.end();
        });
    }

    [[nodiscard]] Yen expense(bool is_personnel, bool is_programme) const
    {
        return sum_if([&](const Account& account, const Programme& programme) {
            return account.type == AccountType::expense &&
                   account.section.starts_with("expense.personnel") == is_personnel &&
                   (programme.function == Function::programme) == is_programme;
        });
    }

private:
    Yen sum_if(auto belongs) const
    {
        Yen sum;
        for (const BalanceSum& posted : sums_) {
            const Account* account = chart_.find_account(posted.account);
            const Programme* programme = chart_.find_programme(posted.programme);
            INVARIANT(account != nullptr && programme != nullptr);
            if (belongs(*account, *programme)) sum += posted.net();
        }
        return sum;
    }

    const Chart& chart_;
    const std::vector<BalanceSum>& sums_;
};

constexpr auto stocks = {AccountType::asset, AccountType::contra_asset, AccountType::liability};

void compare_totals(LedgerFindings& findings, const Lines& lines, const PostedTotals& posted)
{
    const auto compare = [&](std::string_view key, Yen computed) {
        const StatementLine* line = find_line(lines, key);
        findings.compare("footing", line == nullptr ? std::string(key) : line->label, actual_of(lines, key),
                         computed);
    };
    compare("revenue_total", -posted.debit({AccountType::revenue}));
    compare("programme_personnel_total", posted.expense(true, true));
    compare("programme_other_total", posted.expense(false, true));
    compare("programme_expense_total", posted.expense(true, true) + posted.expense(false, true));
    compare("management_personnel_total", posted.expense(true, false));
    compare("management_other_total", posted.expense(false, false));
    compare("management_expense_total", posted.expense(true, false) + posted.expense(false, false));
    compare("expense_total", posted.debit({AccountType::expense}));
    compare("nonordinary_revenue_total", -posted.debit({AccountType::nonordinary_revenue}));
    compare("nonordinary_expense_total", posted.debit({AccountType::nonordinary_expense}));
    compare("tax", posted.debit({AccountType::tax}));
}

std::map<std::string, Yen> sum_by_line(const Chart& chart, const PostedSums& posted)
{
    std::map<std::string, Yen> lines;
    for (const auto* sums : {&posted.before, &posted.within}) {
        for (const BalanceSum& sum : *sums) {
            const Account* account = chart.find_account(sum.account);
            INVARIANT(account != nullptr);
            const bool is_stock = std::ranges::find(stocks, account->type) != stocks.end();
            if (is_stock) lines[account->line_code] += sum.net();
        }
    }
    return lines;
}

}  // namespace

Result<std::vector<Finding>> check_footing(store::Connection& connection, const access::Viewer& viewer,
                                           FiscalYear year)
{
    const ActivityStatement statement = TRY(load_activity_statement(connection, viewer, year));
    const Settlement settlement = TRY(load_settlement(connection, viewer, year));
    const Chart chart = TRY(load_chart(connection, viewer));
    const auto posted = sum_postings_within(connection, year.begin(), year.end());
    const PostedTotals totals(chart, posted);

    LedgerFindings of_statement("C1", "activity_statement", year);
    LedgerFindings of_settlement("C1", "settlement", year);
    for (const StatementDetail detail : {StatementDetail::natural, StatementDetail::collected}) {
        const bool is_natural = detail == StatementDetail::natural;
        LedgerFindings& findings = is_natural ? of_statement : of_settlement;
        const Lines& lines = is_natural ? statement.lines : settlement.lines;
        StatementItems items(chart, detail);
        items.add(posted, &StatementLine::actual);
        compare_items(findings, lines, items);
        compare_totals(findings, lines, totals);
    }
    auto all = of_statement.take();
    auto more = of_settlement.take();
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    return all;
}

Result<std::vector<Finding>> check_statement_chain(store::Connection& connection,
                                                   const access::Viewer& viewer, FiscalYear year)
{
    const Lines lines = TRY(load_settlement(connection, viewer, year)).lines;
    const Chart chart = TRY(load_chart(connection, viewer));
    LedgerFindings findings("C2", "settlement", year);
    const auto amount = [&](std::string_view key) { return actual_of(lines, key); };
    const auto compare = [&](std::string_view key, Yen computed) {
        findings.compare("chain", find_line(lines, key)->label, amount(key), computed);
    };
    compare("ordinary_change", amount("revenue_total") - amount("expense_total"));
    compare("pretax_change", amount("ordinary_change") + amount("nonordinary_revenue_total") -
                                 amount("nonordinary_expense_total"));
    compare("net_change", amount("pretax_change") - amount("tax"));
    compare("net_assets_closing", amount("net_assets_opening") + amount("net_change"));
    const auto posted = sum_postings_within(connection, year.begin(), year.end());
    const Yen booked = sum_net_asset_postings(connection, year.begin(), year.end()).all;
    findings.compare("change_of_stocks", find_line(lines, "net_change")->label, amount("net_change"),
                     PostedTotals(chart, posted).debit(stocks) - booked);
    return findings.take();
}

Result<std::vector<Finding>> check_opening(store::Connection& connection, const access::Viewer& viewer,
                                           FiscalYear year)
{
    const Lines lines = TRY(load_settlement(connection, viewer, year)).lines;
    const Chart chart = TRY(load_chart(connection, viewer));
    LedgerFindings findings("C3", "settlement", year);
    const auto before = sum_postings(connection, year.begin(), year.previous().end()).before;
    const Yen last_closing = PostedTotals(chart, before).debit(stocks);
    const Yen opened = sum_net_asset_postings(connection, year.begin(), year.end()).opening;
    const std::string& label = find_line(lines, "net_assets_opening")->label;
    findings.compare("opening", label, actual_of(lines, "net_assets_opening"), last_closing + opened);
    for (const std::string& entry : list_entries_on_net_assets(connection, year.begin(), year.end())) {
        findings.add(Severity::error, "net_assets_booked", label, {{"entry", entry}});
    }
    return findings.take();
}

Result<std::vector<Finding>> check_opening_as_approved(store::Connection& connection,
                                                       const access::Viewer& viewer, FiscalYear year,
                                                       Yen approved_closing)
{
    const Lines lines = TRY(load_settlement(connection, viewer, year)).lines;
    LedgerFindings findings("C3", "settlement", year);
    findings.compare("opening_as_approved", find_line(lines, "net_assets_opening")->label,
                     actual_of(lines, "net_assets_opening"), approved_closing);
    return findings.take();
}

Result<std::vector<Finding>> check_balance_sheet(store::Connection& connection, const access::Viewer& viewer,
                                                 FiscalYear year)
{
    const BalanceSheet sheet = TRY(load_balance_sheet(connection, viewer, year));
    const Lines settlement = TRY(load_settlement(connection, viewer, year)).lines;
    LedgerFindings findings("C4", "balance_sheet", year);
    const Chart chart = TRY(load_chart(connection, viewer));
    auto posted = sum_by_line(chart, sum_postings(connection, year.begin(), year.end()));
    for (std::size_t i = 0; i < sheet.net_assets_begin; ++i) {
        const StatementLine& line = sheet.lines[i];
        if (line.kind != LineKind::item) continue;
        const std::string code = line.key.substr(std::string_view("balance.").size());
        const Yen debit = posted[code];
        posted.erase(code);
        findings.compare("balance_line", line.label, *line.actual,
                         i < sheet.liabilities_begin ? debit : -debit);
    }
    for (const auto& [code, debit] : posted) findings.compare("balance_line", code, Yen(), debit);

    const auto amount = [&](std::string_view key) { return actual_of(sheet.lines, key); };
    findings.compare("sides", find_line(sheet.lines, "assets_total")->label, amount("assets_total"),
                     amount("liabilities_and_net_assets_total"));
    findings.compare("link", find_line(sheet.lines, "net_assets_total")->label, amount("net_assets_total"),
                     actual_of(settlement, "net_assets_closing"));
    findings.compare("link", find_line(sheet.lines, "change")->label, amount("change"),
                     actual_of(settlement, "net_change"));
    return findings.take();
}

}  // namespace tomoni::ledger
