#include "reports/frozen_report.h"

#include "base/text.h"
#include "domain/ledger/books_statement.h"
#include "platform/documents/paper_json.h"
#include "platform/store/transaction.h"
#include "reports/paper_set.h"
#include "reports/reports_store.h"

#include <map>

namespace tomoni::reports {

namespace {

// {"papers":[{"name":"balance-sheet","paper":{…}}, …]}; names need no escapes.
std::string json_of_papers(const std::vector<NamedPaper>& papers)
{
    std::string json = "{\"papers\":[";
    for (const NamedPaper& paper : papers) {
        if (json.back() != '[') json += ',';
        json += "{\"name\":\"" + paper.stem + "\",\"paper\":" + documents::json_of(paper.paper) + "}";
    }
    return json + "]}";
}

FrozenFigure frozen_of(const Figure& figure)
{
    return {figure.name, figure.unit, figure.value, figure.text};
}

bool is_same(const FrozenFigure& a, const FrozenFigure& b)
{
    return a.unit == b.unit && a.value == b.value && a.text == b.text;
}

Result<std::vector<FrozenFigure>> list_figures_today(store::Connection& connection,
                                                     const access::Viewer& viewer, FiscalYear year)
{
    std::vector<FrozenFigure> figures;
    for (const Figure& figure : TRY(FigureCatalogue(connection, viewer, year).list())) {
        figures.push_back(frozen_of(figure));
    }
    return figures;
}

// Both sides by name; what is equal is left out.
std::vector<FigureDifference> differences_of(const std::vector<FrozenFigure>& frozen,
                                             const std::vector<FrozenFigure>& today)
{
    std::map<std::string, FigureDifference> sides;
    for (const FrozenFigure& figure : frozen) sides[figure.name].frozen = figure;
    for (const FrozenFigure& figure : today) sides[figure.name].today = figure;
    std::vector<FigureDifference> differences;
    for (auto& [name, sides_of_name] : sides) {
        const auto& [unused, then, now] = sides_of_name;
        if (then && now && is_same(*then, *now)) continue;
        sides_of_name.name = name;
        differences.push_back(std::move(sides_of_name));
    }
    return differences;
}

Result<void> check_approval(const std::string& resolution, Date approved_on, FiscalYear year)
{
    if (trim(resolution).empty()) return refuse("reports.resolution_missing");
    if (approved_on > year.end()) return {};
    return refuse("reports.approved_too_early",
                  {{"approved_on", approved_on.iso()}, {"year_end", year.end().iso()}});
}

}  // namespace

Result<FrozenReport> freeze_report(store::Connection& connection, const access::Viewer& viewer,
                                   const Clock& clock, FiscalYear year, const std::string& resolution,
                                   Date approved_on)
{
    TRY(viewer.require(access::Right::approve_reports));
    TRY(check_approval(resolution, approved_on, year));
    store::Transaction transaction(connection);
    PaperContext context(connection, viewer, year, language::Language::ja);
    const auto papers = TRY(compose_papers(context));
    const auto books = TRY(ledger::load_books_state(connection, viewer));
    FrozenReport report{{},
                        year.year(),
                        viewer.name(),
                        std::string(trim(resolution)),
                        approved_on,
                        clock.now().iso(),
                        books.entry_count,
                        books.digest,
                        json_of_papers(papers)};
    report.id = insert_frozen_report(connection, report);
    for (const Figure& figure : TRY(context.figures().list())) {
        insert_frozen_figure(connection, report.id, frozen_of(figure));
    }
    transaction.commit();
    return report;
}

Result<std::vector<FrozenReport>> list_frozen_reports(store::Connection& connection,
                                                      const access::Viewer& viewer, FiscalYear year)
{
    TRY(viewer.require(access::Right::read_reports));
    return list_frozen(connection, year.year());
}

Result<std::optional<FrozenFigure>> find_frozen_figure(store::Connection& connection,
                                                       const access::Viewer& viewer, FiscalYear year,
                                                       std::string_view name)
{
    const auto reports = TRY(list_frozen_reports(connection, viewer, year));
    if (reports.empty()) return std::optional<FrozenFigure>();
    for (FrozenFigure& figure : list_frozen_figures(connection, reports.back().id)) {
        if (figure.name == name) return std::optional(std::move(figure));
    }
    return std::optional<FrozenFigure>();
}

Result<FrozenComparison> compare_with_frozen(store::Connection& connection, const access::Viewer& viewer,
                                             FiscalYear year)
{
    auto reports = TRY(list_frozen_reports(connection, viewer, year));
    if (reports.empty()) return not_found("reports.not_frozen", {{"year", std::to_string(year.year())}});
    FrozenComparison comparison;
    comparison.report = std::move(reports.back());
    comparison.differences = differences_of(list_frozen_figures(connection, comparison.report.id),
                                            TRY(list_figures_today(connection, viewer, year)));
    const auto books = TRY(ledger::load_books_state(connection, viewer));
    comparison.entry_count_today = books.entry_count;
    comparison.books_changed = books.digest != comparison.report.books_digest;
    return comparison;
}

}  // namespace tomoni::reports
