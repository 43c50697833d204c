// bench_insert_floor COUNT DATABASE: the floor of an import. The rows of the measured journal go into the
// same tables with the same indexes by plain prepared inserts in one transaction, synchronous=FULL: no CSV is
// read, nothing is checked, digested or summed.

#include "base/text.h"
#include "journal_model.h"
#include "platform/store/migrations.h"
#include "platform/store/transaction.h"

#include <cstdio>
#include <map>
#include <string>

namespace {

using namespace tomoni;
using namespace tomoni::bench;
using store::NamedQuery;

const NamedQuery add_account{"bench.account",
                             "insert into accounts (id, code, name, name_en, type, section, line_code) "
                             "values ($1, $2, $3, $3, $4, $5, $2)"};
const NamedQuery add_programme{"bench.programme",
                               "insert into programmes (id, code, name, name_en, function) "
                               "values ($1, $2, $2, $2, 'programme')"};
const NamedQuery add_year{"bench.year", "insert into fiscal_years (year, state) values ($1, 'open')"};
const NamedQuery add_entry{"bench.entry",
                           "insert into entries (id, fiscal_year, number, dated_on, kind, description, "
                           "source, recorder, recorded_at, "
                           "previous_digest, digest) values ($1, $2, $1, $3, 'ordinary', $4, $5, 'bench', "
                           "'2024-04-01T00:00:00.000000Z', "
                           "$6, $6)"};
const NamedQuery add_posting{
    "bench.posting",
    "insert into postings (entry_id, line, dated_on, account_id, programme_id, fund_id, "
    "amount_yen) values ($1, $2, $3, $4, $5, 1, $6)"};

std::map<std::string, std::int64_t> write_chart(store::Connection& connection)
{
    std::map<std::string, std::int64_t> ids;
    std::int64_t id = 0;
    for (const BenchAccount& account : accounts()) {
        connection.execute(add_account, {++id, account.code, account.name, account.type, account.section});
        ids[account.code] = id;
    }
    std::int64_t programme = 1;
    ids[""] = programme;
    for (const std::string& code : programmes()) {
        connection.execute(add_programme, {++programme, code});
        ids[code] = programme;
    }
    for (int year = first_year; year < first_year + year_count; ++year) connection.execute(add_year, {year});
    return ids;
}

void insert_all(store::Connection& connection, std::int64_t count)
{
    store::Transaction transaction(connection);
    const auto ids = write_chart(connection);
    const std::string digest(64, 'd');
    for (std::int64_t i = 0; i < count; ++i) {
        const BenchEntry entry = entry_at(i, count);
        const std::string day = entry.dated_on.iso();
        const std::string source = "csv:V" + std::to_string(i);
        connection.execute(
            add_entry, {i + 1, first_year + i * year_count / count, day, entry.description, source, digest});
        for (std::size_t line = 0; line < entry.posting_count; ++line) {
            const BenchPosting& posting = entry.postings[line];
            connection.execute(add_posting, {i + 1, line + 1, day, ids.at(posting.account->code),
                                             ids.at(posting.programme), posting.amount_yen});
        }
    }
    transaction.commit();
}

}  // namespace

int main(int argc, char** argv)
{
    const auto count = argc == 3 ? parse_integer(argv[1]) : std::nullopt;
    if (!count || *count <= 0) {
        std::fputs("usage: bench_insert_floor COUNT FILE\n", stderr);
        return 2;
    }
    const auto connection =
        store::open_connection({store::Dialect::sqlite, argv[2]}, store::OpenMode::create);
    if (!store::migrate(*connection)) return 1;
    insert_all(*connection, *count);
    return 0;
}
