#include "domain/ledger/chart_import.h"

#include "domain/ledger/ledger_test_support.h"
#include "platform/language/encoding.h"

using namespace tomoni;
using namespace tomoni::ledger;
using namespace tomoni::ledger::tests;

namespace {

const FixedClock today(Date(2024, 4, 5));

const std::string accounts_file =
    "code,name,name_en,kana,type,section,line_code,is_active\n"
    "1110,現金,Cash,げんきん,asset,asset.current.cash,1110,1\n"
    "5225,会議費,Meetings,かいぎひ,expense,expense.other,5200,1\n"
    "5990,旧科目,Old,,expense,expense.other,,0\n";

}  // namespace

TEST_ON_BOTH(chart_import_takes_a_file_once_in_any_encoding)
{
    auto& db = database.connection();
    const auto first = import_accounts(db, accountant, today, accounts_file, "accounts.csv");
    REQUIRE(first.has_value());
    CHECK(first->row_count == 3);
    const Chart chart = MUST(load_chart(db, auditor));
    REQUIRE(chart.find_account("5225") != nullptr);
    CHECK(chart.find_account("5225")->line_code == "5200");
    CHECK(chart.find_account("5990")->line_code == "5990");
    CHECK_FALSE(chart.find_account("5990")->is_active);
    CHECK(chart.find_account(chart.find_account("1110")->id) == chart.find_account("1110"));
    CHECK(chart.find_account("52") == nullptr);

    const auto second = import_accounts(db, accountant, today, accounts_file, "copy.csv");
    CHECK(second->row_count == 0);
    CHECK(second->earlier->file_name == "accounts.csv");
    const auto cp932 = MUST(language::encode_text(accounts_file, language::Encoding::cp932));
    CHECK(import_accounts(db, accountant, today, cp932, "accounts.csv")->row_count == 3);
    CHECK(import_accounts(db, auditor, today, accounts_file, "a.csv").error().key == "access.denied");
}

TEST_ON_BOTH(chart_import_reports_every_bad_row_and_changes_nothing)
{
    auto& db = database.connection();
    const auto refused = import_accounts(db, accountant, today,
                                         "code,name,type,section\n"
                                         "1110,現金,asset,asset.current.cash\n"
                                         "1120,預金,cash,asset.current.cash\n"
                                         "1130,,asset,asset.current.cash\n"
                                         "11 40,預金,asset,asset.current.cash\n"
                                         "1150,預金,asset,\n",
                                         "accounts.csv");
    REQUIRE_FALSE(refused.has_value());
    const auto& causes = refused.error().causes;
    REQUIRE(causes.size() == 4);
    CHECK(causes[0].key == "ledger.unknown_word");
    CHECK(causes[0].place.line == 3);
    CHECK(causes[0].place.column == 3);
    CHECK(causes[1].place.field == "name");
    CHECK(causes[2].key == "ledger.code_has_spaces");
    CHECK(causes[3].place.column == 4);
    CHECK(MUST(load_chart(db, auditor)).accounts().empty());
}

TEST_ON_BOTH(chart_keeps_the_type_of_a_code_and_takes_new_names)
{
    auto& db = database.connection();
    MUST(import_accounts(db, accountant, today, accounts_file, "accounts.csv"));
    const auto retyped = import_accounts(
        db, accountant, today, "code,name,type,section\n1110,現金,liability,liability.current\n", "b.csv");
    REQUIRE_FALSE(retyped.has_value());
    CHECK(retyped.error().causes.at(0).key == "ledger.type_is_fixed");
    CHECK(retyped.error().causes.at(0).place.field == "type");
    MUST(import_accounts(db, accountant, today,
                         "code,name,type,section\n1110,手許現金,asset,asset.current.cash\n", "c.csv"));
    CHECK(MUST(load_chart(db, auditor)).find_account("1110")->name == "手許現金");
}

TEST_ON_BOTH(chart_import_reads_programmes_funds_and_their_lines)
{
    auto& db = database.connection();
    MUST(import_programmes(
        db, accountant, today,
        "code,name,name_en,function,other_expenses_line\n"
        "outreach,アウトリーチ支援,Outreach,programme,outreach\nadmin,管理,Admin,management,\n",
        "programmes.csv"));
    MUST(import_funds(
        db, accountant, today,
        "code,name,kind,purpose,remark\ngrant,助成金,grant,,\ngift,基金,restricted,緊急支援,備考\n",
        "funds.csv"));
    MUST(import_fund_lines(db, accountant, today, "fund,code,name\ngrant,fees,諸謝金\n", "fund_lines.csv"));
    const auto unknown =
        import_fund_lines(db, accountant, today, "fund,code,name\nnone,fees,諸謝金\n", "lines.csv");
    CHECK(unknown.error().causes.at(0).key == "ledger.unknown_fund");
    CHECK(unknown.error().causes.at(0).place.column == 1);
    const Chart chart = MUST(load_chart(db, auditor));
    CHECK(chart.find_programme("outreach")->other_expenses_line == "outreach");
    CHECK(chart.find_programme("admin")->function == Function::management);
    CHECK(chart.find_programme("none")->id.value == 1);
    CHECK(chart.find_fund("general")->id.value == 1);
    CHECK(chart.find_fund("gift")->purpose == "緊急支援");
    REQUIRE(chart.find_fund_line(chart.find_fund("grant")->id, "fees") != nullptr);
    CHECK(chart.find_fund_line(chart.find_fund("gift")->id, "fees") == nullptr);
}
