#include "domain/ledger/ledger_test_support.h"
#include "domain/ledger/period_store.h"
#include "domain/ledger/verification.h"
#include "platform/store/single_writer.h"

#include <atomic>
#include <thread>
#include <vector>

using namespace tomoni;
using namespace tomoni::ledger;
using namespace tomoni::ledger::tests;

namespace {

constexpr int writer_count = 8;
constexpr int entries_each = 40;
const FixedClock today(Date(2024, 4, 5));

// Half of the entries go into one year, half into the next.
EntryDraft draft_of(int writer, int entry)
{
    EntryDraft draft = simple_draft(entry % 2 == 0 ? Date(2024, 3, 31) : Date(2024, 4, 1), "1110", "4110",
                                    1 + writer * entries_each + entry);
    draft.source = "test:" + std::to_string(writer) + "-" + std::to_string(entry);
    return draft;
}

void run_writers(const std::function<void(int writer)>& work)
{
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writer_count; ++writer) threads.emplace_back(work, writer);
    for (std::thread& thread : threads) thread.join();
}

void check_books(store::Connection& connection)
{
    constexpr std::int64_t count = writer_count * entries_each;
    const Verification verification = MUST(verify_books(connection, auditor));
    CHECK(verification.is_intact());
    CHECK(verification.entry_count == count);
    CHECK(balance_of(connection, "1110") == Yen(count * (count + 1) / 2));
    for (const Period& period : MUST(list_periods(connection, auditor))) {
        CHECK(period.last_number == count / 2);
    }
}

}  // namespace

TEST_ON_BOTH(posting_by_eight_connections_at_once_leaves_no_gap)
{
    auto& db = database.connection();
    add_test_chart(db);
    std::atomic<int> refused{0};
    run_writers([&](int writer) {
        const auto connection = database.open();
        Ledger ledger;
        for (int entry = 0; entry < entries_each; ++entry) {
            store::Transaction transaction(*connection);
            const auto posted = ledger.post(*connection, accountant, today, draft_of(writer, entry));
            // Every fifth is first thought better of: its number must not be lost.
            if (entry % 5 == 0) continue;
            posted ? transaction.commit() : void(++refused);
        }
        for (int entry = 0; entry < entries_each; entry += 5) {
            store::Transaction transaction(*connection);
            const auto posted = ledger.post(*connection, accountant, today, draft_of(writer, entry));
            posted ? transaction.commit() : void(++refused);
        }
    });
    CHECK(refused == 0);
    check_books(db);
}

TEST_ON_BOTH(posting_through_the_single_writer_shares_commits)
{
    auto& db = database.connection();
    add_test_chart(db);
    store::SingleWriter writer(database.url());
    Ledger ledger;
    std::atomic<int> refused{0};
    std::atomic<int> again{0};
    run_writers([&](int number) {
        for (int entry = 0; entry < entries_each; ++entry) {
            const EntryDraft draft = draft_of(number, entry);
            const auto job = [&](store::Connection& connection) {
                return ledger.post(connection, accountant, today, draft);
            };
            if (!writer.write(job)) ++refused;
            const auto second = writer.write(job);
            if (!second && second.error().key == "ledger.source_exists") ++again;
        }
    });
    CHECK(refused == 0);
    CHECK(again == writer_count * entries_each);
    check_books(db);
}
