#include "domain/membership/membership_checks.h"
#include "domain/membership/membership_figures.h"
#include "domain/membership/membership_import.h"
#include "domain/membership/membership_statement.h"
#include "domain/membership/membership_store.h"
#include "domain/people/people_import.h"
#include "domain/people/people_store.h"
#include "support/test_database.h"

#include <algorithm>

using namespace tomoni;
using namespace tomoni::membership;

namespace {

const FixedClock april(Date(2024, 4, 5));
const access::Viewer office("office", {access::Role::office});
const access::Viewer board("board", {access::Role::board});
const FiscalYear fy2022(2022);
const FiscalYear fy2023(2023);

const std::string parties_file =
    "code,kind,name\n"
    "P1,person,山田 花子\n"
    "P2,person,鈴木 次郎\n"
    "O1,organisation,みなとの会\n"
    "L1,organisation,ひかり図書館\n";

const std::string terms_file =
    "party,class,begins_on,ends_on\n"
    "P1,regular_individual,2022-04-01,2023-03-31\n"
    "P1,regular_individual,2023-04-01,\n"
    "P2,supporting_individual,2022/6/1,2024-03-30\n"
    "O1,regular_organisation,2023-04-01,2024-03-31\n"
    "O1,subscription_individual,2023-04-01,\n"
    "L1,subscription_library,2024-04-01,\n";

void import_all(store::Connection& db)
{
    MUST(people::import_parties(db, office, april, parties_file, "parties.csv"));
    MUST(import_terms(db, office, april, terms_file, "terms.csv"));
}

const Figure& figure(const std::vector<Figure>& figures, std::string_view name)
{
    const auto found =
        std::find_if(figures.begin(), figures.end(), [&](const Figure& each) { return each.name == name; });
    REQUIRE(found != figures.end());
    return *found;
}

}  // namespace

TEST_ON_BOTH(membership_prints_the_classes_in_the_order_of_the_report)
{
    const auto classes = MUST(list_classes(database.connection(), board));
    std::vector<std::string> codes;
    for (const auto& each : classes) codes.push_back(each.code);
    CHECK(codes == std::vector<std::string>{"regular_individual", "regular_organisation",
                                            "supporting_individual", "supporting_organisation",
                                            "subscription_individual", "subscription_library"});
    CHECK(classes[0].full_name() == "正会員 個人");
    CHECK(classes[5].holder == Holder::organisation);
}

TEST_ON_BOTH(membership_statement_counts_every_year)
{
    auto& db = database.connection();
    import_all(db);
    const auto statement = MUST(load_membership_statement(db, board, FiscalYear(2021), fy2023));
    REQUIRE(statement.years.size() == 3);
    CHECK(statement.years[0].total() == 0);
    CHECK(statement.years[1].counts == std::vector<std::int64_t>{1, 0, 1, 0, 0, 0});
    CHECK(statement.years[2].counts == std::vector<std::int64_t>{1, 1, 0, 0, 1, 0});
    CHECK(statement.sum_of(MemberKind::regular, statement.years[2]) == 2);
    CHECK(MUST(find_first_membership_year(db, board, 4)) == fy2022);
    CHECK(load_membership_statement(db, access::Viewer::nobody(), fy2023, fy2023).error().key ==
          "access.denied");
}

TEST_ON_BOTH(membership_import_is_taken_once_and_only_by_the_keepers_of_the_list)
{
    auto& db = database.connection();
    import_all(db);
    CHECK(MUST(import_terms(db, office, april, terms_file, "again.csv")).earlier->file_name == "terms.csv");
    CHECK(MUST(list_terms(db, board)).size() == 6);
    CHECK(import_terms(db, board, april, terms_file, "t.csv").error().key == "access.denied");
}

TEST_ON_BOTH(membership_import_names_every_mistake_and_changes_nothing)
{
    auto& db = database.connection();
    MUST(people::import_parties(db, office, april, parties_file, "parties.csv"));
    const auto refused = import_terms(db, office, april,
                                      "party,class,begins_on,ends_on\n"
                                      "P9,regular_individual,2023-02-29,\n"
                                      "P1,guest,2023-04-01,\n"
                                      "P1,regular_individual,2023-04-01,2023-03-31\n"
                                      "P2,regular_individual,2023-04-01,2024-03-31\n"
                                      "P2,regular_individual,2024-03-31,\n"
                                      "P2,supporting_individual,2024-04-01,\n"
                                      ",,,\n",
                                      "terms.csv");
    REQUIRE_FALSE(refused.has_value());
    const auto& causes = refused.error().causes;
    REQUIRE(causes.size() == 8);
    CHECK(causes[0].key == "membership.unknown_party");
    CHECK(causes[1].place.line == 2);
    CHECK(causes[1].place.column == 3);
    CHECK(causes[2].key == "membership.unknown_class");
    CHECK(causes[2].place.column == 2);
    CHECK(causes[3].key == "membership.ends_before_it_begins");
    CHECK(causes[3].place.field == "ends_on");
    CHECK(causes[4].key == "membership.overlap");
    CHECK(causes[4].place.line == 6);
    CHECK(causes[7].key == "imports.value_missing");
    CHECK(causes[7].place.line == 8);
    CHECK(MUST(list_terms(db, board)).empty());
}

TEST_ON_BOTH(membership_ends_a_term_early_without_rewriting_it)
{
    auto& db = database.connection();
    import_all(db);
    const auto terms = MUST(list_terms(db, board));
    const auto open = std::find_if(terms.begin(), terms.end(), [](const Term& each) {
        return each.class_code == "regular_individual" && !each.ends_on;
    });
    REQUIRE(open != terms.end());
    CHECK(end_term(db, board, april, open->id, Date(2024, 3, 30), "退会").error().key == "access.denied");
    CHECK(end_term(db, office, april, open->id, Date(2024, 3, 30), " ").error().key ==
          "membership.reason_missing");
    CHECK(end_term(db, office, april, open->id, Date(2023, 3, 30), "誤り").error().key ==
          "membership.ends_before_it_begins");
    CHECK(end_term(db, office, april, {999}, Date(2024, 3, 30), "退会").error().key ==
          "membership.unknown_term");
    MUST(end_term(db, office, april, open->id, Date(2024, 3, 30), "退会"));
    CHECK(end_term(db, office, april, open->id, Date(2024, 3, 29), "退会").error().key ==
          "membership.ended_already");
    const auto counts = MUST(load_membership_statement(db, board, fy2023, fy2023)).years[0].counts;
    CHECK(counts[0] == 0);
    CHECK(MUST(check_counts_agree(db, board, fy2023)).empty());
    CHECK(MUST(count_in_database(db, board, "regular_individual", Date(2024, 3, 30))) == 1);
    const auto fixed = std::find_if(terms.begin(), terms.end(), [](const Term& each) {
        return each.class_code == "regular_organisation";
    });
    CHECK(end_term(db, office, april, fixed->id, Date(2024, 3, 31), "退会").error().key ==
          "membership.ends_anyway");
}

TEST_ON_BOTH(membership_figures_are_the_table_and_show_their_terms)
{
    auto& db = database.connection();
    import_all(db);
    const auto figures = MUST(list_membership_figures(db, office, fy2023));
    CHECK(figure(figures, "membership.total").value == 3);
    CHECK(figure(figures, "membership.total").unit == Unit::members);
    CHECK(figure(figures, "membership.regular_total").value == 2);
    CHECK(figure(figures, "membership.subscription_individual").value == 1);
    CHECK(figure(figures, "membership.supporting_total").value == 0);
    CHECK(figure(figures, "membership.joined").value == 2);
    CHECK(figure(figures, "membership.left").value == 1);
    CHECK(figure(figures, "membership.left").records().at(0).label.contains("鈴木 次郎"));
    CHECK(figure(figures, "membership.total").records().size() == 3);
    const auto records = figure(figures, "membership.regular_individual").records();
    REQUIRE(records.size() == 1);
    CHECK(records[0].table == "terms");
    CHECK(records[0].label == "山田 花子 P1 正会員 個人 2023-04-01〜");
}

TEST_ON_BOTH(membership_records_have_no_names_for_a_viewer_without_the_right)
{
    auto& db = database.connection();
    import_all(db);
    const auto figures = MUST(list_membership_figures(db, board, fy2023));
    CHECK(figure(figures, "membership.regular_individual").records().at(0).label ==
          "P1 正会員 個人 2023-04-01〜");
    CHECK(list_membership_figures(db, access::Viewer::nobody(), fy2023).error().key == "access.denied");
}

TEST_ON_BOTH(membership_prints_a_frozen_year_as_frozen_and_shows_later_differences)
{
    auto& db = database.connection();
    import_all(db);
    const FixedClock last_day(Date(2024, 3, 31));
    CHECK(freeze_headcounts(db, office, last_day, fy2023).error().key == "membership.year_not_over");
    CHECK(freeze_headcounts(db, board, april, fy2023).error().key == "access.denied");
    CHECK(MUST(freeze_headcounts(db, office, april, fy2023)).total() == 3);
    CHECK(freeze_headcounts(db, office, april, fy2023).error().key == "membership.frozen_already");
    CHECK(MUST(check_snapshots_hold(db, board, fy2023)).empty());

    const auto party = MUST(people::load_party(db, office, "P2"));
    MUST(record_term(db, office, april, {{}, party.id, "regular_individual", Date(2024, 1, 1), {}}));
    const auto year = MUST(load_membership_statement(db, board, fy2023, fy2023)).years[0];
    CHECK(year.is_frozen);
    CHECK(year.counts[0] == 1);
    CHECK(year.recounts[0] == 2);
    CHECK(figure(MUST(list_membership_figures(db, office, fy2023)), "membership.total").value == 3);
    const auto findings = MUST(check_snapshots_hold(db, board, FiscalYear(2024)));
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].id == "MEM-02");
    CHECK(findings[0].places[0].field == "regular_individual");
    CHECK(MUST(check_snapshots_hold(db, board, fy2022)).empty());
}

TEST_ON_BOTH(membership_checks_find_wrong_kinds_overlaps_and_later_terms)
{
    auto& db = database.connection();
    import_all(db);
    CHECK(MUST(check_kinds_fit_classes(db, board, fy2023)).empty());
    CHECK(MUST(check_terms_overlap(db, board, fy2023)).empty());
    MUST(import_terms(
        db, office, april,
        "party,class,begins_on\nO1,regular_individual,2023-05-01\nP1,subscription_library,2023-05-01\n",
        "more.csv"));
    const auto kinds = MUST(check_kinds_fit_classes(db, board, fy2023));
    REQUIRE(kinds.size() == 2);
    CHECK(kinds[0].id == "MEM-03");
    CHECK(kinds[0].key == "membership.check_organisation_in_class");
    CHECK(kinds[1].key == "membership.check_person_in_class");
    CHECK(MUST(check_kinds_fit_classes(db, board, fy2022)).empty());
    const auto later = MUST(check_terms_after_year(db, board, fy2023));
    REQUIRE(later.size() == 1);
    CHECK(later[0].arguments[0].value == "1");
    CHECK(MUST(check_terms_after_year(db, board, FiscalYear(2024))).empty());

    db.execute_script(
        "insert into terms (party_id, class, begins_on, recorder, recorded_at) "
        "select party_id, class, '2023-08-01', 'x', 'x' from terms where class = 'regular_organisation'");
    const auto overlaps = MUST(check_terms_overlap(db, board, fy2023));
    REQUIRE(overlaps.size() == 1);
    CHECK(overlaps[0].id == "MEM-05");
    CHECK(MUST(load_membership_statement(db, board, fy2023, fy2023)).years[0].counts[1] == 1);
    CHECK(MUST(check_counts_agree(db, board, fy2023)).empty());
}
