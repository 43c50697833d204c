// The whole way on the example organisation: its records go in, its papers come out, and the figures are the
// published ones (R1, R2, R5).

#include "domain/activities/activities_import.h"
#include "domain/grants/grants_import.h"
#include "domain/ledger/budget_import.h"
#include "domain/ledger/chart_import.h"
#include "domain/ledger/journal_import.h"
#include "domain/ledger/remarks_import.h"
#include "domain/membership/membership_import.h"
#include "domain/people/people_import.h"
#include "platform/documents/csv.h"
#include "platform/documents/output_file.h"
#include "platform/settings/settings.h"
#include "reports/check_runner.h"
#include "reports/paper_set.h"
#include "reports/printed/printed.h"
#include "reports/reports_test_support.h"

using namespace tomoni;
using namespace tomoni::reports;
using namespace tomoni::reports::tests;

namespace {

const std::string sample = std::string(TOMONI_SOURCE_DIR) + "/samples/fy2023/";

std::string read(const std::string& name)
{
    return documents::read_file(sample + name).value();
}

template <typename Import>
void take(store::Connection& connection, Import import_file, const std::string& name)
{
    const auto taken = import_file(connection, all_rights, test_clock, read(name), name);
    REQUIRE_MESSAGE(taken.has_value(), name);
}

void import_sample(store::Connection& connection)
{
    take(connection, settings::import_csv, "settings.csv");
    take(connection, ledger::import_accounts, "accounts.csv");
    take(connection, ledger::import_programmes, "programmes.csv");
    take(connection, ledger::import_funds, "funds.csv");
    take(connection, ledger::import_fund_lines, "fund_lines.csv");
    const auto journal = read("journal.csv");
    REQUIRE(
        ledger::import_journal(connection, all_rights, test_clock, 4, journal, "journal.csv").has_value());
    take(connection, ledger::import_budget, "budget.csv");
    take(connection, ledger::import_remarks, "remarks.csv");
    take(connection, grants::import_grants, "grants.csv");
    take(connection, grants::import_grant_lines, "grant_lines.csv");
    take(connection, grants::import_grant_ceilings, "grant_ceilings.csv");
    take(connection, people::import_parties, "parties.csv");
    take(connection, membership::import_terms, "terms.csv");
    take(connection, activities::import_activities, "activities.csv");
    const auto files = read_narrative_folder(sample + "narrative").value();
    const auto words = import_narrative(connection, all_rights, test_clock, test_year, files);
    REQUIRE_MESSAGE(words.has_value(),
                    language::describe(language::Language::en, words.has_value() ? Error{} : words.error()));
}

void add_list(std::string& text, const documents::List& list)
{
    for (const auto& item : list.items) {
        text += (item.marker.empty() ? "• " : item.marker + " ") + documents::text_of(item.runs) + "\n\n";
        for (const auto& nested : item.nested) add_list(text, nested);
    }
}

// As somebody who only has the printed report would type it off.
std::string plain_text_of(const documents::Paper& paper)
{
    std::string text = paper.title + "\n" + paper.subtitle + "\n\n";
    for (const auto& block : paper.blocks) {
        if (const auto* heading = std::get_if<documents::Heading>(&block)) {
            text += heading->number + " " + heading->text + "\n\n";
        } else if (const auto* paragraph = std::get_if<documents::Paragraph>(&block)) {
            text += documents::text_of(paragraph->runs) + "\n\n";
        } else if (const auto* list = std::get_if<documents::List>(&block)) {
            add_list(text, *list);
        }
    }
    return text;
}

void check_published_figures(PaperContext& context)
{
    const std::string content = read("published/figures.csv");
    auto published = documents::CsvTable::open(content, "figures.csv", {"figure", "value"}).value();
    int count = 0;
    while (published.next().value()) {
        const std::string name(published.value("figure"));
        const auto figure = context.figures().find(name);
        REQUIRE_MESSAGE(figure.has_value(), name);
        CHECK_MESSAGE(std::to_string(figure->value) == published.value("value"), name);
        ++count;
    }
    CHECK(count > 150);
}

}  // namespace

TEST_ON_BOTH(sample_year_gives_the_published_figures_and_papers_without_errors)
{
    auto& db = database.connection();
    import_sample(db);
    PaperContext context(db, all_rights, test_year, language::Language::ja);
    check_published_figures(context);

    const auto papers = compose_papers(context);
    REQUIRE(papers.has_value());
    CHECK(papers->size() == 9);
    for (const Finding& finding : run_checks(db, all_rights, test_year)) {
        CHECK_MESSAGE(
            finding.severity == Severity::info,
            finding.id << " " << language::sentence(language::Language::en, finding.key, finding.arguments));
    }

    const auto printed = printed::check_printed({{"report.txt", plain_text_of(papers->front().paper)}});
    REQUIRE(printed.has_value());
    CHECK(printed->statistics.outline_nodes > 50);
    CHECK(printed->statistics.references_read > 5);
    for (const Finding& finding : printed->findings) {
        CHECK_MESSAGE(
            finding.severity != Severity::error,
            finding.id << " " << language::sentence(language::Language::en, finding.key, finding.arguments));
    }
}
