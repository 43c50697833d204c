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
        const PostedSums sums = sum_postings(connection, year.begin(), year.end());
        add(sums.before, false);
        add(sums.within, true);
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

// Debit less credit of the accounts that belong.
Yen sum_accounts(store::Connection& connection, const Chart& chart, Date begins_on, Date ends_on,
                 auto belongs)
{
    Yen sum;
    for (const Account& account : chart.accounts()) {
        if (belongs(account)) sum += sum_account(connection, account.id, begins_on, ends_on);
    }
    return sum;
}

bool is_tax(const Account& account)
{
    return account.type == AccountType::tax;
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
    const Yen tax = sum_accounts(connection, chart, year.begin(), year.end(), is_tax);
    const Yen payable = -sum_accounts(connection, chart, first_day, year.end(), is_tax_payable);
    const std::vector<ErrorArgument> amounts{{"tax", format_yen(tax)}, {"payable", format_yen(payable)}};
    if (payable.is_negative()) findings.add(Severity::error, "tax_payable_negative", {}, amounts);
    if (payable > tax) findings.add(Severity::warning, "tax_payable_too_high", {}, amounts);
    if (tax > Yen() && payable.is_zero()) findings.add(Severity::info, "tax_not_owed", {}, amounts);
    return findings.take();
}

Result<std::vector<Finding>> check_functions(store::Connection& connection, const access::Viewer& viewer,
                                             FiscalYear year)
{
    TRY(viewer.require(access::Right::read_books));
    const auto sums = sum_periods(connection, year.first_month(), year.first_month(), year.last_month());
    const Chart chart = TRY(load_chart(connection, viewer));
    LedgerFindings findings("C18", "activity_statement", year);
    Yen shared;
    Yen unshared;
    for (const BalanceSum& sum : sums.current) {
        const Account* account = chart.find_account(sum.account);
        const Programme* programme = chart.find_programme(sum.programme);
        INVARIANT(account != nullptr && programme != nullptr);
        if (account->type != AccountType::expense) continue;
        if (programme->function == Function::none && !sum.net().is_zero()) {
            findings.add(Severity::error, "no_function", account->name, {{"amount", format_yen(sum.net())}});
        }
        if (!account->section.starts_with("expense.personnel")) continue;
        (programme->function == Function::programme ? unshared : shared) += sum.net();
    }
    if (!unshared.is_zero() && shared.is_zero()) {
        findings.add(Severity::info, "personnel_unshared", {}, {{"amount", format_yen(unshared)}});
    }
    return findings.take();
}

Result<std::vector<Finding>> check_suspense(store::Connection& connection, const access::Viewer& viewer,
                                            FiscalYear year)
{
    const Chart chart = TRY(load_chart(connection, viewer));
    LedgerFindings findings("LED-07", "balance_sheet", year);
    for (const Account& account : chart.accounts()) {
        if (!is_suspense(account)) continue;
        const Yen debit = sum_account(connection, account.id, first_day, year.end());
        if (debit.is_zero()) continue;
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
