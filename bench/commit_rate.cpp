// bench_commit_rate DATABASE-URL MODE SECONDS: how many entries a second are durably posted. DATABASE holds
// the measured journal's chart (bench/run prepares it). Prints one number.
//   bare    the same rows by plain prepared statements on SQLite, a transaction an entry: the floor
//   ledger  ledger::Ledger, a transaction an entry
//   group   16 threads through store::SingleWriter

#include "base/text.h"
#include "domain/ledger/posting.h"
#include "journal_model.h"
#include "platform/store/single_writer.h"
#include "platform/store/transaction.h"

#include <atomic>
#include <chrono>
#include <cstdio>
#include <map>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace tomoni;
using namespace tomoni::bench;
using store::NamedQuery;
using SteadyClock = std::chrono::steady_clock;

const NamedQuery list_ids{"bench.ids",
                          "select code, id from accounts union all select code, id from programmes"};
const NamedQuery entry_count{"bench.entry_count", "select entry_count from chain_head"};
const NamedQuery last_number{"bench.last_number", "select last_number from fiscal_years where year = $1"};
const NamedQuery find_source{"bench.find_source",
                             "select id from entries where source = $1 and source <> ''"};
const NamedQuery add_entry{"bench.add_entry",
                           "insert into entries (id, fiscal_year, number, dated_on, kind, description, "
                           "source, recorder, recorded_at, "
                           "previous_digest, digest) values ($1, $2, $3, $4, 'ordinary', $5, $6, 'bench', "
                           "'2024-04-01T00:00:00.000000Z', "
                           "$7, $7)"};
const NamedQuery add_posting{
    "bench.add_posting",
    "insert into postings (entry_id, line, dated_on, account_id, programme_id, fund_id, "
    "amount_yen) values ($1, $2, $3, $4, $5, 1, $6)"};
const NamedQuery add_balance{
    "bench.add_balance",
    "insert into balances (account_id, programme_id, fund_id, month, debit_yen, credit_yen) "
    "values ($1, $2, 1, $3, $4, $5) on conflict (account_id, programme_id, fund_id, month) do update set "
    "debit_yen = balances.debit_yen + excluded.debit_yen, credit_yen = balances.credit_yen + "
    "excluded.credit_yen"};
const NamedQuery add_year{
    "bench.add_year",
    "insert into fiscal_years (year, state) values ($1, 'open') on conflict (year) do nothing"};
const NamedQuery set_head{"bench.set_head",
                          "update chain_head set entry_count = $1, digest = $2 where id = 1"};
const NamedQuery set_number{"bench.set_number",
                            "insert into fiscal_years (year, state, last_number) values ($1, 'open', $2) "
                            "on conflict (year) do update set last_number = excluded.last_number"};

constexpr std::int64_t journal_size = 1'000'000;
constexpr int measured_year = first_year;
constexpr int threads_of_group = 16;
const access::Viewer viewer = access::Viewer::local_operator("bench");

// The floor: every statement that an entry's rows need, and nothing that decides or computes.
class BareWriter {
public:
    explicit BareWriter(store::Connection& connection) : connection_(connection)
    {
        for (auto rows = connection.query(list_ids); rows.next();) ids_[rows.string(0)] = rows.integer(1);
        last_id_ = connection.integer(entry_count);
        connection.execute(add_year, {measured_year});
        for (auto rows = connection.query(last_number, {measured_year}); rows.next();)
            last_number_ = rows.integer(0);
    }

    void post(std::int64_t index)
    {
        const BenchEntry entry = entry_at(index % 90'000, journal_size);
        const std::string day = entry.dated_on.iso();
        const std::string source = "bare:" + std::to_string(index);
        store::Transaction transaction(connection_);
        connection_.query(find_source, {source}).next();
        connection_.execute(
            add_entry, {++last_id_, measured_year, ++last_number_, day, entry.description, source, digest_});
        for (std::size_t line = 0; line < entry.posting_count; ++line) add_line(entry, line, day);
        connection_.execute(set_number, {measured_year, last_number_});
        connection_.execute(set_head, {last_id_, digest_});
        transaction.commit();
    }

private:
    void add_line(const BenchEntry& entry, std::size_t line, const std::string& day)
    {
        const BenchPosting& posting = entry.postings[line];
        const std::int64_t account = ids_.at(posting.account->code);
        const std::int64_t programme = ids_.at(*posting.programme == '\0' ? "none" : posting.programme);
        const std::int64_t amount = posting.amount_yen;
        connection_.execute(add_posting, {last_id_, line + 1, day, account, programme, amount});
        connection_.execute(add_balance, {account, programme, Month(entry.dated_on), amount > 0 ? amount : 0,
                                          amount < 0 ? -amount : 0});
    }

    store::Connection& connection_;
    std::map<std::string, std::int64_t> ids_;
    std::string digest_ = std::string(64, 'd');
    std::int64_t last_id_ = 0;
    std::int64_t last_number_ = 0;
};

ledger::EntryDraft draft_of(std::int64_t index, const char* prefix)
{
    const BenchEntry entry = entry_at(index % 90'000, journal_size);
    ledger::EntryDraft draft;
    draft.dated_on = entry.dated_on;
    draft.description = entry.description;
    draft.source = prefix + std::to_string(index);
    for (std::size_t line = 0; line < entry.posting_count; ++line) {
        const BenchPosting& posting = entry.postings[line];
        draft.postings.push_back({posting.account->code, Yen(posting.amount_yen), posting.programme});
    }
    return draft;
}

template <typename Post>
double entries_per_second(int seconds, Post post)
{
    const auto begin = SteadyClock::now();
    std::int64_t count = 0;
    while (SteadyClock::now() - begin < std::chrono::seconds(seconds)) post(count++);
    return static_cast<double>(count) / std::chrono::duration<double>(SteadyClock::now() - begin).count();
}

double measure_bare(const store::DatabaseUrl& url, int seconds, std::int64_t start)
{
    const auto connection = store::open_connection(url, store::OpenMode::read_write);
    BareWriter writer(*connection);
    return entries_per_second(seconds, [&](std::int64_t i) { writer.post(start + i); });
}

double measure_ledger(const store::DatabaseUrl& url, int seconds, std::int64_t start)
{
    const auto connection = store::open_connection(url, store::OpenMode::read_write);
    const SystemClock clock;
    ledger::Ledger ledger;
    return entries_per_second(seconds, [&](std::int64_t i) {
        store::Transaction transaction(*connection);
        MUST(ledger.post(*connection, viewer, clock, draft_of(start + i, "ledger:")));
        transaction.commit();
    });
}

double measure_group(const store::DatabaseUrl& url, int seconds, std::int64_t start)
{
    store::SingleWriter writer(url);
    const SystemClock clock;
    ledger::Ledger ledger;
    std::atomic<std::int64_t> next{start};
    std::atomic<std::int64_t> posted{0};
    const auto begin = SteadyClock::now();
    std::vector<std::jthread> threads;
    for (int i = 0; i < threads_of_group; ++i) {
        threads.emplace_back([&] {
            while (SteadyClock::now() - begin < std::chrono::seconds(seconds)) {
                const ledger::EntryDraft draft = draft_of(next++, "group:");
                MUST(
                    writer.write([&](store::Connection& c) { return ledger.post(c, viewer, clock, draft); }));
                ++posted;
            }
        });
    }
    threads.clear();
    return static_cast<double>(posted) / std::chrono::duration<double>(SteadyClock::now() - begin).count();
}

}  // namespace

int main(int argc, char** argv)
{
    const auto seconds = argc == 4 ? parse_integer(argv[3]) : std::nullopt;
    const auto url =
        argc == 4 ? store::parse_database_url(argv[1]) : Result<store::DatabaseUrl>(refuse("usage"));
    if (!seconds || !url) {
        std::fputs("usage: bench_commit_rate DATABASE-URL bare|ledger|group SECONDS\n", stderr);
        return 2;
    }
    const std::string mode = argv[2];
    const std::int64_t start = SystemClock().now().microseconds;
    const int length = static_cast<int>(*seconds);
    double rate = 0;
    if (mode == "bare") rate = measure_bare(*url, length, start);
    if (mode == "ledger") rate = measure_ledger(*url, length, start);
    if (mode == "group") rate = measure_group(*url, length, start);
    std::printf("%.0f\n", rate);
    return 0;
}
