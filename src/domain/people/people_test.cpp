#include "domain/people/people_checks.h"
#include "domain/people/people_import.h"
#include "domain/people/people_store.h"
#include "domain/people/prefecture.h"
#include "platform/language/encoding.h"
#include "support/test_database.h"

using namespace tomoni;
using namespace tomoni::people;

namespace {

const FixedClock today(Date(2024, 4, 5));
const access::Viewer office("office", {access::Role::office});
const access::Viewer board("board", {access::Role::board});

const std::string parties_file =
    "code,kind,name,kana,name_latin,prefecture,language\n"
    "P1,person,山田 花子,ﾔﾏﾀﾞ ﾊﾅｺ,,東京,ja\n"
    "P2,person,グエン・ヴァン・アン,ぐえん ばん あん,Nguyen Van An,27,vi\n"
    "P3,person,無名,,,,\n"
    "O1,organisation,みなとの会,ミナトノカイ,,34,ja\n";

}  // namespace

TEST_CASE("people know the prefectures by number and by name")
{
    REQUIRE(prefectures().size() == 47);
    CHECK(find_prefecture("1")->name == "北海道");
    CHECK(find_prefecture("４７")->name == "沖縄県");
    CHECK(find_prefecture("京都")->code == "26");
    CHECK(find_prefecture(" 東京都 ")->code == "13");
    CHECK(find_prefecture("hiroshima")->name == "広島県");
    CHECK_FALSE(find_prefecture("0").has_value());
    CHECK_FALSE(find_prefecture("48").has_value());
    CHECK_FALSE(find_prefecture("北海").has_value());
}

TEST_ON_BOTH(people_are_taken_once_in_any_encoding_and_listed_by_reading)
{
    auto& db = database.connection();
    CHECK(MUST(import_parties(db, office, today, parties_file, "parties.csv")).row_count == 4);
    const auto again = MUST(import_parties(db, office, today, parties_file, "copy.csv"));
    CHECK(again.row_count == 0);
    CHECK(again.earlier->file_name == "parties.csv");
    const auto listed = MUST(list_parties(db, office));
    REQUIRE(listed.size() == 4);
    CHECK(listed[0].code == "P2");
    CHECK(listed[1].code == "O1");
    CHECK(listed[2].kana == "ヤマダ ハナコ");
    CHECK(listed[2].prefecture == "13");
    CHECK(listed[3].code == "P3");
    CHECK(MUST(load_party(db, office, "P2")).name_latin == "Nguyen Van An");
    const auto cp932 =
        MUST(language::encode_text("code,kind,name\nP9,person,髙橋\n", language::Encoding::cp932));
    CHECK(MUST(import_parties(db, office, today, cp932, "p.csv")).row_count == 1);
    CHECK(MUST(load_party(db, office, "P9")).name == "髙橋");
}

TEST_ON_BOTH(people_import_names_every_mistake_and_changes_nothing)
{
    auto& db = database.connection();
    const auto refused = import_parties(db, office, today,
                                        "code,kind,name,kana,prefecture,language\n"
                                        "P1,human,,山田,99,japanese language\n"
                                        "P2,person,佐藤,サトウ\n"
                                        "P3,person,鈴木,スズキ,13,ja\n"
                                        "P3,person,鈴木,スズキ,13,ja\n"
                                        "P 4,person,田中,タナカ,13,ja\n",
                                        "parties.csv");
    REQUIRE_FALSE(refused.has_value());
    const auto& causes = refused.error().causes;
    REQUIRE(causes.size() == 8);
    CHECK(causes[0].key == "people.unknown_kind");
    CHECK(causes[0].place.line == 2);
    CHECK(causes[0].place.column == 2);
    CHECK(causes[1].key == "people.name_missing");
    CHECK(causes[2].key == "people.not_kana");
    CHECK(causes[3].key == "people.unknown_prefecture");
    CHECK(causes[4].place.column == 6);
    CHECK(causes[5].key == "documents.csv_field_count");
    CHECK(causes[6].key == "people.code_taken");
    CHECK(causes[6].place.line == 5);
    CHECK(causes[7].key == "people.code_has_spaces");
    CHECK(MUST(list_parties(db, office)).empty());
}

TEST_ON_BOTH(people_show_a_viewer_without_the_right_counts_and_no_names)
{
    auto& db = database.connection();
    MUST(import_parties(db, office, today, parties_file, "parties.csv"));
    CHECK(list_parties(db, board).error().key == "access.denied");
    CHECK(load_party(db, board, "P1").error().key == "access.denied");
    CHECK(check_parties_recorded_once(db, board, FiscalYear(2023)).error().kind == FailureKind::denied);
    CHECK(import_parties(db, board, today, "code,kind,name\nP8,person,森\n", "p.csv").error().key ==
          "access.denied");
    const auto counts = MUST(count_parties(db, board));
    CHECK(counts.person_count == 3);
    CHECK(counts.organisation_count == 1);
    CHECK(MUST(list_party_keys(db, board)).size() == 4);
    CHECK(count_parties(db, access::Viewer::nobody()).error().key == "access.denied");
}

TEST_ON_BOTH(people_checks_find_doubles_and_missing_readings)
{
    auto& db = database.connection();
    MUST(import_parties(db, office, today, parties_file, "parties.csv"));
    CHECK(MUST(check_parties_recorded_once(db, office, FiscalYear(2023))).empty());
    MUST(record_party(db, office, {{}, "P7", PartyKind::person, "山田　花子", "やまだはなこ", "", "", ""}));
    const auto doubles = MUST(check_parties_recorded_once(db, office, FiscalYear(2023)));
    REQUIRE(doubles.size() == 1);
    CHECK(doubles[0].id == "PEO-01");
    const auto readings = MUST(check_readings_present(db, office, FiscalYear(2023)));
    REQUIRE(readings.size() == 1);
    CHECK(readings[0].arguments[0].value == "1");
}
