#include "reports/check_runner.h"

#include "domain/activities/activities_checks.h"
#include "domain/grants/grants_checks.h"
#include "domain/ledger/ledger_checks.h"
#include "domain/membership/membership_checks.h"
#include "domain/people/people_checks.h"
#include "platform/store/store_error.h"
#include "reports/expense_event_check.h"
#include "reports/narrative_checks.h"
#include "reports/paper_checks.h"

#include <algorithm>
#include <exception>
#include <tuple>

namespace tomoni::reports {

namespace {

// What it failed with is the finding's sentence, so that the reader is told what to do.
Finding finding_about_failure(std::string_view check, const Error& error)
{
    if (error.kind == FailureKind::denied) {
        return {"CHECK", Severity::info, "reports.check_not_allowed", {{"check", std::string(check)}}, {}};
    }
    Place place = error.place;
    if (place.field.empty()) place.field = check;
    return {"CHECK", Severity::error, error.key, error.arguments, {place}};
}

Finding finding_about_breakdown(std::string_view check, const char* note)
{
    return {"CHECK",
            Severity::error,
            "reports.check_broke_down",
            {{"check", std::string(check)}, {"reason", note}},
            {}};
}

std::vector<Finding> run_one(store::Connection& connection, const access::Viewer& viewer, FiscalYear year,
                             const Check& check)
{
    try {
        auto findings = check.find(connection, viewer, year);
        if (findings) return std::move(findings).value();
        return {finding_about_failure(check.name, findings.error())};
    } catch (const store::StoreError& failure) {
        return {finding_about_failure(check.name, failure.sentence())};
    } catch (const std::exception& failure) {
        return {finding_about_breakdown(check.name, failure.what())};
    }
}

// Gravest first, then by rule and by place.
bool stands_before(const Finding& a, const Finding& b)
{
    const Place nowhere;
    const auto rank = [&](const Finding& finding) {
        const Place& place = finding.places.empty() ? nowhere : finding.places.front();
        return std::tuple(-static_cast<int>(finding.severity), std::string_view(finding.id),
                          std::string_view(place.file), place.line, place.column,
                          std::string_view(finding.key));
    };
    return rank(a) < rank(b);
}

}  // namespace

const std::vector<Check>& all_checks()
{
    static const std::vector<Check> checks{
        {"ledger.footing", ledger::check_footing},
        {"ledger.chain", ledger::check_statement_chain},
        {"ledger.opening", ledger::check_opening},
        {"ledger.balance_sheet", ledger::check_balance_sheet},
        {"ledger.funds", ledger::check_fund_note},
        {"ledger.deposits_held", ledger::check_deposits_held},
        {"ledger.tax_payable", ledger::check_tax_payable},
        {"ledger.functions", ledger::check_functions},
        {"ledger.suspense", ledger::check_suspense},
        {"ledger.budget_printed", ledger::check_budget_is_printed},
        {"ledger.budget_balances", ledger::check_budget_balances},
        {"grants.account", grants::check_grant_account_agrees},
        {"grants.lines", grants::check_grant_lines_complete},
        {"grants.ceilings", grants::check_grant_ceilings},
        {"grants.overspent", grants::check_grant_overspent},
        {"grants.period", grants::check_grant_period},
        {"people.once", people::check_parties_recorded_once},
        {"people.readings", people::check_readings_present},
        {"membership.counts", membership::check_counts_agree},
        {"membership.snapshots", membership::check_snapshots_hold},
        {"membership.kinds", membership::check_kinds_fit_classes},
        {"membership.after_year", membership::check_terms_after_year},
        {"membership.overlap", membership::check_terms_overlap},
        {"activities.one_date", activities::check_one_date_per_title},
        {"activities.series", activities::check_series_numbers},
        {"activities.dates", activities::check_dates_in_year},
        {"activities.audit", activities::check_nothing_after_audit},
        {"activities.required", activities::check_required_counts},
        {"activities.records", activities::check_counts_equal_records},
        {"activities.brackets", activities::check_title_brackets},
        {"activities.style", activities::check_title_style},
        {"reports.expense_events", check_expenses_have_events},
        {"reports.references", check_references_resolve},
        {"reports.numbering", check_numbering},
        {"reports.names", check_names_from_records},
        {"reports.dates", check_dates_in_year},
        {"reports.audit", check_nothing_after_audit},
        {"reports.brackets", check_brackets},
        {"reports.style", check_house_style},
        {"reports.typed_figures", check_typed_figures},
        {"reports.totals", check_totals_foot},
        {"reports.settings", check_required_settings},
        {"reports.frozen", check_frozen_figures},
        {"reports.opening_as_approved", check_opening_as_frozen},
    };
    return checks;
}

std::vector<Finding> run_checks(store::Connection& connection, const access::Viewer& viewer, FiscalYear year)
{
    return run_checks(connection, viewer, year, all_checks());
}

std::vector<Finding> run_checks(store::Connection& connection, const access::Viewer& viewer, FiscalYear year,
                                const std::vector<Check>& checks)
{
    std::vector<Finding> findings;
    for (const Check& check : checks) {
        for (Finding& finding : run_one(connection, viewer, year, check)) {
            findings.push_back(std::move(finding));
        }
    }
    std::sort(findings.begin(), findings.end(), stands_before);
    return findings;
}

}  // namespace tomoni::reports
