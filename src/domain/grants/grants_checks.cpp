#include "domain/grants/grants_checks.h"

#include "domain/grants/grant_statement.h"
#include "domain/grants/grants_store.h"

namespace tomoni::grants {

namespace {

Place place_of(const Grant& grant, std::string field)
{
    return {"grants/" + grant.code, 0, 0, std::move(field)};
}

Finding finding_about(const Grant& grant, std::string id, Severity severity, std::string key,
                      std::vector<ErrorArgument> arguments)
{
    arguments.insert(arguments.begin(), {"grant", grant.name});
    return {std::move(id), severity, std::move(key), std::move(arguments), {place_of(grant, {})}};
}

// Runs a rule over the statement of every grant of the year.
template <typename Rule>
Result<std::vector<Finding>> over_statements(store::Connection& connection, const access::Viewer& viewer,
                                             FiscalYear year, Rule rule)
{
    std::vector<Finding> findings;
    for (const GrantStatement& statement : TRY(list_grant_statements(connection, viewer, year))) {
        rule(statement, findings);
    }
    return findings;
}

std::string percent_of(std::int64_t basis_points)
{
    std::string text = std::to_string(basis_points / 100);
    const std::int64_t tenth = basis_points % 100 / 10;
    return tenth == 0 ? text : text + "." + std::to_string(tenth);
}

void find_ceiling(const GrantStatement& statement, const GrantCeiling& ceiling,
                  std::vector<Finding>& findings)
{
    const std::int64_t used_bp = statement.cost_group_bp(ceiling.cost_group);
    const bool over = used_bp > ceiling.limit_bp;
    const bool near = !over && used_bp * 10 > ceiling.limit_bp * 9;
    if (!over && !near) return;
    findings.push_back(finding_about(statement.grant, "C19", over ? Severity::error : Severity::info,
                                     over ? "grants.check_over_ceiling" : "grants.check_near_ceiling",
                                     {{"cost_group", std::string(name_of(ceiling.cost_group))},
                                      {"used", percent_of(used_bp)},
                                      {"limit", percent_of(ceiling.limit_bp)}}));
}

}  // namespace

Result<std::vector<Finding>> check_grant_account_agrees(store::Connection& connection,
                                                        const access::Viewer& viewer, FiscalYear year)
{
    return over_statements(
        connection, viewer, year, [](const GrantStatement& s, std::vector<Finding>& findings) {
            if (!s.grant.has_return_duty) return;
            const Yen carry_over = s.carry_over_yen(s.grant.basis);
            if (carry_over == s.closing_advance_yen) return;
            findings.push_back(
                finding_about(s.grant, "C5", Severity::error, "grants.check_carry_over",
                              {{"carry_over", format_yen(carry_over)},
                               {"advance", format_yen(s.closing_advance_yen)},
                               {"difference", format_yen(carry_over - s.closing_advance_yen)}}));
        });
}

Result<std::vector<Finding>> check_grant_lines_complete(store::Connection& connection,
                                                        const access::Viewer& viewer, FiscalYear year)
{
    return over_statements(
        connection, viewer, year, [](const GrantStatement& s, std::vector<Finding>& findings) {
            if (s.unassigned_yen.is_zero()) return;
            findings.push_back(finding_about(s.grant, "C5-G3", Severity::error, "grants.check_unassigned",
                                             {{"amount", format_yen(s.unassigned_yen)}}));
        });
}

Result<std::vector<Finding>> check_grant_ceilings(store::Connection& connection, const access::Viewer& viewer,
                                                  FiscalYear year)
{
    std::vector<Finding> findings;
    for (const GrantStatement& statement : TRY(list_grant_statements(connection, viewer, year))) {
        for (const auto& ceiling : TRY(list_ceilings(connection, viewer, statement.grant.id))) {
            find_ceiling(statement, ceiling, findings);
        }
    }
    return findings;
}

Result<std::vector<Finding>> check_grant_overspent(store::Connection& connection,
                                                   const access::Viewer& viewer, FiscalYear year)
{
    return over_statements(
        connection, viewer, year, [](const GrantStatement& s, std::vector<Finding>& findings) {
            if (s.carry_over_yen(s.grant.basis).is_negative()) {
                findings.push_back(finding_about(s.grant, "C5-OVER", Severity::error,
                                                 "grants.check_overspent",
                                                 {{"amount", format_yen(-s.carry_over_yen(s.grant.basis))}}));
            }
            for (const auto& block : s.blocks) {
                for (const auto& entry : block.lines) {
                    if (entry.line.budget_yen.is_zero() || entry.spent_yen <= entry.line.budget_yen) continue;
                    findings.push_back(
                        finding_about(s.grant, "C5-LINE", Severity::warning, "grants.check_line_over_budget",
                                      {{"line", entry.line.name},
                                       {"amount", format_yen(entry.spent_yen - entry.line.budget_yen)}}));
                }
            }
        });
}

Result<std::vector<Finding>> check_grant_period(store::Connection& connection, const access::Viewer& viewer,
                                                FiscalYear year)
{
    std::vector<Finding> findings;
    for (const Grant& grant : TRY(list_grants(connection, viewer))) {
        for (auto& entry : list_entries_outside_period(connection, grant, year)) {
            findings.push_back(finding_about(grant, "C5-PERIOD", Severity::warning,
                                             "grants.check_outside_period",
                                             {{"entry", entry.label},
                                              {"begins_on", grant.begins_on.iso()},
                                              {"ends_on", grant.ends_on.iso()}}));
        }
    }
    return findings;
}

}  // namespace tomoni::grants
