#include "domain/ledger/budget_store.h"
#include "domain/ledger/chart_store.h"
#include "domain/ledger/fund_note.h"
#include "domain/ledger/ledger_checks.h"
#include "domain/ledger/ledger_checks_store.h"
#include "domain/ledger/ledger_checks_support.h"
#include "domain/ledger/settlement.h"
#include "domain/ledger/statement_words.h"

#include <algorithm>

namespace tomoni::ledger {

namespace {

const Date first_day(1800, 1, 1);

struct PostedFund {
    Yen opening;
    Yen increase;
    Yen decrease;
    Yen assets;  // what asset and liability postings carry the fund's name
    bool has_assets = false;
};

class PostedFunds {
public:
    PostedFunds(store::Connection& connection, const Chart& chart, FiscalYear year) : chart_(chart)
    {
        add(sum_postings(connection, first_day, year.previous().end()), false);
        add(sum_postings(connection, year.begin(), year.end()), true);
    }

    PostedFund& of(FundId fund) { return funds_[fund]; }

private:
    void add(const std::vector<BalanceSum>& sums, bool is_current)
    {
        for (const BalanceSum& sum : sums) {
            const Account* account = chart_.find_account(sum.account);
            INVARIANT(account != nullptr);
            add(funds_[sum.fund], account->type, sum.net(), is_current);
        }
    }

    static void add(PostedFund& fund, AccountType type, Yen debit, bool is_current)
    {
        switch (type) {
            case AccountType::asset:
            case AccountType::contra_asset: fund.has_assets = true; [[fallthrough]];
            case AccountType::liability: fund.assets += debit; return;
            case AccountType::net_asset: fund.opening -= debit; return;
            case AccountType::revenue:
            case AccountType::nonordinary_revenue:
                (is_current ? fund.increase : fund.opening) -= debit;
                return;
            default:
                if (is_current) {
                    fund.decrease += debit;
                } else {
                    fund.opening -= debit;
                }
        }
    }

    const Chart& chart_;
    std::map<FundId, PostedFund> funds_;
};

void check_fund(LedgerFindings& findings, const FundMovement& note, const PostedFund& posted)
{
    const Yen closing = posted.opening + posted.increase - posted.decrease;
    findings.compare("fund", note.name, note.opening, posted.opening);
    findings.compare("fund", note.name, note.increase, posted.increase);
    findings.compare("fund", note.name, note.decrease, posted.decrease);
    findings.compare("fund", note.name, note.closing, closing);
    if (closing.is_negative()) {
        findings.add(Severity::error, "fund_overspent", note.name, {{"amount", format_yen(-closing)}});
    }
    const bool is_kept_apart = note.kind == FundKind::restricted && posted.has_assets;
    if (is_kept_apart && posted.assets != closing) {
        findings.add(Severity::warning, "fund_assets", note.name,
                     {{"assets", format_yen(posted.assets)}, {"closing", format_yen(closing)}});
    }
}

Yen credits_since(const std::vector<MonthSum>& months, Month first)
{
    Yen credits;
    for (const MonthSum& sum : months) {
        if (sum.month >= first) credits += sum.credit;
    }
    return credits;
}

void check_deposit(LedgerFindings& findings, const Account& account, const std::vector<MonthSum>& months,
                   FiscalYear year)
{
    Yen held;
    for (const MonthSum& sum : months) {
        held += sum.credit - sum.debit;
        if (!held.is_negative() || sum.month < year.first_month()) continue;
        findings.add(Severity::error, "deposit_negative", account.name,
                     {{"month", sum.month.iso()}, {"amount", format_yen(-held)}});
    }
    const Yen withheld = credits_since(months, year.first_month());
    if (held <= withheld) return;
    findings.add(Severity::warning, "deposit_old", account.name,
                 {{"held", format_yen(held)}, {"withheld", format_yen(withheld)}});
}

Yen sum_tax(store::Connection& connection, FiscalYear year)
{
    Yen tax;
    for (const GroupSum& group : sum_groups(connection, year.begin(), year.end())) {
        if (group.type == AccountType::tax) tax += group.debit;
    }
    return tax;
}

Yen sum_personnel(const std::vector<GroupSum>& groups, Function function)
{
    Yen sum;
    for (const GroupSum& group : groups) {
        if (group.is_personnel && group.function == function) sum += group.debit;
    }
    return sum;
}

}  // namespace

Result<std::vector<Finding>> check_fund_note(store::Connection& connection, const access::Viewer& viewer,
                                             FiscalYear year)
{
    const FundNote note = TRY(load_fund_note(connection, viewer, year));
    const Chart chart = TRY(load_chart(connection, viewer));
    PostedFunds posted(connection, chart, year);
    LedgerFindings findings("C6", "fund_note", year);
    for (const Fund& fund : chart.funds()) {
        if (fund.kind == FundKind::unrestricted) continue;
        const auto printed = std::ranges::find(note.funds, fund.code, &FundMovement::code);
        FundMovement movement;
        movement.name = fund.name;
        movement.kind = fund.kind;
        check_fund(findings, printed == note.funds.end() ? movement : *printed, posted.of(fund.id));
    }
    return findings.take();
}

Result<std::vector<Finding>> check_deposits_held(store::Connection& connection, const access::Viewer& viewer,
                                                 FiscalYear year)
{
    const Chart chart = TRY(load_chart(connection, viewer));
    LedgerFindings findings("C7", "balance_sheet", year);
    for (const auto& [id, months] : sum_liabilities_by_month(connection, year.end())) {
        const Account* account = chart.find_account(id);
        INVARIANT(account != nullptr);
        if (is_deposit_held(*account)) check_deposit(findings, *account, months, year);
    }
    return findings.take();
}

Result<std::vector<Finding>> check_tax_payable(store::Connection& connection, const access::Viewer& viewer,
                                               FiscalYear year)
{
    const Chart chart = TRY(load_chart(connection, viewer));
    LedgerFindings findings("C8", "balance_sheet", year);
    const Yen tax = sum_tax(connection, year);
    Yen payable;
    for (const auto& [id, debit] : sum_accounts(connection, year.end())) {
        if (is_tax_payable(*chart.find_account(id))) payable -= debit;
    }
    const std::vector<ErrorArgument> amounts{{"tax", format_yen(tax)}, {"payable", format_yen(payable)}};
    if (payable.is_negative()) findings.add(Severity::error, "tax_payable_negative", {}, amounts);
    if (payable > tax) findings.add(Severity::warning, "tax_payable_too_high", {}, amounts);
    if (tax > Yen() && payable.is_zero()) findings.add(Severity::info, "tax_not_owed", {}, amounts);
    return findings.take();
}

Result<std::vector<Finding>> check_functions(store::Connection& connection, const access::Viewer& viewer,
                                             FiscalYear year)
{
    const Chart chart = TRY(load_chart(connection, viewer));
    LedgerFindings findings("C18", "activity_statement", year);
    for (const BalanceSum& sum : sum_postings(connection, year.begin(), year.end())) {
        const Account& account = *chart.find_account(sum.account);
        const Programme& programme = *chart.find_programme(sum.programme);
        if (account.type != AccountType::expense || programme.function != Function::none) continue;
        findings.add(Severity::error, "no_function", account.name, {{"amount", format_yen(sum.net())}});
    }
    const auto groups = sum_groups(connection, year.begin(), year.end());
    const Yen programme = sum_personnel(groups, Function::programme);
    if (!programme.is_zero() && sum_personnel(groups, Function::management).is_zero()) {
        findings.add(Severity::info, "personnel_unshared", {}, {{"amount", format_yen(programme)}});
    }
    return findings.take();
}

Result<std::vector<Finding>> check_suspense(store::Connection& connection, const access::Viewer& viewer,
                                            FiscalYear year)
{
    const Chart chart = TRY(load_chart(connection, viewer));
    LedgerFindings findings("LED-07", "balance_sheet", year);
    for (const auto& [id, debit] : sum_accounts(connection, year.end())) {
        const Account& account = *chart.find_account(id);
        if (!is_suspense(account) || debit.is_zero()) continue;
        const Yen amount = account.type == AccountType::asset ? debit : -debit;
        findings.add(Severity::error, "suspense", account.name, {{"amount", format_yen(amount)}});
    }
    return findings.take();
}

Result<std::vector<Finding>> check_budget_is_printed(store::Connection& connection,
                                                     const access::Viewer& viewer, FiscalYear year)
{
    const Settlement settlement = TRY(load_settlement(connection, viewer, year));
    LedgerFindings findings("LED-08", "settlement", year);
    for (const BudgetLine& line : settlement.unprinted_budget) {
        findings.add(Severity::error, "budget_unprinted", line.line, {{"amount", format_yen(line.amount)}});
    }
    for (const LineRemark& remark : settlement.unprinted_remarks) {
        findings.add(Severity::warning, "remark_unprinted", remark.line, {{"remark", remark.remark}});
    }
    if (!settlement.budget_version) return findings.take();
    for (const BudgetSum& sum : sum_budget(connection, settlement.budget_version->id)) {
        if (sum.function == Function::none) continue;
        const std::string key = std::string(name_of(sum.function)) + "_expense_total";
        const StatementLine* total = find_line(settlement.lines, key);
        findings.compare("budget_total", total->label, total->budget.value_or(Yen()), sum.amount);
    }
    return findings.take();
}

Result<std::vector<Finding>> check_budget_balances(store::Connection& connection,
                                                   const access::Viewer& viewer, FiscalYear year)
{
    const Settlement settlement = TRY(load_settlement(connection, viewer, year));
    LedgerFindings findings("LED-09", "settlement", year);
    if (!settlement.budget_version) return findings.take();
    const Yen revenue = find_line(settlement.lines, "revenue_total")->budget.value_or(Yen());
    const Yen expense = find_line(settlement.lines, "expense_total")->budget.value_or(Yen());
    if (revenue == expense) return findings.take();
    findings.add(Severity::info, "budget_unbalanced", {},
                 {{"revenue", format_yen(revenue)},
                  {"expense", format_yen(expense)},
                  {"difference", format_yen(revenue - expense)}});
    return findings.take();
}

}  // namespace tomoni::ledger
