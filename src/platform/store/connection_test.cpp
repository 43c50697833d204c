#include "platform/store/connection.h"

#include "platform/store/bulk_insert.h"
#include "platform/store/sha256.h"
#include "platform/store/transaction.h"
#include "support/test_database.h"

#include <atomic>
#include <thread>

using namespace tomoni;

namespace {

using store::NamedQuery;

const NamedQuery echo{"connection_test.echo",
                      "select cast($2 as text), cast($1 as bigint), cast($2 as text), cast($3 as text)"};
const NamedQuery add_setting{"connection_test.add_setting",
                             "insert into settings (name, valid_from, value) values ($1, $2, $3)"};
const NamedQuery change_setting{"connection_test.change_setting",
                                "update settings set value = $2 where name = $1"};
const NamedQuery list_settings{"connection_test.list_settings",
                               "select name, valid_from, value from settings order by name"};
const NamedQuery count_settings{"connection_test.count", "select count(*) from settings"};
const NamedQuery lock_counter{"connection_test.lock_counter",
                              "select value from settings where name = 'counter'",
                              "select value from settings where name = 'counter' for update"};
const NamedQuery add_import{"connection_test.add_import",
                            "insert into imports (subject, file_name, digest, row_count, recorder, "
                            "imported_at) values ($1, $2, $3, $4, $5, $6)"};
constexpr const char* copy_imports =
    "copy imports (subject, file_name, digest, row_count, recorder, imported_at) from stdin";
const NamedQuery list_imports{"connection_test.list_imports",
                              "select subject, file_name, row_count, recorder from imports order by digest"};

}  // namespace

TEST_ON_BOTH(store_binds_parameters_by_their_number_in_any_order)
{
    auto rows =
        database.connection().query(echo, {Yen::max_value, "'; drop table settings; --", std::nullopt});
    REQUIRE(rows.next());
    CHECK(rows.column_count() == 4);
    CHECK(rows.text(0) == "'; drop table settings; --");
    CHECK(rows.integer(1) == Yen::max_value);
    CHECK(rows.string(2) == rows.string(0));
    CHECK(rows.is_null(3));
    CHECK_FALSE(rows.optional_string(3).has_value());
    CHECK_FALSE(rows.next());
}

TEST_ON_BOTH(store_keeps_dates_amounts_and_empty_texts_apart_from_nothing)
{
    auto& db = database.connection();
    CHECK(db.execute(add_setting, {"a", Date(2024, 2, 29), ""}) == 1);
    CHECK(db.execute(change_setting, {"b", "x"}) == 0);
    auto rows = db.query(list_settings);
    REQUIRE(rows.next());
    CHECK(rows.date(1) == Date(2024, 2, 29));
    CHECK(rows.optional_string(2) == "");
}

TEST_ON_BOTH(store_reads_one_query_inside_another)
{
    auto& db = database.connection();
    db.execute(add_setting, {"a", "2024-04-01", "1"});
    db.execute(add_setting, {"b", "2024-04-01", "2"});
    std::string seen;
    auto outer = db.query(list_settings);
    while (outer.next()) {
        auto inner = db.query(list_settings);
        while (inner.next()) seen += outer.string(0) + inner.string(0);
    }
    CHECK(seen == "aaabbabb");
}

TEST_ON_BOTH(store_streams_rows_one_by_one_and_may_be_left_early)
{
    auto& db = database.connection();
    for (int i = 0; i < 50; ++i) db.execute(add_setting, {std::to_string(1'000 + i), "2024-04-01", "1"});
    {
        auto rows = db.stream(list_settings);
        REQUIRE(rows.next());
        CHECK(rows.text(0) == "1000");
    }
    std::int64_t count = 0;
    auto rows = db.stream(list_settings);
    while (rows.next()) ++count;
    CHECK(count == 50);
    CHECK(db.integer(count_settings) == 50);
}

TEST_ON_BOTH(store_sorts_texts_by_their_bytes_on_both_databases)
{
    auto& db = database.connection();
    for (const char* name : {"b", "Z", "あ", "ア", "a", "é", "1"})
        db.execute(add_setting, {name, "2024-04-01", ""});
    std::string order;
    auto rows = db.query(list_settings);
    while (rows.next()) order += rows.text(0);
    CHECK(order == "1Zabéあア");
}

TEST_ON_BOTH(bulk_insert_keeps_every_character_and_null)
{
    auto& db = database.connection();
    store::Transaction transaction(db);
    store::BulkInsert bulk(db, add_import, copy_imports);
    bulk.add({"tab\there", "line\nfeed\r\n", "1", 7, "back\\slash \\N \\t \\.", "x"});
    bulk.add({"", "「引用」\"quote\"'", "2", -Yen::max_value, "\\.", "x"});
    const std::string large(3'000'000, 'y');
    bulk.add({large, "after a batch", "3", 0, "", "x"});
    bulk.finish();
    transaction.commit();

    auto rows = db.query(list_imports);
    REQUIRE(rows.next());
    CHECK(rows.text(0) == "tab\there");
    CHECK(rows.text(1) == "line\nfeed\r\n");
    CHECK(rows.integer(2) == 7);
    CHECK(rows.text(3) == "back\\slash \\N \\t \\.");
    REQUIRE(rows.next());
    CHECK(rows.text(0).empty());
    CHECK_FALSE(rows.is_null(0));
    CHECK(rows.text(1) == "「引用」\"quote\"'");
    CHECK(rows.integer(2) == -Yen::max_value);
    CHECK(rows.text(3) == "\\.");
    REQUIRE(rows.next());
    CHECK(rows.text(0) == large);
    CHECK_FALSE(rows.next());
}

TEST_ON_BOTH(bulk_insert_of_a_doubled_key_keeps_nothing)
{
    auto& db = database.connection();
    bool refused = false;
    try {
        store::Transaction transaction(db);
        store::BulkInsert bulk(db, add_import, copy_imports);
        bulk.add({"a", "a", "same", 1, "a", "x"});
        bulk.add({"b", "b", "same", 1, "b", "x"});
        bulk.finish();
        transaction.commit();
    } catch (const store::StoreError& error) {
        refused = error.failure() == store::StoreFailure::unique;
    }
    CHECK(refused);
    CHECK_FALSE(db.query(list_imports).next());
}

TEST_ON_BOTH(transaction_that_is_not_committed_leaves_nothing)
{
    auto& db = database.connection();
    {
        store::Transaction transaction(db);
        db.execute(add_setting, {"a", "2024-04-01", "1"});
        CHECK(db.integer(count_settings) == 1);
    }
    CHECK(db.integer(count_settings) == 0);
}

TEST_ON_BOTH(savepoint_undoes_only_its_part)
{
    auto& db = database.connection();
    store::Transaction transaction(db);
    db.execute(add_setting, {"outer", "2024-04-01", "1"});
    {
        store::Savepoint kept(db);
        db.execute(add_setting, {"kept", "2024-04-01", "1"});
        {
            store::Savepoint undone(db);
            db.execute(add_setting, {"undone", "2024-04-01", "1"});
        }
        kept.release();
    }
    {
        store::Savepoint broken(db);
        CHECK_THROWS_AS(db.execute(add_setting, {"outer", "2024-04-01", "2"}), store::StoreError);
    }
    transaction.commit();
    auto rows = db.query(list_settings);
    REQUIRE(rows.next());
    CHECK(rows.text(0) == "kept");
    REQUIRE(rows.next());
    CHECK(rows.text(0) == "outer");
    CHECK_FALSE(rows.next());
}

TEST_ON_BOTH(reading_transaction_sees_one_state_while_another_writes)
{
    auto& writer = database.connection();
    const auto reader = database.open(store::OpenMode::read_only);
    store::Transaction reading(*reader, store::Access::read);
    CHECK(reader->integer(count_settings) == 0);
    writer.execute(add_setting, {"a", "2024-04-01", "1"});
    CHECK(reader->integer(count_settings) == 0);
    reading.commit();
    CHECK(reader->integer(count_settings) == 1);
}

TEST_ON_BOTH(two_writers_wait_for_each_other_and_lose_nothing)
{
    database.connection().execute(add_setting, {"counter", "2024-04-01", "0"});
    constexpr int rounds = 25;
    std::atomic<int> failures{0};
    const auto count_up = [&] {
        const auto db = database.open();
        for (int i = 0; i < rounds; ++i) {
            try {
                store::Transaction transaction(*db);
                const std::int64_t value = db->integer(lock_counter);
                db->execute(change_setting, {"counter", std::to_string(value + 1)});
                transaction.commit();
            } catch (const store::StoreError&) {
                ++failures;
            }
        }
    };
    std::thread first(count_up);
    std::thread second(count_up);
    first.join();
    second.join();
    CHECK(failures == 0);
    CHECK(database.connection().integer(lock_counter) == 2 * rounds);
}

TEST_CASE("store digests bytes as sha256sum does")
{
    CHECK(store::sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(store::sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("database URL is read, and shown without its password")
{
    CHECK(store::parse_database_url("sqlite:books.sqlite")->location == "books.sqlite");
    CHECK(store::parse_database_url("sqlite:books.sqlite")->shown() == "books.sqlite");
    const auto server =
        store::parse_database_url("postgresql://office:secret@db.example/npo?sslmode=require");
    REQUIRE(server.has_value());
    CHECK(server->shown() == "postgresql://office@db.example/npo");
    CHECK(store::parse_database_url("postgresql:///npo?host=/tmp")->shown() == "postgresql:///npo");
    for (const char* bad : {"", "sqlite:", "books.sqlite", "mysql://a/b"}) {
        INFO(bad);
        REQUIRE_FALSE(store::parse_database_url(bad).has_value());
        CHECK(store::parse_database_url(bad).error().key == "store.bad_database_url");
    }
}
