#include "domain/activities/activities_figures.h"
#include "domain/activities/activities_import.h"
#include "domain/activities/activities_statement.h"
#include "domain/activities/activities_store.h"
#include "platform/language/encoding.h"
#include "support/test_database.h"

#include <algorithm>

using namespace tomoni;
using namespace tomoni::activities;

namespace {

const FixedClock today(Date(2024, 4, 5));
const access::Viewer office("office", {access::Role::office});
const access::Viewer board("board", {access::Role::board});
const FiscalYear fy2023(2023);

const std::string activities_file =
    "code,kind,title,begins_on,ends_on,date_precision,place,mode,counts,languages,channels,partners,project,"
    "series,series_number,period_role,sections,note\n"
    "A1,statement,春の声明,2023-05-09,,day,,,languages=3,ja;en;vi,ホームページ;SNS,,,,,,Ⅰ-2-(3);Ⅳ－1－(1),\n"
    "A2,workshop,全国ワークショップ,2023-06-10,2023-06-11,day,会館,hybrid,\"participants=170\",,,,,,,,Ⅵ-1,\n"
    "A3,magazine_issue,機関誌6月号,2023-06,,month,,,pages=40,,,,,,,,Ⅰ-1-(1),\n"
    "A4,magazine_issue,機関誌4月号,2023-04,,month,,,pages=40,,,,,,,,Ⅰ-1-(1),\n"
    "A5,calendar,カレンダー,,,none,,,copies_sold=~2000,,,,,,,,,\n"
    "A6,statement,前の年の声明,2022-09,,month,,,,,,,,,,background,Ⅳ-1-(1),\n"
    "A7,hotline,相談ホットライン,2023,,fiscal_year,,,times=4,vi,,,,,,,Ⅵ-3,\n";

const Figure& figure(const std::vector<Figure>& figures, std::string_view name)
{
    const auto found =
        std::find_if(figures.begin(), figures.end(), [&](const Figure& each) { return each.name == name; });
    REQUIRE_MESSAGE(found != figures.end(), std::string(name));
    return *found;
}

std::vector<std::string> codes_of(const std::vector<ActivityLine>& lines)
{
    std::vector<std::string> codes;
    for (const auto& line : lines) codes.push_back(line.activity.code);
    return codes;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_ON_BOTH(activities_are_taken_once_and_read_back_whole)
{
    auto& db = database.connection();
    CHECK(MUST(import_activities(db, office, today, activities_file, "activities.csv")).row_count == 7);
    CHECK(MUST(import_activities(db, office, today, activities_file, "copy.csv")).earlier->file_name ==
          "activities.csv");
    const Activity statement = MUST(load_activity(db, board, "A1"));
    CHECK(statement.begins_on == Date(2023, 5, 9));
    CHECK(statement.ends_on == Date(2023, 5, 9));
    CHECK(statement.channels == "ホームページ／SNS");
    CHECK(statement.languages == Codes{"en", "ja", "vi"});
    CHECK(statement.sections == Codes{"Ⅰ-2-(3)", "Ⅳ-1-(1)"});
    const Activity calendar = MUST(load_activity(db, board, "A5"));
    CHECK(calendar.fiscal_year == 2023);
    CHECK_FALSE(calendar.begins_on.has_value());
    CHECK(calendar.find_count("copies_sold")->is_approximate);
    CHECK(MUST(load_activity(db, board, "A6")).fiscal_year == 2023);
    CHECK(MUST(load_activity(db, board, "A2")).mode == Mode::hybrid);
    CHECK(load_activity(db, board, "A9").error().key == "activities.unknown_activity");
}

TEST_ON_BOTH(activities_import_names_every_mistake_and_changes_nothing)
{
    auto& db = database.connection();
    const auto refused =
        import_activities(db, office, today,
                          "code,kind,title,begins_on,mode,counts,series_number,period_role\n"
                          "A1,statment,題,2023-02-29,remote,people=3;times=x;times=1,0,later\n"
                          "A 2,petition,,2023-04-01,,\"participants=1;participants=2\",3,\n"
                          "A3,petition,題,2023-04-01,,,,\n"
                          "A3,petition,題,2023-04-01,,,,\n"
                          "total,petition,題,2023-04-01,,,,\n",
                          "activities.csv");
    REQUIRE_FALSE(refused.has_value());
    const auto& causes = refused.error().causes;
    REQUIRE(causes.size() == 13);
    CHECK(causes[0].key == "activities.unknown_kind");
    CHECK(causes[0].arguments[1].value == "statement 声明");
    CHECK(causes[0].place.column == 2);
    CHECK(causes[1].place.field == "begins_on");
    CHECK(causes[2].key == "activities.unknown_mode");
    CHECK(causes[3].key == "activities.unknown_role");
    CHECK(causes[4].key == "activities.unknown_count_kind");
    CHECK(causes[5].key == "activities.not_a_count");
    CHECK(causes[6].key == "activities.not_a_series_number");
    CHECK(causes[7].key == "activities.bad_code");
    CHECK(causes[8].key == "imports.value_missing");
    CHECK(causes[9].key == "activities.count_twice");
    CHECK(causes[10].key == "activities.number_without_series");
    CHECK(causes[11].key == "activities.code_taken");
    CHECK(causes[11].place.line == 5);
    CHECK(causes[12].key == "activities.bad_code");
    CHECK(MUST(list_activities(db, board, 2023)).empty());
}

TEST_ON_BOTH(activities_without_a_year_belong_to_the_year_of_their_file)
{
    auto& db = database.connection();
    const auto lonely = import_activities(db, office, today, "code,kind,title\nB1,book,本\n", "b.csv");
    REQUIRE_FALSE(lonely.has_value());
    CHECK(lonely.error().causes.at(0).key == "activities.year_missing");
    MUST(import_activities(db, office, today, "code,kind,title,fiscal_year\nB1,book,本,２０２２\n", "b.csv"));
    CHECK(MUST(load_activity(db, board, "B1")).fiscal_year == 2022);
    MUST(import_activities(db, office, today,
                           "code,kind,title,begins_on\nC1,rally,集会,2024-03-31\nC2,rally,集会二,2024-04-01\n"
                           "C3,rally,集会三,2024-01-01\n",
                           "c.csv"));
    CHECK(MUST(load_activity(db, board, "C2")).fiscal_year == 2023);
}

TEST_ON_BOTH(activities_are_read_and_written_by_those_who_may)
{
    auto& db = database.connection();
    CHECK(import_activities(db, board, today, activities_file, "a.csv").error().key == "access.denied");
    MUST(import_activities(db, office, today, activities_file, "a.csv"));
    const auto nobody = access::Viewer::nobody();
    CHECK(list_activities(db, nobody, 2023).error().key == "access.denied");
    CHECK(list_activity_lines(db, nobody, fy2023).error().key == "access.denied");
    CHECK(list_activity_figures(db, nobody, fy2023).error().key == "access.denied");
}

TEST_ON_BOTH(activities_are_listed_by_section_and_kind_in_date_order)
{
    auto& db = database.connection();
    MUST(import_activities(db, office, today, activities_file, "activities.csv"));
    CHECK(codes_of(MUST(list_activity_lines(db, board, fy2023))) ==
          Codes{"A6", "A4", "A7", "A1", "A3", "A2", "A5"});
    const auto section = MUST(list_activity_lines(db, board, fy2023, {"Ⅳ-１-(1)", ""}));
    CHECK(codes_of(section) == Codes{"A6", "A1"});
    CHECK(section[1].text == "春の声明・3言語（2023年5月9日・ホームページ／SNS）");
    CHECK(codes_of(MUST(list_activity_lines(db, board, fy2023, {"", "magazine_issue"}))) ==
          Codes{"A4", "A3"});
    CHECK(MUST(list_activity_lines(db, board, fy2023, {"Ⅶ", ""})).empty());
    CHECK(MUST(list_activity_lines(db, board, FiscalYear(2022))).empty());
    CHECK(list_activity_lines(db, board, fy2023, {"", "magazine"}).error().key == "activities.unknown_kind");
    const auto sections = MUST(list_activity_sections(db, board, fy2023));
    REQUIRE(sections.size() == 6);
    CHECK(sections.front().section == "Ⅰ-1-(1)");
    CHECK(codes_of(sections.back().lines) == Codes{"A5"});
}

TEST_ON_BOTH(activities_figures_count_the_year_and_show_their_records)
{
    auto& db = database.connection();
    MUST(import_activities(db, office, today, activities_file, "activities.csv"));
    const auto figures = MUST(list_activity_figures(db, board, fy2023));
    CHECK(figure(figures, "activities.total").value == 6);
    CHECK(figure(figures, "activities.count.statement").value == 1);
    CHECK(figure(figures, "activities.count.symposium").value == 0);
    CHECK(figure(figures, "activities.issues.count").value == 2);
    CHECK(figure(figures, "activities.issues.dates").text == "2023年4月、6月");
    CHECK(figure(figures, "activities.sum.magazine_issue.pages").value == 80);
    CHECK(figure(figures, "activities.count_in_section.Ⅳ-1-(1)").value == 1);
    CHECK(figure(figures, "activities.A2.participants").value == 170);
    CHECK(figure(figures, "activities.A2.participants").unit == Unit::people);
    CHECK(figure(figures, "activities.A2.date").text == "2023年6月10日〜11日");
    CHECK(figure(figures, "activities.A1.date").unit == Unit::date);
    CHECK(figure(figures, "activities.A1.date").text == "2023-05-09");
    CHECK(figure(figures, "activities.A6.date").text == "2022年9月");
    CHECK(figure(figures, "activities.A5.copies_sold").rule == "activities.rule_approximate");
    const auto records = figure(figures, "activities.issues.count").records();
    REQUIRE(records.size() == 2);
    CHECK(records[0].table == "activities");
    CHECK(records[0].label == "A4 機関誌4月号");
    const auto empty_year = MUST(list_activity_figures(db, board, FiscalYear(2030)));
    CHECK(figure(empty_year, "activities.total").value == 0);
}

TEST_ON_BOTH(activities_know_their_kinds_in_both_languages)
{
    const auto catalogue = MUST(load_kind_catalogue(database.connection(), board));
    CHECK(catalogue.find_kind("petition")->name == "署名");
    CHECK(catalogue.find_kind("petition")->name_en == "petition");
    CHECK(catalogue.find_kind("network_meeting")->repeats);
    CHECK(catalogue.find_count_kind("diet_members")->unit == Unit::people);
    CHECK(catalogue.find_kind("publication") == nullptr);
    CHECK(catalogue.kinds_near("simposium") == "symposium シンポジウム");
    for (const auto& kind : catalogue.kinds) CHECK_FALSE((kind.name.empty() || kind.name_en.empty()));
}
