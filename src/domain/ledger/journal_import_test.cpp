#include "domain/ledger/journal_import.h"

#include "domain/ledger/entry_reader.h"
#include "domain/ledger/ledger_test_support.h"
#include "domain/ledger/period_store.h"
#include "platform/language/encoding.h"

using namespace tomoni;
using namespace tomoni::ledger;
using namespace tomoni::ledger::tests;

namespace {

const FixedClock today(Date(2024, 4, 5));

const std::string header =
    "entry,date,kind,account,programme,fund,fund_line,debit,credit,partner,evidence,description,memo\n";

const std::string good_file = header +
                              "A1,2024-03-31,,5225,network,,,\"1,200\",,会場,R-1,会議室,午前\n"
                              "A1,,,1110,,,,,１２００,,,,\n"
                              "A2,2024-04-01,,1110,,,,5000,0,,,会費,\n"
                              "A2,2024-04-01,,4110,,,,0,5000,,,会費,\n"
                              "A3,2023/4/1,opening,1120,,gift,,300,,,,開始残高,\n"
                              "A3,2023/4/1,opening,3100,,,,,300,,,開始残高,\n";

Result<JournalImportOutcome> import(store::Connection& connection, std::string_view content)
{
    return import_journal(connection, accountant, today, 4, content, "journal.csv");
}

// "line:column field key", one a problem.
std::vector<std::string> problems_of(store::Connection& connection, const std::string& rows)
{
    std::vector<std::string> problems;
    const auto imported = import(connection, header + rows);
    if (imported) return problems;
    CHECK(imported.error().key == "ledger.file_refused");
    for (const Error& cause : imported.error().causes) {
        CHECK(cause.place.file == "journal.csv");
        problems.push_back(std::to_string(cause.place.line) + ":" + std::to_string(cause.place.column) + " " +
                           cause.place.field + " " + cause.key);
    }
    return problems;
}

using Problems = std::vector<std::string>;

}  // namespace

TEST_ON_BOTH(journal_import_posts_each_entry_of_the_file)
{
    auto& db = database.connection();
    add_test_chart(db);
    const auto outcome = import(db, good_file);
    REQUIRE(outcome.has_value());
    CHECK(outcome->entry_count == 3);
    CHECK(outcome->posting_count == 6);
    CHECK(balance_of(db, "1110") == Yen(3800));
    CHECK(balance_of(db, "5225") == Yen(1200));

    const auto first = load_entry(db, auditor, 2023, 1);
    REQUIRE(first.has_value());
    CHECK(first->source == "csv:A1");
    CHECK(first->description == "会議室");
    CHECK(first->recorder == "佐藤");
    CHECK(first->postings[0].partner == "会場");
    CHECK(first->postings[0].evidence == "R-1");
    CHECK(first->postings[0].memo == "午前");
    CHECK(load_entry(db, auditor, 2023, 2)->kind == EntryKind::opening);
    CHECK(load_entry(db, auditor, 2024, 1)->postings[1].amount == Yen(-5000));
    CHECK(post_or_fail(db, simple_draft({2024, 3, 31}, "1110", "4110", 1)).name() == "2023-3");
}

TEST_ON_BOTH(journal_import_digests_like_posting_one_by_one)
{
    auto& db = database.connection();
    add_test_chart(db);
    MUST(import(db, good_file));
    const std::string imported_digest = load_entry(db, auditor, 2023, 2)->digest;

    const tomoni::tests::TestDatabase other(database.url().dialect);
    const auto second = other.open();
    add_test_chart(*second);
    EntryDraft meeting = simple_draft({2024, 3, 31}, "5225", "1110", 1200);
    meeting.description = "会議室";
    meeting.source = "csv:A1";
    meeting.postings[0] = {"5225", Yen(1200), "network", {}, {}, "会場", "R-1", "午前"};
    EntryDraft dues = simple_draft({2024, 4, 1}, "1110", "4110", 5000);
    dues.description = "会費";
    dues.source = "csv:A2";
    EntryDraft opening = simple_draft({2023, 4, 1}, "1120", "3100", 300);
    opening.kind = EntryKind::opening;
    opening.description = "開始残高";
    opening.source = "csv:A3";
    opening.postings[0].fund = "gift";
    post_or_fail(*second, meeting);
    post_or_fail(*second, dues);
    CHECK(post_or_fail(*second, opening).digest == imported_digest);
}

TEST_ON_BOTH(journal_import_of_the_same_file_changes_nothing)
{
    auto& db = database.connection();
    add_test_chart(db);
    MUST(import(db, good_file));
    const auto again = import(db, good_file);
    REQUIRE(again.has_value());
    CHECK(again->earlier->file_name == "journal.csv");
    CHECK(again->entry_count == 0);
    CHECK(balance_of(db, "1110") == Yen(3800));
}

TEST_ON_BOTH(journal_import_refuses_keys_that_are_in_the_books)
{
    auto& db = database.connection();
    add_test_chart(db);
    MUST(import(db, good_file));
    const std::string rows = "B1,2024-03-31,,1110,,,,1,,,,,\nB1,,,4110,,,,,1,,,,\n";
    CHECK(problems_of(db, rows + "A2,2024-03-31,,1110,,,,1,,,,,\nA2,,,4110,,,,,1,,,,\n") ==
          Problems{"4:1 entry ledger.source_exists"});
    CHECK(balance_of(db, "1110") == Yen(3800));
    CHECK(problems_of(db, rows).empty());
    CHECK(balance_of(db, "1110") == Yen(3801));
}

TEST_ON_BOTH(journal_import_refuses_an_entry_in_two_places)
{
    auto& db = database.connection();
    add_test_chart(db);
    const std::string a = "A,2024-03-31,,1110,,,,1,,,,,\nA,,,4110,,,,,1,,,,\n";
    const std::string b = "B,2024-03-31,,1110,,,,1,,,,,\nB,,,4110,,,,,1,,,,\n";
    CHECK(problems_of(db, a + b + a) == Problems{"6:1 entry ledger.entry_in_two_places"});
    CHECK(problems_of(db, "A,2024-03-31,,1110,,,,2,,,,,\nA,,,4110,,,,,1,,,,\n" + b + a) ==
          Problems{"2:8 debit ledger.unbalanced", "6:1 entry ledger.entry_in_two_places"});
}

TEST_ON_BOTH(journal_import_names_every_fault_with_line_and_column)
{
    auto& db = database.connection();
    add_test_chart(db);
    CHECK(problems_of(db,
                      "A,2024-02-30,,1110,,,,1,,,,,\nA,,,9999,,,,,1,,,,\n"
                      "B,2024-03-31,,1110,,,,100,,,,,\nB,,,4110,,,,,99,,,,\n"
                      "C,2024-03-31,,5225,,,,100,,,,,\nC,,,1110,nowhere,,,,100,,,,\n"
                      ",2024-03-31,,1110,,,,1,,,,,\n"
                      "D,2024-03-31,reversal,1110,,gift,fees,12x,,,,,\nD,2024-03-30,,4110,,,,1,1,,,,\n"
                      "E,2024-03-31,,1110,,,,-1,,,,,\nE,,,4110,,,,,,,,,\n"
                      "F,2024-03-31,1110\n") ==
          Problems{"2:2 date base.date_does_not_exist", "3:4 account ledger.unknown_account",
                   "4:8 debit ledger.unbalanced", "6:5 programme ledger.expense_needs_programme",
                   "7:5 programme ledger.unknown_programme", "8:1 entry ledger.entry_key_missing",
                   "9:3 kind ledger.unknown_word", "9:7 fund_line ledger.unknown_fund_line",
                   "9:8 debit base.not_an_amount", "10:2 date ledger.entry_has_two_dates",
                   "10:9 credit ledger.two_sides", "11:8 debit ledger.amount_is_negative",
                   "12:8 debit ledger.amount_is_zero", "13:0  documents.csv_field_count"});
    CHECK(load_entry(db, auditor, 2023, 1).error().key == "ledger.unknown_entry");
}

TEST_ON_BOTH(journal_import_shows_the_first_fifty_faults)
{
    auto& db = database.connection();
    add_test_chart(db);
    std::string rows;
    for (int i = 0; i < 60; ++i) rows += "K" + std::to_string(i) + ",2024-03-31,,9999,,,,1,,,,,\n";
    const auto problems = problems_of(db, rows);
    REQUIRE(problems.size() == 51);
    const auto refused = import(db, header + rows);
    CHECK(refused.error().causes.back().key == "ledger.more_errors");
    CHECK(refused.error().causes.back().arguments[0].value == "10");
}

TEST_ON_BOTH(journal_import_respects_closed_years)
{
    auto& db = database.connection();
    add_test_chart(db);
    {
        store::Transaction transaction(db);
        MUST(begin_closing(db, accountant, today, 2023));
        MUST(close_period(db, accountant, today, 2023));
        MUST(begin_closing(db, accountant, today, 2024));
        transaction.commit();
    }
    CHECK(problems_of(db,
                      "A,2024-03-31,adjusting,1110,,,,1,,,,,\nA,,,4110,,,,,1,,,,\n"
                      "B,2024-04-01,,1110,,,,1,,,,,\nB,,,4110,,,,,1,,,,\n"
                      "C,2024-04-01,adjusting,1110,,,,1,,,,,\nC,,,4110,,,,,1,,,,\n") ==
          Problems{"2:2 date ledger.year_is_closed", "4:2 date ledger.year_is_closing"});
}

TEST_ON_BOTH(journal_import_reads_cp932_and_needs_the_right)
{
    auto& db = database.connection();
    add_test_chart(db);
    const auto cp932 = MUST(language::encode_text(good_file, language::Encoding::cp932));
    CHECK(import_journal(db, auditor, today, 4, cp932, "journal.csv").error().key == "access.denied");
    MUST(import(db, cp932));
    CHECK(load_entry(db, auditor, 2023, 1)->description == "会議室");
}

TEST_ON_BOTH(journal_import_keeps_texts_that_need_escaping)
{
    auto& db = database.connection();
    add_test_chart(db);
    MUST(import(
        db,
        header + "A,2024-03-31,,1110,,,,1,,\"a\tb\\c\",,\"二行\nの\"\"説明\"\"\",\nA,,,4110,,,,,1,,,,\n"));
    const auto entry = load_entry(db, auditor, 2023, 1);
    CHECK(entry->postings[0].partner == "a\tb\\c");
    CHECK(entry->description == "二行\nの\"説明\"");
}
