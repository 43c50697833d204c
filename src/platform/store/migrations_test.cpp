#include "platform/store/migrations.h"

#include "platform/language/catalogue.h"
#include "support/test_database.h"

#include <algorithm>
#include <thread>

using namespace tomoni;

namespace {

// What require_current_schema says about a database after the script ran on it; "" when it is content.
std::string verdict_after(tests::TestDatabase& database, const std::string& script)
{
    if (!script.empty()) database.connection().execute_script(script);
    const auto checked = store::require_current_schema(database.connection());
    if (checked) return {};
    for (const auto language : {language::Language::ja, language::Language::en}) {
        const std::string shown = language::describe(language, checked.error());
        CHECK(shown != checked.error().key);
        CHECK(shown.find('{') == std::string::npos);
    }
    return checked.error().key;
}

}  // namespace

TEST_ON_BOTH(migrate_may_be_run_again)
{
    CHECK(verdict_after(database, "").empty());
    CHECK(store::migrate(database.connection()).value() == 0);
    CHECK(verdict_after(database, "").empty());
}

TEST_ON_BOTH(schema_that_is_newer_than_the_program_is_refused)
{
    const std::string newer =
        "insert into schema_migrations (version, name, checksum) values (9999, 'x', 'y')";
    CHECK(verdict_after(database, newer) == "store.newer_schema");
    CHECK(store::migrate(database.connection()).error().key == "store.newer_schema");
}

TEST_ON_BOTH(schema_that_is_older_than_the_program_is_refused)
{
    const std::string older =
        "delete from schema_migrations where version = (select max(version) from schema_migrations)";
    CHECK(verdict_after(database, older) == "store.older_schema");
}

TEST_ON_BOTH(migration_that_was_changed_after_its_use_is_refused)
{
    CHECK(verdict_after(database, "update schema_migrations set checksum = 'other' where version = 1") ==
          "store.altered_schema");
}

TEST_ON_BOTH(column_added_by_hand_is_noticed)
{
    CHECK(verdict_after(database, "alter table settings add column note text") == "store.altered_schema");
    CHECK(store::migrate(database.connection()).error().key == "store.altered_schema");
}

TEST_ON_BOTH(index_dropped_by_hand_is_noticed)
{
    CHECK(verdict_after(database, "drop index entries_by_source") == "store.altered_schema");
}

TEST_ON_BOTH(view_made_by_hand_is_noticed)
{
    CHECK(verdict_after(database, "create view shown as select name from settings") ==
          "store.altered_schema");
}

TEST_ON_BOTH(records_and_statistics_do_not_alter_the_schema)
{
    CHECK(verdict_after(database,
                        "insert into settings (name, valid_from, value) values ('a', '2024-04-01', '1')")
              .empty());
    CHECK(verdict_after(database, "analyze settings").empty());
}

TEST_ON_BOTH(migrating_twice_at_once_makes_the_schema_once)
{
    store::DatabaseUrl empty = database.url();
    if (empty.dialect == store::Dialect::sqlite) {
        empty.location += ".empty";
    } else {
        database.connection().execute_script("create schema migrated_twice");
        empty.location = empty.location.substr(0, empty.location.rfind("%3D")) + "%3Dmigrated_twice";
    }
    const auto first = store::open_connection(empty, store::OpenMode::create);
    const auto second = store::open_connection(empty, store::OpenMode::create);
    int applied_by_first = -1;
    int applied_by_second = -1;
    std::thread other([&] { applied_by_first = store::migrate(*first).value(); });
    applied_by_second = store::migrate(*second).value();
    other.join();
    CHECK(std::max(applied_by_first, applied_by_second) > 0);
    CHECK(std::min(applied_by_first, applied_by_second) == 0);
    CHECK(store::require_current_schema(*first).has_value());
    if (empty.dialect == store::Dialect::postgresql) {
        database.connection().execute_script("drop schema migrated_twice cascade");
    }
}

TEST_CASE("trigger and constraint changed by hand are noticed on each database")
{
    tests::TestDatabase file(store::Dialect::sqlite);
    CHECK(verdict_after(file, "create trigger t after insert on entries begin delete from postings; end") ==
          "store.altered_schema");
    tests::TestDatabase server(store::Dialect::postgresql);
    CHECK(verdict_after(server, "alter table postings drop constraint postings_amount_yen_check") ==
          "store.altered_schema");
}

TEST_CASE("schema of another PostgreSQL version is not compared until the next migration")
{
    tests::TestDatabase server(store::Dialect::postgresql);
    CHECK(verdict_after(server, "update schema_fingerprint set fingerprint = 'postgresql 14 x'").empty());
    CHECK(store::migrate(server.connection()).has_value());
    CHECK(verdict_after(server, "alter table settings add column note text") == "store.altered_schema");
}

TEST_CASE("database without books is refused with the command that makes them")
{
    tests::TestDatabase database(store::Dialect::sqlite);
    const store::DatabaseUrl empty{store::Dialect::sqlite, database.url().location + ".empty"};
    const auto connection = store::open_connection(empty, store::OpenMode::create);
    const auto checked = store::require_current_schema(*connection);
    REQUIRE_FALSE(checked.has_value());
    CHECK(checked.error().key == "store.not_initialised");
    CHECK(language::describe(language::Language::en, checked.error()).find("tomoni init") !=
          std::string::npos);
    CHECK(store::migrate(*connection).value() > 0);
    CHECK(store::require_current_schema(*connection).has_value());
}
