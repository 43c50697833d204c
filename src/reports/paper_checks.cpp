#include "reports/paper_checks.h"

#include "domain/ledger/ledger_checks.h"
#include "platform/settings/settings.h"
#include "reports/frozen_report.h"
#include "reports/house_style.h"
#include "reports/paper_set.h"

namespace tomoni::reports {

namespace {

std::vector<Finding> find_mistakes(const std::string& stem, const documents::Table& table)
{
    std::vector<Finding> findings;
    for (const auto& mistake : documents::formula_mistakes(table)) {
        const auto& row = table.rows[mistake.row];
        findings.push_back(
            {"C1",
             Severity::error,
             "reports.check_total",
             {{"line", row.cells.empty() ? std::string() : documents::printed(row.cells.front())},
              {"column", table.columns[mistake.column].label},
              {"printed", format_count(mistake.value)},
              {"sum", format_count(mistake.sum)}},
             {{stem, static_cast<std::int64_t>(mistake.row) + 1, 0, table.caption}}});
    }
    return findings;
}

std::string text_of(const std::optional<FrozenFigure>& figure)
{
    if (!figure) return "-";
    return figure->text.empty() ? format_count(figure->value) : figure->text;
}

}  // namespace

Result<std::vector<Finding>> check_totals_foot(store::Connection& connection, const access::Viewer& viewer,
                                               FiscalYear year)
{
    PaperContext context(connection, viewer, year, language::Language::ja);
    std::vector<Finding> findings;
    for (const NamedPaper& paper : TRY(compose_papers(context))) {
        for (const documents::Block& block : paper.paper.blocks) {
            const auto* table = std::get_if<documents::Table>(&block);
            if (table == nullptr) continue;
            for (Finding& finding : find_mistakes(paper.stem, *table)) findings.push_back(std::move(finding));
        }
    }
    return findings;
}

Result<std::vector<Finding>> check_required_settings(store::Connection& connection,
                                                     const access::Viewer& viewer, FiscalYear year)
{
    TRY(viewer.require(access::Right::read_reports));
    std::vector<Finding> findings;
    for (const char* name : {"organisation_name", "representatives", "auditor"}) {
        if (!settings::text_or(connection, name, year.end(), {}).empty()) continue;
        findings.push_back({"C15", Severity::warning, "reports.check_setting_missing", {{"name", name}}, {}});
    }
    return findings;
}

Result<std::vector<Finding>> check_frozen_figures(store::Connection& connection, const access::Viewer& viewer,
                                                  FiscalYear year)
{
    std::vector<Finding> findings;
    if (TRY(list_frozen_reports(connection, viewer, year)).empty()) return findings;
    const auto comparison = TRY(compare_with_frozen(connection, viewer, year));
    for (const FigureDifference& difference : comparison.differences) {
        findings.push_back({"FROZEN",
                            Severity::warning,
                            "reports.check_changed_since_approval",
                            {{"name", difference.name},
                             {"frozen", text_of(difference.frozen)},
                             {"today", text_of(difference.today)},
                             {"approved_on", comparison.report.approved_on.iso()}},
                            {}});
    }
    return findings;
}

Result<std::vector<Finding>> check_opening_as_frozen(store::Connection& connection,
                                                     const access::Viewer& viewer, FiscalYear year)
{
    const auto approved =
        TRY(find_frozen_figure(connection, viewer, year.previous(), "ledger.net_assets_closing"));
    if (!approved) return std::vector<Finding>();
    return ledger::check_opening_as_approved(connection, viewer, year, Yen(approved->value));
}

}  // namespace tomoni::reports
