#include "domain/ledger/verification.h"

#include "domain/ledger/journal_import.h"
#include "domain/ledger/ledger_test_support.h"

using namespace tomoni;
using namespace tomoni::ledger;
using namespace tomoni::ledger::tests;

namespace {

// Five entries of 2023 and, between the third and the fourth, one of 2024.
void post_six_entries(store::Connection& connection)
{
    add_test_chart(connection);
    post_or_fail(connection, simple_draft({2023, 4, 1}, "1110", "4110", 100));
    post_or_fail(connection, simple_draft({2023, 5, 1}, "1110", "4110", 200));
    post_or_fail(connection, simple_draft({2023, 6, 1}, "1120", "1110", 50));
    post_or_fail(connection, simple_draft({2024, 4, 1}, "1110", "4110", 400));
    post_or_fail(connection, simple_draft({2023, 7, 1}, "1110", "4110", 500));
    post_or_fail(connection, simple_draft({2024, 3, 31}, "1110", "4110", 600));
}

// What somebody does who has the database's password: nothing holds them back.
void tamper(store::Connection& connection, const std::string& sql)
{
    const bool is_sqlite = connection.dialect() == store::Dialect::sqlite;
    connection.execute_script(is_sqlite ? "pragma foreign_keys = off"
                                        : "set session_replication_role = replica");
    connection.execute_script(sql);
}

Verification verify(store::Connection& connection, const std::optional<Checkpoint>& checkpoint = std::nullopt)
{
    return MUST(verify_books(connection, auditor, checkpoint));
}

// "changed 2023-3 2023-06-01 @3"
std::string verdict(store::Connection& connection)
{
    const Verification verification = verify(connection);
    if (!verification.tampered) return "whole";
    constexpr const char* words[] = {"changed", "removed", "inserted", "reordered"};
    const TamperedEntry& entry = *verification.tampered;
    return std::string(words[static_cast<std::size_t>(entry.what)]) + " " +
           entry_name(entry.fiscal_year, entry.number) + " " + entry.dated_on + " @" +
           std::to_string(entry.place);
}

bool has_finding(const Verification& verification, std::string_view id)
{
    for (const Finding& finding : verification.findings) {
        if (finding.id == id) return true;
    }
    return false;
}

const store::NamedQuery canonical_of_entry{
    "ledger_test.canonical_of_entry",
    "select e.previous_digest, '1' || t.c || e.id || t.c || e.fiscal_year || t.c || e.number || t.c || "
    "e.dated_on || t.c || e.kind || t.c || e.description || t.c || e.source || t.c || t.c || t.c || e.reason "
    "|| t.c || e.recorder || t.c || e.recorded_at from entries e, (select cast($2 as text) as c) t "
    "where e.id = $1"};
const store::NamedQuery canonical_of_postings{
    "ledger_test.canonical_of_postings",
    "select t.c || p.line || t.c || a.code || t.c || g.code || t.c || f.code || t.c || t.c || p.amount_yen "
    "|| "
    "t.c || p.partner || t.c || p.evidence || t.c || p.memo from postings p "
    "join accounts a on a.id = p.account_id join programmes g on g.id = p.programme_id "
    "join funds f on f.id = p.fund_id, (select cast($2 as text) as c) t where p.entry_id = $1 order by "
    "p.line"};

// The right digest of a row as it stands: what a forger computes who has read docs/books-digest.md.
std::string forged_digest(store::Connection& connection, std::int64_t id)
{
    std::string text;
    std::string previous;
    {
        auto rows = connection.query(canonical_of_entry, {id, "\t"});
        REQUIRE(rows.next());
        previous = rows.string(0);
        text = rows.string(1);
    }
    auto rows = connection.query(canonical_of_postings, {id, "\t"});
    while (rows.next()) text += rows.text(0);
    return chained_digest(previous, text);
}

void forge_digest(store::Connection& connection, std::int64_t id)
{
    tamper(connection, "update entries set digest = '" + forged_digest(connection, id) +
                           "' where id = " + std::to_string(id));
}

constexpr const char* shift_up_from_4 =
    "update postings set entry_id = -entry_id - 1 where entry_id >= 4;"
    "update postings set entry_id = -entry_id where entry_id < 0;"
    "update entries set id = -id - 1 where id >= 4; update entries set id = -id where id < 0;";
constexpr const char* shift_down_from_4 =
    "update postings set entry_id = -entry_id + 1 where entry_id >= 4;"
    "update postings set entry_id = -entry_id where entry_id < 0;"
    "update entries set id = -id + 1 where id >= 4; update entries set id = -id where id < 0;";

std::string insert_at_4(const char* previous)
{
    return std::string(
               "insert into entries (id, fiscal_year, number, dated_on, kind, description, recorder, "
               "recorded_at, previous_digest, digest) select 4, 2023, 99, '2023-06-15', 'ordinary', "
               "'挿入', 'x', 'x', ") +
           previous +
           ", 'x' from entries where id = 3;"
           "insert into postings (entry_id, line, dated_on, account_id, programme_id, fund_id, amount_yen) "
           "select 4, line, '2023-06-15', account_id, programme_id, fund_id, amount_yen from postings where "
           "entry_id = 3;";
}

}  // namespace

TEST_ON_BOTH(verification_finds_nothing_in_untouched_books)
{
    auto& db = database.connection();
    CHECK(verify(db).is_intact());
    post_six_entries(db);
    const Verification verification = verify(db);
    CHECK(verification.is_intact());
    CHECK(verification.entry_count == 6);
    CHECK(verification.posting_count == 12);
    CHECK(verification.digest.size() == 64);
    CHECK(verify_books(db, access::Viewer::nobody()).error().key == "access.denied");
}

TEST_ON_BOTH(verification_names_a_changed_entry)
{
    auto& db = database.connection();
    post_six_entries(db);
    tamper(db, "update entries set description = '別' where id = 3");
    CHECK(verdict(db) == "changed 2023-3 2023-06-01 @3");
    tamper(db, "update entries set description = 'テスト' where id = 3");
    CHECK(verdict(db) == "whole");
    tamper(db, "update postings set amount_yen = 2 * amount_yen where entry_id = 2");
    CHECK(verdict(db) == "changed 2023-2 2023-05-01 @2");
    CHECK(has_finding(verify(db), "VER-04"));
    tamper(db, "update postings set amount_yen = amount_yen / 2 where entry_id = 2");
    tamper(db, "update postings set dated_on = '2023-05-02' where entry_id = 2 and line = 1");
    CHECK(verdict(db) == "changed 2023-2 2023-05-01 @2");
}

TEST_ON_BOTH(verification_names_a_changed_posting_or_digest)
{
    auto& db = database.connection();
    post_six_entries(db);
    tamper(db, "update entries set digest = previous_digest where id = 5");
    CHECK(verdict(db) == "changed 2023-4 2023-07-01 @5");
    tamper(db, "delete from postings where entry_id = 4 and line = 2");
    CHECK(verdict(db) == "changed 2024-1 2024-04-01 @4");
    tamper(db, "update entries set previous_digest = '' where id = 2");
    CHECK(verdict(db) == "changed 2023-2 2023-05-01 @2");
}

TEST_ON_BOTH(verification_names_an_entry_whose_digest_was_made_anew)
{
    auto& db = database.connection();
    post_six_entries(db);
    tamper(db, "update entries set description = '別' where id = 6");
    forge_digest(db, 6);
    CHECK(verdict(db) == "changed 2023-5 2024-03-31 @6");
    CHECK(has_finding(verify(db), "VER-02"));
    tamper(db, "update postings set amount_yen = 2 * amount_yen where entry_id = 3");
    forge_digest(db, 3);
    CHECK(verdict(db) == "changed 2023-3 2023-06-01 @3");
    tamper(db, "update entries set description = '別' where id = 1");
    forge_digest(db, 1);
    CHECK(verdict(db) == "changed 2023-1 2023-04-01 @1");
}

TEST_ON_BOTH(verification_names_a_removed_entry)
{
    auto& db = database.connection();
    post_six_entries(db);
    tamper(db, "delete from postings where entry_id = 3; delete from entries where id = 3");
    CHECK(verdict(db) == "removed 2023-3 2023-05-01 @3");
    tamper(db, "delete from postings where entry_id = 1; delete from entries where id = 1");
    CHECK(verdict(db) == "removed 2023-1  @1");
}

TEST_ON_BOTH(verification_names_a_removed_entry_though_the_rest_moved_up)
{
    auto& db = database.connection();
    post_six_entries(db);
    tamper(db, "delete from postings where entry_id = 3; delete from entries where id = 3");
    tamper(db, shift_down_from_4);
    CHECK(verdict(db) == "removed 2023-3 2023-05-01 @3");
    tamper(db, "update chain_head set entry_count = 5");
    CHECK(verdict(db) == "removed 2023-3 2023-05-01 @3");
}

TEST_ON_BOTH(verification_names_the_removed_last_entry)
{
    auto& db = database.connection();
    post_six_entries(db);
    const Checkpoint noted{6, verify(db).digest};
    CHECK(verify(db, noted).is_intact());
    tamper(db, "delete from postings where entry_id = 6; delete from entries where id = 6");
    CHECK(verdict(db) == "removed 2023-5 2023-07-01 @6");
    tamper(db, "update chain_head set entry_count = 5, digest = (select digest from entries where id = 5)");
    CHECK(verdict(db) == "whole");
    CHECK(has_finding(verify(db), "VER-03"));
    tamper(db, "update fiscal_years set last_number = 4 where year = 2023");
    CHECK_FALSE(has_finding(verify(db), "VER-03"));
    CHECK(has_finding(verify(db, noted), "VER-06"));
}

TEST_ON_BOTH(verification_names_an_inserted_entry)
{
    auto& db = database.connection();
    post_six_entries(db);
    tamper(db, shift_up_from_4);
    tamper(db, insert_at_4("'x'"));
    CHECK(verdict(db) == "inserted 2023-99 2023-06-15 @4");
    tamper(db, "update entries set previous_digest = (select digest from entries where id = 3) where id = 4");
    CHECK(verdict(db) == "inserted 2023-99 2023-06-15 @4");
    forge_digest(db, 4);
    CHECK(verdict(db) == "inserted 2023-99 2023-06-15 @4");
    tamper(db, "update chain_head set entry_count = 7");
    CHECK(verdict(db) == "inserted 2023-99 2023-06-15 @4");
}

TEST_ON_BOTH(verification_names_an_entry_inserted_at_either_end)
{
    auto& db = database.connection();
    post_six_entries(db);
    tamper(db,
           "insert into entries select 7, fiscal_year, 6, dated_on, kind, description, source, null, null, "
           "reason, recorder, recorded_at, digest, digest from entries where id = 6");
    CHECK(verdict(db) == "inserted 2023-6 2024-03-31 @7");
    forge_digest(db, 7);
    CHECK(verdict(db) == "inserted 2023-6 2024-03-31 @7");
    tamper(db, "update entries set id = 0 where id = 7");
    CHECK(verdict(db) == "inserted 2023-6 2024-03-31 @0");
    tamper(db, "delete from entries where id = 0");
    CHECK(verdict(db) == "whole");
    tamper(db,
           "insert into postings (entry_id, line, dated_on, account_id, programme_id, fund_id, amount_yen) "
           "select 99, line, dated_on, account_id, programme_id, fund_id, amount_yen from postings where "
           "entry_id = 1");
    CHECK(has_finding(verify(db), "VER-05"));
}

TEST_ON_BOTH(verification_names_reordered_entries)
{
    auto& db = database.connection();
    post_six_entries(db);
    const auto swap = [&](int a, int b) {
        const std::string x = std::to_string(a);
        const std::string y = std::to_string(b);
        for (const auto& [table, id] : {std::pair{"postings", "entry_id"}, std::pair{"entries", "id"}}) {
            const std::string update = std::string("update ") + table + " set " + id + " = ";
            tamper(db, update + "-1 where " + id + " = " + x + ";" + update + x + " where " + id + " = " + y +
                           ";" + update + y + " where " + id + " = -1");
        }
    };
    swap(2, 5);
    CHECK(verdict(db) == "reordered 2023-4 2023-07-01 @2");
    swap(2, 5);
    CHECK(verdict(db) == "whole");
    swap(3, 4);
    CHECK(verdict(db) == "reordered 2024-1 2024-04-01 @3");
    swap(3, 4);
    tamper(db,
           "update entries set id = 70 where id = 2; update postings set entry_id = 70 where entry_id = 2");
    CHECK(verdict(db) == "reordered 2023-2 2023-05-01 @70");
}

TEST_ON_BOTH(verification_recomputes_every_balance)
{
    auto& db = database.connection();
    post_six_entries(db);
    tamper(db, "update balances set debit_yen = debit_yen + 1 where month = 202305 and debit_yen > 0");
    auto verification = verify(db);
    CHECK_FALSE(verification.tampered);
    REQUIRE(verification.findings.size() == 1);
    CHECK(verification.findings[0].id == "VER-04");
    CHECK(verification.findings[0].arguments[0].value == "1110");
    CHECK(verification.findings[0].arguments[4].value == "201 / 0");
    CHECK(verification.findings[0].arguments[5].value == "200 / 0");
    tamper(db, "delete from balances where month = 202305");
    CHECK(verify(db).findings.size() == 2);
}

TEST_ON_BOTH(verification_stays_with_a_head_that_was_altered_or_lost)
{
    auto& db = database.connection();
    post_six_entries(db);
    tamper(db, "update chain_head set digest = 'x'");
    CHECK(has_finding(verify(db), "VER-02"));
    tamper(db, "delete from chain_head");
    CHECK(has_finding(verify(db), "VER-02"));
}

TEST_ON_BOTH(verification_walks_over_many_pages)
{
    auto& db = database.connection();
    add_test_chart(db);
    std::string journal = "entry,date,account,debit,credit\n";
    for (int i = 1; i <= 20'000; ++i) {
        const std::string key = std::to_string(i);
        journal += key + ",2023-04-01,1110,1,\n" + key + ",,4110,,1\n";
    }
    const FixedClock clock(Date(2024, 4, 5));
    MUST(import_journal(db, accountant, clock, 4, journal, "journal.csv"));
    CHECK(verify(db).is_intact());
    CHECK(verify(db).posting_count == 40'000);
    tamper(db, "update entries set description = 'x' where id = 16385");
    CHECK(verdict(db) == "changed 2023-16385 2023-04-01 @16385");
}
