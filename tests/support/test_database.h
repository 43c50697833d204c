#pragma once

#include "platform/store/connection.h"

#include <doctest/doctest.h>
#include <memory>
#include <string>

namespace tomoni::tests {

// A new, empty database with the program's schema, removed at the end: a SQLite file in a temporary folder,
// or a schema of its own in the PostgreSQL that tools/with_postgresql started.
class TestDatabase {
public:
    explicit TestDatabase(store::Dialect dialect);
    ~TestDatabase();
    TestDatabase(const TestDatabase&) = delete;
    TestDatabase& operator=(const TestDatabase&) = delete;

    [[nodiscard]] store::Connection& connection() { return *connection_; }
    [[nodiscard]] const store::DatabaseUrl& url() const { return url_; }
    // One more conversation with the same database.
    [[nodiscard]] std::unique_ptr<store::Connection> open(
        store::OpenMode mode = store::OpenMode::read_write) const;

private:
    store::DatabaseUrl url_;
    std::string folder_;
    std::string schema_;
    std::unique_ptr<store::Connection> connection_;
};

}  // namespace tomoni::tests

// TEST_ON_BOTH(ledger_refuses_an_unbalanced_entry) { database.connection() … } is two tests, one a database.
#define TEST_ON_BOTH(name)                                                             \
    static void name(tomoni::tests::TestDatabase& database);                           \
    TEST_CASE(#name " on sqlite")                                                      \
    {                                                                                  \
        tomoni::tests::TestDatabase test_database(tomoni::store::Dialect::sqlite);     \
        name(test_database);                                                           \
    }                                                                                  \
    TEST_CASE(#name " on postgresql")                                                  \
    {                                                                                  \
        tomoni::tests::TestDatabase test_database(tomoni::store::Dialect::postgresql); \
        name(test_database);                                                           \
    }                                                                                  \
    static void name(tomoni::tests::TestDatabase& database)
