#include "platform/store/store_error.h"

#include "platform/language/catalogue.h"
#include "platform/store/transaction.h"
#include "support/test_database.h"

#include <filesystem>
#include <fstream>
#include <functional>

using namespace tomoni;
using store::StoreFailure;

namespace {

const store::NamedQuery add_setting{"store_error_test.add_setting",
                                    "insert into settings (name, valid_from, value) values ($1, $2, $3)"};
const store::NamedQuery add_fund_line{"store_error_test.add_fund_line",
                                      "insert into fund_lines (fund_id, code, name) values ($1, 'a', 'a')"};
const store::NamedQuery count_settings{"store_error_test.count", "select count(*) from settings"};
const store::NamedQuery own_backend{"store_error_test.own_backend", "select 0", "select pg_backend_pid()"};
const store::NamedQuery end_backend{"store_error_test.end_backend", "select $1",
                                    "select pg_terminate_backend(cast($1 as int))"};

// What the act fails with; the sentence must exist and must not show the bound value.
StoreFailure failure_of(const std::function<void()>& act)
{
    try {
        act();
    } catch (const store::StoreError& error) {
        const Error sentence = error.sentence();
        CHECK(sentence.kind == FailureKind::unavailable);
        CHECK(language::has_sentence(language::Language::ja, sentence.key));
        CHECK(language::has_sentence(language::Language::en, sentence.key));
        const std::string shown = language::describe(language::Language::ja, sentence);
        CHECK(shown.find("秘密") == std::string::npos);
        return error.failure();
    }
    FAIL("nothing was thrown");
    return StoreFailure::other;
}

struct TemporaryFile {
    std::string path;
    explicit TemporaryFile(const std::string& name)
        : path(std::filesystem::temp_directory_path() / ("tomoni_store_error_" + name))
    {
        std::filesystem::remove(path);
    }
    ~TemporaryFile() { std::filesystem::remove(path); }
};

}  // namespace

TEST_ON_BOTH(store_names_a_doubled_key_and_a_broken_reference)
{
    auto& db = database.connection();
    db.execute(add_setting, {"a", "2024-04-01", "秘密"});
    CHECK(failure_of([&] { db.execute(add_setting, {"a", "2024-04-01", "秘密"}); }) == StoreFailure::unique);
    CHECK(failure_of([&] { db.execute(add_fund_line, {4711}); }) == StoreFailure::constraint);
    CHECK(failure_of([&] { db.execute(add_setting, {"b", "2024-04-01", std::nullopt}); }) ==
          StoreFailure::constraint);
    CHECK(db.integer(count_settings) == 1);
}

TEST_ON_BOTH(store_says_when_a_connection_may_only_read)
{
    const auto reader = database.open(store::OpenMode::read_only);
    CHECK(failure_of([&] { reader->execute(add_setting, {"a", "2024-04-01", "秘密"}); }) ==
          StoreFailure::read_only);
    CHECK(reader->integer(count_settings) == 0);
}

TEST_ON_BOTH(store_says_when_another_program_holds_the_database)
{
    auto& first = database.connection();
    const auto second = database.open();
    const bool is_sqlite = first.dialect() == store::Dialect::sqlite;
    second->execute_script(is_sqlite ? "pragma busy_timeout = 1" : "set lock_timeout = '1ms'");

    store::Transaction holding(first);
    first.execute(add_setting, {"a", "2024-04-01", "秘密"});
    CHECK(failure_of([&] {
              store::Transaction waiting(*second);
              second->execute(add_setting, {"a", "2024-04-01", "秘密"});
          }) == StoreFailure::busy);
    holding.commit();
    CHECK(second->integer(count_settings) == 1);
}

TEST_CASE("store says when the disk is full, and keeps nothing of the transaction")
{
    tests::TestDatabase database(store::Dialect::sqlite);
    auto& db = database.connection();
    db.execute(add_setting, {"before", "2024-04-01", "1"});
    db.execute_script("pragma max_page_count = 1");  // means: as large as it is now
    const std::string large(200'000, 'x');
    CHECK(failure_of([&] {
              store::Transaction transaction(db);
              db.execute(add_setting, {"small", "2024-04-01", "1"});
              db.execute(add_setting, {"large", "2024-04-01", large});
              transaction.commit();
          }) == StoreFailure::disk_full);
    CHECK(db.integer(count_settings) == 1);
    db.execute_script("pragma max_page_count = 100000");
    db.execute(add_setting, {"large", "2024-04-01", large});
    CHECK(db.integer(count_settings) == 2);
}

TEST_CASE("store says when the server has ended the connection")
{
    tests::TestDatabase database(store::Dialect::postgresql);
    auto& victim = database.connection();
    const std::int64_t backend = victim.integer(own_backend);
    store::Transaction transaction(victim);
    victim.execute(add_setting, {"a", "2024-04-01", "秘密"});
    const auto other = database.open();
    other->query(end_backend, {backend});
    CHECK(failure_of([&] {
              for (int i = 0; i < 100; ++i) victim.integer(count_settings);
          }) == StoreFailure::gone);
    CHECK(failure_of([&] { transaction.commit(); }) == StoreFailure::gone);
    CHECK(other->integer(count_settings) == 0);
}

TEST_CASE("store says when a database cannot be opened")
{
    const store::DatabaseUrl nowhere{store::Dialect::sqlite, "/nowhere/books.sqlite"};
    CHECK(failure_of([&] { store::open_connection(nowhere, store::OpenMode::create); }) ==
          StoreFailure::cannot_open);
    const TemporaryFile missing("missing.sqlite");
    CHECK(failure_of([&] {
              store::open_connection({store::Dialect::sqlite, missing.path}, store::OpenMode::read_write);
          }) == StoreFailure::cannot_open);
    const store::DatabaseUrl no_server{store::Dialect::postgresql, "postgresql://a:secret@/b?host=/nowhere"};
    CHECK(failure_of([&] { store::open_connection(no_server, store::OpenMode::read_write); }) ==
          StoreFailure::cannot_open);
}

TEST_CASE("PostgreSQL's complaint about a value does not carry the value")
{
    tests::TestDatabase database(store::Dialect::postgresql);
    auto& db = database.connection();
    CHECK(failure_of([&] { db.execute(add_fund_line, {"秘密"}); }) == StoreFailure::other);
    CHECK(failure_of([&] { db.execute(add_setting, {"a", "2024-04-01", std::string("x\0y", 3)}); }) ==
          StoreFailure::other);
    CHECK(db.integer(count_settings) == 0);
}

TEST_CASE("store says when a file is no database")
{
    const TemporaryFile file("damaged.sqlite");
    std::ofstream(file.path) << std::string(5'000, 'z');
    CHECK(failure_of([&] {
              store::open_connection({store::Dialect::sqlite, file.path}, store::OpenMode::read_write);
          }) == StoreFailure::damaged);
}
