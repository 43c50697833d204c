#include "domain/activities/activities_checks.h"
#include "domain/activities/activities_figures.h"
#include "domain/activities/activities_import.h"
#include "domain/activities/activities_statement.h"
#include "domain/membership/membership_checks.h"
#include "domain/membership/membership_import.h"
#include "domain/membership/membership_statement.h"
#include "domain/people/people_checks.h"
#include "domain/people/people_import.h"
#include "platform/documents/csv.h"
#include "platform/language/catalogue.h"
#include "support/test_database.h"

#include <fstream>
#include <iterator>

using namespace tomoni;

namespace {

const FixedClock april(Date(2024, 4, 5));
const access::Viewer office("office", {access::Role::office});
const FiscalYear fy2023(2023);

std::string sample_file(const std::string& name)
{
    std::ifstream file(std::string(TOMONI_SOURCE_DIR) + "/samples/fy2023/" + name, std::ios::binary);
    REQUIRE_MESSAGE(file.good(), name);
    return {std::istreambuf_iterator<char>(file), {}};
}

using ImportFile = Result<imports::ImportOutcome> (*)(store::Connection&, const access::Viewer&, const Clock&,
                                                      std::string_view, const std::string&);

void take(store::Connection& connection, ImportFile import_file, const std::string& name)
{
    const auto outcome = import_file(connection, office, april, sample_file(name), name);
    const std::string failure = outcome ? "" : language::describe(language::Language::en, outcome.error());
    REQUIRE_MESSAGE(outcome.has_value(), failure);
}

using CheckFunction = Result<std::vector<Finding>> (*)(store::Connection&, const access::Viewer&, FiscalYear);

std::string findings_of(store::Connection& connection, std::initializer_list<CheckFunction> checks)
{
    std::string text;
    for (const CheckFunction check : checks) {
        for (const Finding& finding : MUST(check(connection, office, fy2023))) {
            if (finding.severity == Severity::info) continue;
            text += finding.id + " " +
                    language::sentence(language::Language::en, finding.key, finding.arguments) + "\n";
        }
    }
    return text;
}

}  // namespace

TEST_ON_BOTH(membership_of_the_sample_gives_the_published_table)
{
    auto& db = database.connection();
    take(db, people::import_parties, "parties.csv");
    take(db, membership::import_terms, "terms.csv");
    const auto statement = MUST(membership::load_membership_statement(db, office, FiscalYear(2016), fy2023));
    const std::string text = sample_file("published/membership.csv");
    std::vector<std::string> columns{"fiscal_year", "total"};
    for (const auto& each : statement.classes) columns.push_back(each.code);
    auto table = MUST(documents::CsvTable::open(text, "membership.csv", columns));
    for (const auto& year : statement.years) {
        REQUIRE(MUST(table.next()));
        CHECK(table.value("fiscal_year") == std::to_string(year.year.year()));
        CHECK(table.value("total") == std::to_string(year.total()));
        for (std::size_t i = 0; i < statement.classes.size(); ++i) {
            CHECK(table.value(statement.classes[i].code) == std::to_string(year.counts[i]));
        }
    }
    CHECK(findings_of(db, {membership::check_counts_agree, membership::check_snapshots_hold,
                           membership::check_kinds_fit_classes, membership::check_terms_overlap,
                           people::check_parties_recorded_once}) == "");
}

TEST_ON_BOTH(activities_of_the_sample_are_taken_and_agree_with_themselves)
{
    auto& db = database.connection();
    take(db, activities::import_activities, "activities.csv");
    const auto lines = MUST(activities::list_activity_lines(db, office, fy2023));
    CHECK(lines.size() >= 100);
    CHECK(findings_of(db, {activities::check_one_date_per_title, activities::check_series_numbers,
                           activities::check_dates_in_year, activities::check_counts_equal_records,
                           activities::check_title_brackets}) == "");
    int issue_count = 0;
    for (const Figure& figure : MUST(activities::list_activity_figures(db, office, fy2023))) {
        if (figure.name == "activities.issues.dates") {
            CHECK(figure.text == "2023年4月、6月、8月、10月、12月、2024年2月");
            ++issue_count;
        }
        CHECK(language::has_sentence(language::Language::ja, figure.rule));
    }
    CHECK(issue_count == 1);
}
