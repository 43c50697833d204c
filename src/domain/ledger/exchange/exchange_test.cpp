#include "base/text.h"
#include "domain/ledger/exchange/export_journal.h"
#include "domain/ledger/exchange/import_journal.h"
#include "domain/ledger/exchange/journal_writer.h"
#include "domain/ledger/ledger_test_support.h"
#include "platform/language/encoding.h"
#include "platform/store/sha256.h"
#include "platform/store/transaction.h"
#include "support/test_database.h"

#include <algorithm>

using namespace tomoni;
namespace books = tomoni::ledger::tests;
namespace exchange = tomoni::ledger::exchange;
using tomoni::ledger::EntryDraft;
using tomoni::ledger::EntryKind;

namespace {

const FixedClock fixed_clock(Date(2024, 4, 5));

std::string exported(store::Connection& connection, std::string_view form)
{
    std::string bytes;
    const auto summary = exchange::export_journal(connection, books::auditor, form, {},
                                                  [&](std::string_view piece) -> Result<void> {
                                                      bytes += piece;
                                                      return {};
                                                  });
    REQUIRE(summary.has_value());
    CHECK(summary->byte_count == static_cast<std::int64_t>(bytes.size()));
    CHECK(summary->digest == store::sha256_hex(bytes));
    return bytes;
}

EntryDraft three_lines()
{
    EntryDraft draft;
    draft.dated_on = Date(2024, 3, 31);
    draft.description = "会議, \"年度末\"; 髙橋";
    draft.kind = EntryKind::adjusting;
    draft.postings = {{"5225", Yen(30'000), "network", "", "", "P001", "R-1", "memo"},
                      {"1120", Yen(-26'937), "", "", "", "", "", ""},
                      {"2130", Yen(-3'063), "", "", "", "", "", ""}};
    return draft;
}

}  // namespace

TEST_ON_BOTH(exchange_round_trips_through_hledgers_journal)
{
    auto& db = database.connection();
    books::add_test_chart(db);
    books::post_or_fail(db, books::simple_draft({2023, 4, 1}, "1120", "4110", 5'000));
    books::post_or_fail(db, three_lines());
    const std::string journal = exported(db, "hledger");
    CHECK(journal.find("account expenses:programme:network ") != std::string::npos);

    tomoni::tests::TestDatabase other(database.url().dialect);
    books::add_test_chart(other.connection());
    const auto taken = exchange::import_hledger_journal(other.connection(), books::accountant, fixed_clock, 4,
                                                        journal, "x.journal");
    REQUIRE(taken.has_value());
    CHECK(taken->row_count == 2);
    for (const char* account : {"1120", "4110", "5225", "2130"}) {
        CHECK(books::balance_of(other.connection(), account) == books::balance_of(db, account));
    }
    const auto again = exchange::import_hledger_journal(other.connection(), books::accountant, fixed_clock, 4,
                                                        journal, "x.journal");
    REQUIRE(again.has_value());
    CHECK(again->earlier.has_value());
    CHECK(books::balance_of(other.connection(), "4110") == Yen(-5'000));
}

TEST_ON_BOTH(exchange_refuses_a_hledger_journal_as_a_whole_with_lines)
{
    auto& db = database.connection();
    books::add_test_chart(db);
    const auto refused = exchange::import_hledger_journal(
        db, books::accountant, fixed_clock, 4,
        "2023-04-01 good\n  1120 x  10\n  4110 y  -10\n\n2023-04-02 bad\n  9999 z  10\n  1120 x  -10\n",
        "x.journal");
    REQUIRE_FALSE(refused.has_value());
    REQUIRE(refused.error().causes.size() == 1);
    CHECK(refused.error().causes[0].place.line == 6);
    CHECK(books::balance_of(db, "1120") == Yen(0));
    CHECK_FALSE(
        exchange::import_hledger_journal(db, books::auditor, fixed_clock, 4, "", "x.journal").has_value());
}

TEST_ON_BOTH(exchange_writes_accountants_files_in_cp932_with_crlf)
{
    auto& db = database.connection();
    books::add_test_chart(db);
    books::post_or_fail(db, three_lines());

    const std::string yayoi = MUST(language::decode_text(exported(db, "yayoi"), "yayoi.csv"));
    const auto lines = split_text(yayoi, "\r\n");
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].starts_with("2110,1,本決,2024/03/31,会議費,"));
    CHECK(lines[0].find("\"会議, \"\"年度末\"\"; 髙橋\"") != std::string::npos);
    CHECK(lines[1].starts_with("2101,1,本決,2024/03/31,,,,,0,0,"));
    CHECK(std::ranges::count(lines[1], ',') == 24 + 1);  // one of them within the description

    const std::string money_forward = MUST(language::decode_text(exported(db, "moneyforward"), "mf.csv"));
    const auto rows = split_text(money_forward, "\r\n");
    REQUIRE(rows.size() == 4);
    CHECK(std::ranges::count(rows[0], ',') == 26);
    CHECK(rows[1].starts_with("1,2024/03/31,会議費,"));
    CHECK(rows[2].starts_with("1,2024/03/31,,,,,,,,,預り金"));

    const std::string freee = MUST(language::decode_text(exported(db, "freee"), "freee.csv"));
    CHECK(freee.starts_with("[表題行],日付,"));
    CHECK(freee.find("\r\n[明細行],2024/03/31,2023-1,1,会議費,5225,") != std::string::npos);
}

TEST_ON_BOTH(exchange_names_the_entry_that_cp932_cannot_carry)
{
    auto& db = database.connection();
    books::add_test_chart(db);
    auto draft = books::simple_draft({2023, 4, 1}, "1120", "4110", 5'000);
    draft.description = "Nguyễn さん";
    books::post_or_fail(db, draft);
    const auto refused = exchange::export_journal(db, books::auditor, "yayoi", {},
                                                  [](std::string_view) -> Result<void> { return {}; });
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().key == "exchange.not_in_encoding");
    CHECK(refused.error().arguments.back().value == "2023-1");
    CHECK_FALSE(exchange::make_writer("quicken").has_value());
}

TEST_ON_BOTH(exchange_csv_is_read_again_by_the_programs_own_import_columns)
{
    auto& db = database.connection();
    books::add_test_chart(db);
    auto draft = three_lines();
    draft.source = "csv:V7";
    books::post_or_fail(db, draft);
    const std::string csv = exported(db, "csv");
    CHECK(csv.find("V7,2024-03-31,adjusting,5225,network,,,30000,,P001,R-1,") != std::string::npos);
    CHECK(csv.find("V7,2024-03-31,adjusting,2130,,,,,3063,,,") != std::string::npos);
}
