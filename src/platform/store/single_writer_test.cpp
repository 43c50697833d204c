#include "platform/store/single_writer.h"

#include "support/test_database.h"

#include <latch>
#include <thread>
#include <vector>

using namespace tomoni;

namespace {

using store::Connection;
using store::NamedQuery;

const NamedQuery add_setting{"single_writer_test.add",
                             "insert into settings (name, valid_from, value) values ($1, '2024-04-01', '')"};
const NamedQuery count_settings{"single_writer_test.count", "select count(*) from settings"};
const NamedQuery own_backend{"single_writer_test.own_backend", "select 0", "select pg_backend_pid()"};
const NamedQuery end_backend{"single_writer_test.end_backend", "select $1",
                             "select pg_terminate_backend(cast($1 as int))"};

Result<int> add(Connection& connection, const std::string& name)
{
    connection.execute(add_setting, {name});
    return 1;
}

// Holds the writer until all `others` stand in its queue, so that they are sure to become one group.
class HeldWriter {
public:
    explicit HeldWriter(store::SingleWriter& writer)
        : holder_([&writer, this] {
              const auto held = writer.write([this](Connection&) -> Result<int> {
                  begun_.count_down();
                  released_.wait();
                  return 1;
              });
              CHECK(held.has_value());
          })
    {
        begun_.wait();
    }
    void release() { released_.count_down(); }
    void join() { holder_.join(); }

private:
    std::latch begun_{1};
    std::latch released_{1};
    std::thread holder_;
};

}  // namespace

TEST_ON_BOTH(single_writer_keeps_the_work_of_many_threads)
{
    constexpr int threads = 8;
    constexpr int jobs = 20;
    {
        store::SingleWriter writer(database.url());
        std::vector<std::thread> callers;
        for (int t = 0; t < threads; ++t) {
            callers.emplace_back([&writer, t] {
                for (int i = 0; i < jobs; ++i) {
                    const auto name = std::to_string(t) + ":" + std::to_string(i);
                    CHECK(writer.write([&](Connection& c) { return add(c, name); }).has_value());
                }
            });
        }
        for (auto& caller : callers) caller.join();
        CHECK(writer.commit_count() <= threads * jobs);
    }
    CHECK(database.connection().integer(count_settings) == threads * jobs);
}

TEST_ON_BOTH(single_writer_commits_waiting_jobs_together_and_failing_ones_undo_only_themselves)
{
    store::SingleWriter writer(database.url());
    CHECK(writer.write([](Connection& c) { return add(c, "there"); }).has_value());
    const std::int64_t commits_before = writer.commit_count();

    std::vector<std::thread> callers;
    std::latch queued{3};
    HeldWriter held(writer);
    callers.emplace_back([&] {
        queued.count_down();
        CHECK(writer.write([](Connection& c) { return add(c, "good"); }).has_value());
    });
    callers.emplace_back([&] {
        queued.count_down();
        const auto refused = writer.write([](Connection& c) -> Result<int> {
            TRY(add(c, "undone"));
            return conflict("store.unique");
        });
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().key == "store.unique");
    });
    callers.emplace_back([&] {
        queued.count_down();
        CHECK_THROWS_AS((void)writer.write([](Connection& c) { return add(c, "there"); }), store::StoreError);
    });
    queued.wait();
    held.release();
    held.join();
    for (auto& caller : callers) caller.join();
    CHECK(writer.commit_count() <= commits_before + 4);
    CHECK(database.connection().integer(count_settings) == 2);
}

TEST_ON_BOTH(single_writer_answers_after_a_lone_refusal)
{
    store::SingleWriter writer(database.url());
    CHECK_FALSE(writer
                    .write([](Connection& c) -> Result<int> {
                        TRY(add(c, "undone"));
                        return refuse("store.constraint");
                    })
                    .has_value());
    CHECK_THROWS_AS((void)writer.write([](Connection&) -> Result<int> { throw std::runtime_error("x"); }),
                    std::runtime_error);
    CHECK(writer.commit_count() == 0);
    CHECK(writer.write([](Connection& c) { return add(c, "kept"); }).value() == 1);
    CHECK(database.connection().integer(count_settings) == 1);
}

TEST_CASE("single writer keeps nothing of a group that meets a full disk, and goes on afterwards")
{
    tests::TestDatabase database(store::Dialect::sqlite);
    store::SingleWriter writer(database.url());
    const auto limit_pages = [&](const char* pragma) {
        CHECK(writer
                  .write([&](Connection& c) -> Result<int> {
                      c.execute_script(pragma);
                      return 1;
                  })
                  .has_value());
    };
    limit_pages("pragma max_page_count = 1");
    const std::string large(200'000, 'x');
    std::vector<std::thread> callers;
    HeldWriter held(writer);
    for (int i = 0; i < 4; ++i) {
        callers.emplace_back([&, i] {
            CHECK_THROWS_AS(
                (void)writer.write([&](Connection& c) { return add(c, large + std::to_string(i)); }),
                store::StoreError);
        });
    }
    held.release();
    held.join();
    for (auto& caller : callers) caller.join();
    CHECK(database.connection().integer(count_settings) == 0);
    limit_pages("pragma max_page_count = 100000");
    CHECK(writer.write([&](Connection& c) { return add(c, large); }).has_value());
    CHECK(database.connection().integer(count_settings) == 1);
}

TEST_CASE("single writer connects anew after the server ended its connection")
{
    tests::TestDatabase database(store::Dialect::postgresql);
    store::SingleWriter writer(database.url());
    const auto backend =
        writer.write([](Connection& c) -> Result<std::int64_t> { return c.integer(own_backend); });
    database.connection().query(end_backend, {*backend});
    CHECK_THROWS_AS((void)writer.write([](Connection& c) -> Result<int> {
        for (int i = 0; i < 100; ++i) TRY(add(c, std::to_string(i)));
        return 1;
    }),
                    store::StoreError);
    CHECK(writer.write([](Connection& c) { return add(c, "again"); }).has_value());
    CHECK(database.connection().integer(count_settings) == 1);
}

TEST_CASE("single writer refuses to start without a database")
{
    const store::DatabaseUrl nowhere{store::Dialect::sqlite, "/nowhere/books.sqlite"};
    CHECK_THROWS_AS(store::SingleWriter{nowhere}, store::StoreError);
}
