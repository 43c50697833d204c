#include "domain/ledger/ledger_checks.h"

#include "domain/ledger/activity_statement.h"
#include "domain/ledger/balance_sheet.h"
#include "domain/ledger/chart_store.h"
#include "domain/ledger/ledger_checks_store.h"
#include "domain/ledger/ledger_checks_support.h"
#include "domain/ledger/settlement.h"
#include "domain/ledger/statement_items.h"

#include <set>

namespace tomoni::ledger {

namespace {

using Lines = std::vector<StatementLine>;

const Date first_day(1800, 1, 1);

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

Yen sum_if(const std::vector<GroupSum>& groups, AccountType type, auto belongs)
{
    Yen sum;
    for (const GroupSum& group : groups) {
        if (group.type == type && belongs(group)) sum += group.debit;
    }
    return sum;
}

bool is_any(const GroupSum&)
{
    return true;
}

void compare_totals(LedgerFindings& findings, const Lines& lines, const std::vector<GroupSum>& groups)
{
    const auto compare = [&](std::string_view key, Yen computed) {
        const StatementLine* line = find_line(lines, key);
        findings.compare("footing", line == nullptr ? std::string(key) : line->label, actual_of(lines, key),
                         computed);
    };
    const auto expense = [&](bool is_personnel, bool is_programme) {
        return sum_if(groups, AccountType::expense, [&](const GroupSum& group) {
            return group.is_personnel == is_personnel &&
                   (group.function == Function::programme) == is_programme;
        });
    };
    compare("revenue_total", -sum_if(groups, AccountType::revenue, is_any));
    compare("programme_personnel_total", expense(true, true));
    compare("programme_other_total", expense(false, true));
    compare("programme_expense_total", expense(true, true) + expense(false, true));
    compare("management_personnel_total", expense(true, false));
    compare("management_other_total", expense(false, false));
    compare("management_expense_total", expense(true, false) + expense(false, false));
    compare("expense_total", sum_if(groups, AccountType::expense, is_any));
    compare("nonordinary_revenue_total", -sum_if(groups, AccountType::nonordinary_revenue, is_any));
    compare("nonordinary_expense_total", sum_if(groups, AccountType::nonordinary_expense, is_any));
    compare("tax", sum_if(groups, AccountType::tax, is_any));
}

}  // namespace

Result<std::vector<Finding>> check_footing(store::Connection& connection, const access::Viewer& viewer,
                                           FiscalYear year)
{
    const ActivityStatement statement = TRY(load_activity_statement(connection, viewer, year));
    const Settlement settlement = TRY(load_settlement(connection, viewer, year));
    const Chart chart = TRY(load_chart(connection, viewer));
    const auto posted = sum_postings(connection, year.begin(), year.end());
    const auto groups = sum_groups(connection, year.begin(), year.end());

    LedgerFindings of_statement("C1", "activity_statement", year);
    LedgerFindings of_settlement("C1", "settlement", year);
    for (const StatementDetail detail : {StatementDetail::natural, StatementDetail::collected}) {
        const bool is_natural = detail == StatementDetail::natural;
        LedgerFindings& findings = is_natural ? of_statement : of_settlement;
        const Lines& lines = is_natural ? statement.lines : settlement.lines;
        StatementItems items(chart, detail);
        items.add(posted, &StatementLine::actual);
        compare_items(findings, lines, items);
        compare_totals(findings, lines, groups);
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
    const Yen stocks = sum_assets_less_liabilities(connection, year.begin(), year.end());
    const Yen booked = sum_net_asset_postings(connection, year.begin(), year.end()).all;
    findings.compare("change_of_stocks", find_line(lines, "net_change")->label, amount("net_change"),
                     stocks - booked);
    return findings.take();
}

Result<std::vector<Finding>> check_opening(store::Connection& connection, const access::Viewer& viewer,
                                           FiscalYear year)
{
    const Lines lines = TRY(load_settlement(connection, viewer, year)).lines;
    LedgerFindings findings("C3", "settlement", year);
    const Yen last_closing = sum_assets_less_liabilities(connection, first_day, year.previous().end());
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
    auto posted = sum_balance_sheet_lines(connection, year.end());
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
