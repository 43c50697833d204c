#include "domain/ledger/ledger_figures.h"

#include "domain/ledger/activity_statement.h"
#include "domain/ledger/balance_sheet.h"
#include "domain/ledger/chart_store.h"
#include "domain/ledger/fund_note.h"
#include "domain/ledger/ledger_figures_store.h"
#include "domain/ledger/programme_note.h"
#include "domain/ledger/settlement.h"

#include <algorithm>
#include <array>

namespace tomoni::ledger {

namespace {

using Records = std::function<std::vector<RecordReference>()>;
using Lines = std::vector<StatementLine>;

// Totals with a rule of their own; the others say that they add up the lines above.
constexpr std::array<std::string_view, 14> rules_of_totals = {"revenue_total",
                                                              "expense_total",
                                                              "programme_expense_total",
                                                              "management_expense_total",
                                                              "ordinary_change",
                                                              "pretax_change",
                                                              "tax",
                                                              "net_change",
                                                              "net_assets_opening",
                                                              "net_assets_closing",
                                                              "assets_total",
                                                              "liabilities_total",
                                                              "cash_total",
                                                              "net_assets_total"};

// Printed only when their part has items, asked for in every year.
constexpr std::array<std::string_view, 7> totals_that_may_be_left_out = {
    "nonordinary_revenue_total", "nonordinary_expense_total", "cash_total",
    "current_assets_total",      "fixed_assets_total",        "current_liabilities_total",
    "fixed_liabilities_total"};

std::string rule_of_total(std::string_view key)
{
    const bool has_own = std::ranges::find(rules_of_totals, key) != rules_of_totals.end();
    return "ledger_statement.rule_" + (has_own ? std::string(key) : "total");
}

class LedgerFigures {
public:
    LedgerFigures(store::Connection& connection, const Chart& chart, FiscalYear year)
        : connection_(connection), chart_(chart), year_(year)
    {
    }

    void add_settlement(const Lines& lines)
    {
        for (const StatementLine& line : lines) {
            if (line.kind == LineKind::heading) continue;
            const bool is_item = line.kind == LineKind::item;
            add(is_item ? "line." + line.key : line.key, *line.actual,
                is_item ? "ledger_statement.rule_line" : rule_of_total(line.key), records_of(lines, line));
            if (line.budget) add("budget." + line.key, *line.budget, "ledger_statement.rule_budget", {});
        }
        const StatementLine* programme = find_line(lines, "programme_personnel_total");
        const StatementLine* management = find_line(lines, "management_personnel_total");
        INVARIANT(programme != nullptr && management != nullptr);
        auto sources = sources_of(lines, *programme);
        const auto more = sources_of(lines, *management);
        sources.insert(sources.end(), more.begin(), more.end());
        add("personnel_total", *programme->actual + *management->actual,
            "ledger_statement.rule_personnel_total", records_of(std::move(sources)));
    }

    void add_natural_lines(const Lines& lines)
    {
        for (const StatementLine& line : lines) {
            if (line.kind != LineKind::item) continue;
            add("natural." + line.key, *line.actual, "ledger_statement.rule_natural_line",
                records_of(lines, line));
        }
    }

    void add_balance_sheet(const Lines& lines)
    {
        for (const StatementLine& line : lines) {
            if (line.kind == LineKind::heading || line.kind == LineKind::result) continue;
            const bool is_item = line.kind == LineKind::item;
            add(line.key, *line.actual,
                is_item ? "ledger_statement.rule_balance_line" : rule_of_total(line.key),
                records_of(lines, line));
        }
    }

    void add_what_was_left_out()
    {
        for (const std::string_view key : totals_that_may_be_left_out) {
            const std::string name = "ledger." + std::string(key);
            if (std::ranges::find(figures_, name, &Figure::name) == figures_.end()) {
                add(std::string(key), Yen(), rule_of_total(key), {});
            }
        }
    }

    void add_funds(const FundNote& note)
    {
        for (const FundMovement& movement : note.funds) {
            const Records records = [&connection = connection_, id = chart_.find_fund(movement.code)->id,
                                     year = year_] {
                return list_entries_of_fund(connection, id, year.begin(), year.end());
            };
            const auto add_amount = [&](const std::string& what, Yen amount) {
                add("fund." + movement.code + "." + what, amount, "ledger_statement.rule_fund_" + what,
                    records);
            };
            add_amount("opening", movement.opening);
            add_amount("increase", movement.increase);
            add_amount("decrease", movement.decrease);
            add_amount("closing", movement.closing);
            add_amount("advance", movement.advance);
            add_amount("received", movement.received());
        }
        add("funds.restricted", note.restricted(), "ledger_statement.rule_funds_restricted", {});
        add("funds.unrestricted", note.unrestricted(), "ledger_statement.rule_funds_unrestricted", {});
    }

    void add_programmes(const ProgrammeNote& note)
    {
        for (std::size_t column = 0; column < note.columns.size(); ++column) {
            if (note.columns[column].kind != ProgrammeColumnKind::programme) continue;
            const std::string& code = note.columns[column].code;
            const Records records = [&connection = connection_, id = chart_.find_programme(code)->id,
                                     year = year_] {
                return list_entries_of_programme(connection, id, year.begin(), year.end());
            };
            for (const auto& [key, what] :
                 {std::pair{"revenue_total", "revenue"}, std::pair{"expense_total", "expense"},
                  std::pair{"ordinary_change", "change"}}) {
                add("programme." + code + "." + what, amount_in(note, key, column),
                    "ledger_statement.rule_programme_" + std::string(what), records);
            }
        }
    }

    std::vector<Figure> take() { return std::move(figures_); }

private:
    static Yen amount_in(const ProgrammeNote& note, std::string_view key, std::size_t column)
    {
        for (const ProgrammeLine& line : note.lines) {
            if (line.line.key == key) return line.amounts[column];
        }
        return {};
    }

    [[nodiscard]] Records records_of(const Lines& lines, const StatementLine& line) const
    {
        return records_of(line.key == "net_assets_opening" ? net_asset_sources() : sources_of(lines, line));
    }

    [[nodiscard]] Records records_of(std::vector<BalanceSource> sources) const
    {
        return [&connection = connection_, sources = std::move(sources), year = year_] {
            return list_entries_of(connection, sources, year.begin(), year.end());
        };
    }

    [[nodiscard]] std::vector<BalanceSource> net_asset_sources() const
    {
        std::vector<BalanceSource> sources;
        for (const Account& account : chart_.accounts()) {
            if (account.type != AccountType::net_asset) continue;
            for (const Programme& programme : chart_.programmes()) {
                sources.push_back({account.id, programme.id});
            }
        }
        return sources;
    }

    void add(const std::string& name, Yen amount, std::string rule, Records records)
    {
        if (!records) records = [] { return std::vector<RecordReference>{}; };
        figures_.push_back({"ledger." + name,
                            Unit::yen,
                            amount.value(),
                            {},
                            year_.end(),
                            std::move(rule),
                            std::move(records)});
    }

    store::Connection& connection_;
    const Chart& chart_;
    FiscalYear year_;
    std::vector<Figure> figures_;
};

}  // namespace

Result<std::vector<Figure>> list_ledger_figures(store::Connection& connection, const access::Viewer& viewer,
                                                FiscalYear year)
{
    const Settlement settlement = TRY(load_settlement(connection, viewer, year));
    const ActivityStatement statement = TRY(load_activity_statement(connection, viewer, year));
    const BalanceSheet sheet = TRY(load_balance_sheet(connection, viewer, year));
    const FundNote funds = TRY(load_fund_note(connection, viewer, year));
    const ProgrammeNote programmes = TRY(load_programme_note(connection, viewer, year));
    const Chart chart = TRY(load_chart(connection, viewer));
    LedgerFigures figures(connection, chart, year);
    figures.add_settlement(settlement.lines);
    figures.add_natural_lines(statement.lines);
    figures.add_balance_sheet(sheet.lines);
    figures.add_what_was_left_out();
    figures.add_funds(funds);
    figures.add_programmes(programmes);
    return figures.take();
}

Result<Figure> find_ledger_figure(store::Connection& connection, const access::Viewer& viewer,
                                  FiscalYear year, std::string_view name)
{
    std::vector<Figure> figures = TRY(list_ledger_figures(connection, viewer, year));
    const auto found = std::ranges::find(figures, name, &Figure::name);
    if (found == figures.end()) {
        return not_found("ledger_statement.unknown_figure", {{"name", std::string(name)}});
    }
    return std::move(*found);
}

}  // namespace tomoni::ledger
