#include "domain/activities/activities_checks.h"

#include "domain/activities/activities_import.h"
#include "domain/activities/activities_store.h"
#include "domain/activities/expense_checks.h"
#include "platform/settings/settings.h"
#include "support/test_database.h"

using namespace tomoni;
using namespace tomoni::activities;

namespace {

const FixedClock today(Date(2024, 4, 5));
const access::Viewer office("office", {access::Role::office});
const access::Viewer board("board", {access::Role::board});
const access::Viewer accountant("accountant", {access::Role::accountant});
const FiscalYear fy2023(2023);

const std::string head =
    "code,kind,title,begins_on,ends_on,date_precision,counts,series,series_number,period_role,fiscal_year\n";

void record(store::Connection& db, const std::string& rows)
{
    MUST(import_activities(db, office, today, head + rows, "activities.csv"));
}

using Check = Result<std::vector<Finding>> (*)(store::Connection&, const access::Viewer&, FiscalYear);

std::vector<Finding> found(store::Connection& db, Check check, FiscalYear year = fy2023)
{
    return MUST(check(db, board, year));
}

}  // namespace

TEST_ON_BOTH(activities_check_finds_one_title_with_two_dates)
{
    auto& db = database.connection();
    record(db,
           "A1,statement,声明「道をひらく」,2023-06-13,,day,,,,,\n"
           "A2,statement,道をひらく,2023-08-07,,day,,,,,\n"
           "A3,petition,道をひらく,2023-09-07,,day,,,,,\n"
           "A4,leaflet,よくある質問,2024-03,,month,,,,,\n"
           "A5,leaflet,よくある質問,2024-03-09,,day,,,,,\n"
           "A6,network_meeting,定例会議,2023-05-01,,day,,,,,\n"
           "A7,network_meeting,定例会議,2023-06-01,,day,,,,,\n");
    const auto findings = found(db, check_one_date_per_title);
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].id == "C9");
    CHECK(findings[0].severity == Severity::error);
    CHECK(findings[0].places[0].file == "activities/A1");
    CHECK(findings[0].places[1].file == "activities/A2");
    CHECK(findings[1].id == "C9-TWICE");
    CHECK(check_one_date_per_title(db, access::Viewer::nobody(), fy2023).error().key == "access.denied");
}

TEST_ON_BOTH(activities_check_finds_gaps_doubles_and_disorder_in_a_series)
{
    auto& db = database.connection();
    record(db,
           "A1,lecture_session,一,2022-05-01,,day,,講座,1,,2022\n"
           "A2,lecture_session,二,2023-05-01,,day,,講座,2,,2023\n"
           "A3,lecture_session,四,2023-07-01,,day,,講座,4,,2023\n"
           "A4,lecture_session,四の二,2023-08-01,,day,,講座,4,,2023\n"
           "A5,lecture_session,五,2023-06-01,,day,,講座,5,,2023\n"
           "A6,seminar_session,始まりは任意,2023-06-01,,day,,別の講座,7,,2023\n");
    const auto findings = found(db, check_series_numbers);
    REQUIRE(findings.size() == 3);
    CHECK(findings[0].key == "activities.check_number_gap");
    CHECK(findings[1].key == "activities.check_number_twice");
    CHECK(findings[2].key == "activities.check_number_order");
    CHECK(found(db, check_series_numbers, FiscalYear(2022)).empty());
}

TEST_ON_BOTH(activities_check_finds_dates_outside_the_year)
{
    auto& db = database.connection();
    record(db,
           "A1,rally,最後の日,2024-03-31,,day,,,,,\n"
           "A2,rally,次の年,2024-04-01,,day,,,,,2023\n"
           "A3,rally,前の年,2023-03-31,,day,,,,,2023\n"
           "A4,rally,背景,2023-03-01,,day,,,,background,2023\n"
           "A5,rally,年度内の背景,2023-04-01,,day,,,,background,2023\n"
           "A6,rally,またがる,2023-03-31,2023-04-01,day,,,,,2023\n"
           "A7,rally,不明,,,none,,,,,2023\n");
    const auto findings = found(db, check_dates_in_year);
    REQUIRE(findings.size() == 3);
    CHECK(findings[0].key == "activities.check_before_year");
    CHECK(findings[1].key == "activities.check_inside_year");
    CHECK(findings[1].severity == Severity::info);
    CHECK(findings[2].key == "activities.check_after_year");
    CHECK(findings[2].places[0].file == "activities/A2");
}

TEST_ON_BOTH(activities_check_finds_acts_after_the_audit)
{
    auto& db = database.connection();
    record(db,
           "A1,rally,監査の日,2024-04-11,,day,,,,subsequent,2023\n"
           "A2,rally,監査の次の日,2024-04-12,,day,,,,subsequent,2023\n");
    CHECK(found(db, check_nothing_after_audit).empty());
    MUST(settings::record(db, accountant, "audited_on", Date(2023, 3, 1), "2023-04-20"));
    MUST(settings::record(db, accountant, "audited_on", Date(2024, 3, 1), "2024-04-11"));
    const auto findings = found(db, check_nothing_after_audit);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].id == "C14");
    CHECK(findings[0].places[0].file == "activities/A2");
    CHECK(found(db, check_nothing_after_audit, FiscalYear(2024)).empty());
}

TEST_ON_BOTH(activities_check_finds_missing_counts)
{
    auto& db = database.connection();
    record(db,
           "A1,workshop,数なし,2023-06-10,,day,,,,,\n"
           "A2,workshop,数あり,2023-07-10,,day,participants=0,,,,\n"
           "A3,workshop,前年,2022-07-10,,day,,,,background,2023\n"
           "A4,rally,数のいらない集会,2023-07-10,,day,,,,,\n");
    const auto findings = found(db, check_required_counts);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].id == "C15");
    CHECK(findings[0].places[0].file == "activities/A1");
}

TEST_ON_BOTH(activities_check_holds_counts_against_records)
{
    auto& db = database.connection();
    record(db,
           "A1,ministry_negotiation,秋の交渉,2023-11-13,2023-11-14,day,fields=3;diet_members=6,,,,\n"
           "A2,negotiation_field,労働,2023-11-13,2023-11-14,day,,,,,\n"
           "A3,negotiation_field,医療,2023-11-13,2023-11-14,day,,秋の交渉,,,\n"
           "A4,negotiation_field,医療,2024-03-12,,day,,春の交渉,,,\n"
           "B1,ministry_negotiation,春の交渉,2024-03-12,,day,fields=1;diet_members=2,,,,\n"
           "C1,magazine_issue,一号,2023-04,,month,issue_of_year=1,,,,\n"
           "C2,magazine_issue,三号,2023-08,,month,issue_of_year=3,,,,\n");
    const auto findings = found(db, check_counts_equal_records);
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].key == "activities.check_parts_differ");
    CHECK(findings[0].places[0].file == "activities/A1");
    CHECK(findings[1].key == "activities.check_issues_differ");
    CHECK(findings[1].arguments.back().value == "1, 3");
}

TEST_ON_BOTH(activities_check_reads_titles_for_brackets_and_style)
{
    auto& db = database.connection();
    record(db,
           "A1,rally,集会「道,2023-05-01,,day,,,,,\n"
           "A2,rally,集会 春の部「道」（2023）,2023-05-02,,day,,,,,\n"
           "A3,rally,第２回 集会,2023-05-03,,day,,,,,\n"
           "A4,rally,2023 年の集会,2023-05-04,,day,,,,,\n"
           "A5,rally,#一緒に,2023-05-05,,day,,,,,\n"
           "A6,rally,＃一緒に歩く,2023-05-06,,day,,,,,\n"
           "A7,rally,#一緒に行く,2023-05-07,,day,,,,,\n");
    const auto brackets = found(db, check_title_brackets);
    REQUIRE(brackets.size() == 1);
    CHECK(brackets[0].places[0].column == 3);
    const auto style = found(db, check_title_style);
    REQUIRE(style.size() == 3);
    CHECK(style[0].key == "activities.check_wide_digits");
    CHECK(style[1].key == "activities.check_stray_space");
    CHECK(style[2].key == "activities.check_mixed_sign");
    CHECK(style[2].places[0].file == "activities/A6");
}

TEST_ON_BOTH(activities_check_asks_for_the_event_of_an_expense)
{
    auto& db = database.connection();
    record(db,
           "A1,symposium,共に生きる,2023-11-12,,day,,,,,\n"
           "A2,rally,春の院内集会,2023-05-12,,day,,,,,\n");
    const auto catalogue = MUST(load_kind_catalogue(db, board));
    const auto activities = MUST(list_activities(db, board, 2023));
    const std::vector<EventExpense> expenses{
        {"会議費", "シンポジウム会場費、院内集会資料代", Yen(433754), {"line_remarks", 0, 0, "5225"}},
        {"会議費", "拡大運営委員会合宿費", Yen(441715), {"line_remarks", 0, 0, "6225"}},
        {"諸会費", "セミナー会費", Yen(), {}},
        {"通信費", "電話料", Yen(83458), {}}};
    const auto findings = check_expenses_have_events(catalogue, activities, expenses);
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].id == "C17");
    CHECK(findings[0].places[0].field == "6225");
    CHECK(findings[0].arguments[3].value == "運営委員会");
    CHECK(findings[1].arguments[3].value == "合宿");
}
