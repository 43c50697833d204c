#include "support/test_database.h"

#include "platform/store/migrations.h"

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <unistd.h>

namespace tomoni::tests {

namespace {

std::string unique_name()
{
    static std::atomic<int> count{0};
    return "test_" + std::to_string(getpid()) + "_" + std::to_string(++count);
}

std::string postgresql_base()
{
    const char* url = std::getenv("TOMONI_TEST_POSTGRESQL");
    if (url == nullptr) {
        throw std::runtime_error("no PostgreSQL to test on: run bin/test, or tools/with_postgresql COMMAND");
    }
    return url;
}

void run_on_server(const std::string& sql)
{
    store::open_connection({store::Dialect::postgresql, postgresql_base()}, store::OpenMode::read_write)
        ->execute_script(sql);
}

}  // namespace

TestDatabase::TestDatabase(store::Dialect dialect)
{
    if (dialect == store::Dialect::sqlite) {
        folder_ = std::filesystem::temp_directory_path() / ("tomoni_" + unique_name());
        std::filesystem::create_directories(folder_);
        url_ = {dialect, folder_ + "/books.sqlite"};
    } else {
        schema_ = unique_name();
        run_on_server("create schema " + schema_);
        url_ = {dialect, postgresql_base() + "&options=-csearch_path%3D" + schema_};
    }
    connection_ = open(store::OpenMode::create);
    const auto migrated = store::migrate(*connection_);
    if (!migrated) throw std::runtime_error("migration failed: " + migrated.error().key);
}

TestDatabase::~TestDatabase()
{
    connection_.reset();
    if (!folder_.empty()) std::filesystem::remove_all(folder_);
    if (!schema_.empty()) run_on_server("drop schema " + schema_ + " cascade");
}

std::unique_ptr<store::Connection> TestDatabase::open(store::OpenMode mode) const
{
    return store::open_connection(url_, mode);
}

}  // namespace tomoni::tests
