#include "cli/statement_table.h"

#include "domain/grants/grant_statement.h"
#include "domain/grants/grants_store.h"
#include "domain/ledger/activity_statement.h"
#include "domain/ledger/balance_sheet.h"
#include "domain/ledger/chart_store.h"
#include "domain/ledger/fund_note.h"
#include "domain/ledger/inventory.h"
#include "domain/ledger/programme_note.h"
#include "domain/ledger/register.h"
#include "domain/ledger/settlement.h"
#include "domain/ledger/trial_balance.h"

namespace tomoni::cli {

namespace {

using Amounts = std::vector<std::optional<Yen>>;
using ledger::LineKind;
using ledger::StatementLine;

class TableMaker {
public:
    TableMaker(const StatementSource& source, std::string_view title) : source_(source)
    {
        table_.title = say(title);
    }

    TableMaker& column(const std::string& name)
    {
        table_.column_names.push_back(name);
        table_.columns.push_back(say("cli.column_" + name));
        return *this;
    }
    TableMaker& named_column(std::string name, std::string label)
    {
        table_.column_names.push_back(std::move(name));
        table_.columns.push_back(std::move(label));
        return *this;
    }

    StatementRow& row(std::string key, std::string label, int level, Amounts amounts)
    {
        table_.rows.push_back(
            {std::move(key), std::move(label), level, false, false, std::move(amounts), {}});
        return table_.rows.back();
    }

    StatementRow& line(const StatementLine& line, Amounts amounts)
    {
        const bool is_english = source_.language == language::Language::en && !line.label_en.empty();
        const std::string number = line.number.empty() ? std::string() : line.number + " ";
        StatementRow& added =
            row(line.key, number + (is_english ? line.label_en : line.label), line.level, std::move(amounts));
        added.is_heading = line.kind == LineKind::heading;
        added.is_sum = line.kind != LineKind::item && line.kind != LineKind::heading;
        added.remark = line.remark;
        return added;
    }

    // Requires: a row was added.
    StatementRow& first_row() { return table_.rows.front(); }
    [[nodiscard]] std::string say(std::string_view key) const
    {
        return language::sentence(source_.language, key);
    }
    StatementTable take() { return std::move(table_); }

private:
    const StatementSource& source_;
    StatementTable table_;
};

void add_grant_blocks(TableMaker& maker, const grants::GrantStatement& statement)
{
    for (const auto& block : statement.blocks) {
        maker.row("block." + block.title, block.title, 1, {}).is_heading = true;
        for (const auto& entry : block.lines) {
            maker.row("line." + entry.line.code, entry.line.name, 2,
                      {entry.line.budget_yen, entry.spent_yen});
        }
        maker
            .row("block_total." + block.title, block.title + maker.say("cli.total_suffix"), 2,
                 {std::nullopt, block.spent_yen})
            .is_sum = true;
    }
}

void add_grant_totals(TableMaker& maker, const grants::GrantStatement& statement)
{
    const auto total = [&](const char* name, Yen amount) {
        maker.row(name, maker.say(std::string("cli.grant_") + name), 0, {std::nullopt, amount}).is_sum = true;
    };
    total("accrual_spending", statement.accrual_spending_yen());
    maker.row("bridge", maker.say("cli.grant_bridge"), 1, {std::nullopt, statement.bridge_yen()});
    total("cash_spending", statement.cash_spending_yen());
    total("carry_over_cash", statement.carry_over_yen(grants::Basis::cash));
    total("carry_over_accrual", statement.carry_over_yen(grants::Basis::accrual));
}

Result<grants::Grant> choose_grant(const StatementSource& source, const std::string& code)
{
    if (!code.empty()) return grants::load_grant(source.connection, source.viewer, code);
    const auto statements = TRY(grants::list_grant_statements(source.connection, source.viewer, source.year));
    if (statements.size() == 1) return statements.front().grant;
    return refuse("cli.which_grant", {{"count", std::to_string(statements.size())}});
}

}  // namespace

Result<StatementTable> activity_table(const StatementSource& source)
{
    const auto statement =
        TRY(ledger::load_activity_statement(source.connection, source.viewer, source.year));
    TableMaker maker(source, "cli.title_activity");
    maker.column("actual");
    if (statement.has_previous) maker.column("previous");
    for (const StatementLine& line : statement.lines) {
        Amounts amounts{line.actual};
        if (statement.has_previous) amounts.push_back(line.previous);
        maker.line(line, std::move(amounts));
    }
    return maker.take();
}

Result<StatementTable> settlement_table(const StatementSource& source)
{
    const auto settlement = TRY(ledger::load_settlement(source.connection, source.viewer, source.year));
    TableMaker maker(source, "cli.title_settlement");
    maker.column("budget").named_column("actual", maker.say("cli.column_settled"));
    for (const StatementLine& line : settlement.lines) maker.line(line, {line.budget, line.actual});
    return maker.take();
}

Result<StatementTable> balance_sheet_table(const StatementSource& source, std::optional<Month> month)
{
    const auto sheet =
        TRY(ledger::load_balance_sheet(source.connection, source.viewer,
                                       month.value_or(source.year.last_month()), source.year.start_month()));
    TableMaker maker(source, "cli.title_balance_sheet");
    maker.column("amount");
    for (const StatementLine& line : sheet.lines) maker.line(line, {line.actual});
    return maker.take();
}

Result<StatementTable> inventory_table(const StatementSource& source)
{
    const auto inventory = TRY(ledger::load_inventory(source.connection, source.viewer, source.year));
    TableMaker maker(source, "cli.title_inventory");
    maker.column("amount");
    for (const StatementLine& line : inventory.lines) maker.line(line, {line.actual});
    return maker.take();
}

Result<StatementTable> fund_table(const StatementSource& source)
{
    const auto note = TRY(ledger::load_fund_note(source.connection, source.viewer, source.year));
    TableMaker maker(source, "cli.title_funds");
    maker.column("opening").column("increase").column("decrease").column("closing");
    for (const auto& fund : note.funds) {
        maker.row(fund.code, fund.name, 0, {fund.opening, fund.increase, fund.decrease, fund.closing})
            .remark = fund.remark;
    }
    const auto& total = note.total;
    maker
        .row("total", maker.say("cli.total"), 0,
             {total.opening, total.increase, total.decrease, total.closing})
        .is_sum = true;
    return maker.take();
}

Result<StatementTable> programme_table(const StatementSource& source)
{
    const auto note = TRY(ledger::load_programme_note(source.connection, source.viewer, source.year));
    TableMaker maker(source, "cli.title_programmes");
    const bool is_english = source.language == language::Language::en;
    for (const auto& column : note.columns) {
        maker.named_column(column.code, is_english ? column.label_en : column.label);
    }
    for (const auto& line : note.lines) maker.line(line.line, {line.amounts.begin(), line.amounts.end()});
    return maker.take();
}

Result<StatementTable> trial_balance_table(const StatementSource& source, std::optional<Month> month)
{
    const auto chart = TRY(ledger::load_chart(source.connection, source.viewer));
    const auto balance = TRY(ledger::load_trial_balance(
        source.connection, source.viewer, chart, source.year.start_month(),
        {source.year.first_month(), month.value_or(source.year.last_month()), {}, {}}));
    TableMaker maker(source, "cli.title_trial_balance");
    maker.column("opening").column("debit").column("credit").column("balance");
    Yen opening = balance.earlier_change;
    Yen debit;
    Yen credit;
    Yen closing = balance.earlier_change;
    for (const auto& line : balance.lines) {
        const bool is_idle = line.opening.is_zero() && line.debit.is_zero() && line.credit.is_zero();
        if (is_idle) continue;
        const ledger::Account& account = *chart.find_account(line.account_id);
        const bool is_english = source.language == language::Language::en && !account.name_en.empty();
        maker.row(account.code, account.code + " " + (is_english ? account.name_en : account.name), 0,
                  {line.opening, line.debit, line.credit, line.closing});
        opening += line.opening;
        debit += line.debit;
        credit += line.credit;
        closing += line.closing;
    }
    if (!balance.earlier_change.is_zero()) {
        maker.row("earlier_change", maker.say("cli.earlier_change"), 0,
                  {balance.earlier_change, Yen(), Yen(), balance.earlier_change});
    }
    maker.row("total", maker.say("cli.total"), 0, {opening, debit, credit, closing}).is_sum = true;
    return maker.take();
}

Result<StatementTable> register_table(const StatementSource& source, const std::string& account, Date from,
                                      Date to)
{
    const auto chart = TRY(ledger::load_chart(source.connection, source.viewer));
    const ledger::Account* found = chart.find_account(account);
    if (found == nullptr) return not_found("cli.unknown_account", {{"code", account}});
    TableMaker maker(source, "cli.title_register");
    maker.column("debit").column("credit").column("balance");
    maker.row("opening", from.iso() + " " + maker.say("cli.register_opening"), 0, {});
    const auto totals = TRY(ledger::read_register(
        source.connection, source.viewer, *found, source.year.start_month(), from, to,
        [&](const ledger::RegisterLine& line) -> Result<void> {
            const std::string name = ledger::entry_name(line.fiscal_year, line.number);
            const bool is_credit = line.amount.is_negative();
            Amounts amounts{is_credit ? std::optional<Yen>() : line.amount,
                            is_credit ? std::optional<Yen>(-line.amount) : std::nullopt, line.balance};
            maker
                .row(name, line.dated_on.iso() + " " + name + " " + std::string(line.description), 0,
                     std::move(amounts))
                .remark = line.partner;
            return {};
        }));
    maker.first_row().amounts = {std::nullopt, std::nullopt, totals.opening};
    maker.row("total", maker.say("cli.total"), 0, {totals.debit, totals.credit, totals.closing}).is_sum =
        true;
    return maker.take();
}

Result<StatementTable> grant_table(const StatementSource& source, const std::string& code)
{
    const auto grant = TRY(choose_grant(source, code));
    const auto statement =
        TRY(grants::load_grant_statement(source.connection, source.viewer, grant, source.year));
    TableMaker maker(source, "cli.title_grant");
    maker.column("budget").named_column("actual", maker.say("cli.column_settled"));
    maker.row("opening", maker.say("cli.grant_opening"), 0, {std::nullopt, statement.opening_advance_yen});
    maker.row("received", maker.say("cli.grant_received"), 0, {std::nullopt, statement.received_yen});
    add_grant_blocks(maker, statement);
    add_grant_totals(maker, statement);
    return maker.take();
}

}  // namespace tomoni::cli
