#include "domain/ledger/entry_reader.h"

namespace tomoni::ledger {

namespace {

using store::NamedQuery;

const NamedQuery entry_by_id{
    "ledger.entry_by_id",
    "select e.id, e.fiscal_year, e.number, e.dated_on, e.kind, e.description, e.source, "
    "coalesce(e.reverses_id, 0), coalesce(e.corrects_id, 0), "
    "coalesce((select r.id from entries r where r.reverses_id = e.id), 0), "
    "coalesce((select c.id from entries c where c.corrects_id = e.id), 0), "
    "e.reason, e.recorder, e.recorded_at, e.digest from entries e where e.id = $1"};
const NamedQuery entry_id_by_number{"ledger.entry_id_by_number",
                                    "select id from entries where fiscal_year = $1 and number = $2"};
const NamedQuery postings_of_entry{
    "ledger.postings_of_entry",
    "select line, account_id, programme_id, fund_id, coalesce(fund_line_id, 0), amount_yen, partner, "
    "evidence, memo from postings where entry_id = $1 order by line"};

Entry read_entry(const store::Rows& rows)
{
    Entry entry;
    entry.id = {rows.integer(0)};
    entry.fiscal_year = static_cast<int>(rows.integer(1));
    entry.number = rows.integer(2);
    entry.dated_on = rows.date(3);
    const auto kind = entry_kind_of(rows.text(4));
    INVARIANT(kind.has_value());
    entry.kind = *kind;
    entry.description = rows.string(5);
    entry.source = rows.string(6);
    entry.reverses = {rows.integer(7)};
    entry.corrects = {rows.integer(8)};
    entry.reversed_by = {rows.integer(9)};
    entry.corrected_by = {rows.integer(10)};
    entry.reason = rows.string(11);
    entry.recorder = rows.string(12);
    entry.recorded_at = rows.string(13);
    entry.digest = rows.string(14);
    return entry;
}

std::vector<Posting> read_postings(store::Connection& connection, EntryId id)
{
    std::vector<Posting> postings;
    auto rows = connection.query(postings_of_entry, {id});
    while (rows.next()) {
        postings.push_back({static_cast<int>(rows.integer(0)),
                            {rows.integer(1)},
                            {rows.integer(2)},
                            {rows.integer(3)},
                            {rows.integer(4)},
                            rows.yen(5),
                            rows.string(6),
                            rows.string(7),
                            rows.string(8)});
    }
    return postings;
}

}  // namespace

Result<Entry> load_entry(store::Connection& connection, const access::Viewer& viewer, EntryId id)
{
    TRY(viewer.require(access::Right::read_books));
    std::optional<Entry> entry;
    {
        auto rows = connection.query(entry_by_id, {id});
        if (rows.next()) entry = read_entry(rows);
    }
    if (!entry) return not_found("ledger.unknown_entry", {{"entry", std::to_string(id.value)}});
    entry->postings = read_postings(connection, id);
    return *entry;
}

Result<Entry> load_entry(store::Connection& connection, const access::Viewer& viewer, int fiscal_year,
                         std::int64_t number)
{
    TRY(viewer.require(access::Right::read_books));
    std::int64_t id = 0;
    {
        auto rows = connection.query(entry_id_by_number, {fiscal_year, number});
        if (rows.next()) id = rows.integer(0);
    }
    if (id == 0) return not_found("ledger.unknown_entry", {{"entry", entry_name(fiscal_year, number)}});
    return load_entry(connection, viewer, EntryId{id});
}

}  // namespace tomoni::ledger
