#include "domain/ledger/ledger_figures_store.h"

#include "domain/ledger/entry.h"

#include <map>

namespace tomoni::ledger {

namespace {

using store::NamedQuery;

#define ENTRIES_OF_POSTINGS                                                     \
    "select distinct e.id, e.fiscal_year, e.number, e.dated_on, e.description " \
    "from postings p join entries e on e.id = p.entry_id "

const NamedQuery entries_of_source{"ledger.entries_of_source", ENTRIES_OF_POSTINGS
                                   "where p.account_id = $1 and p.programme_id = $2 and p.dated_on >= $3 and "
                                   "p.dated_on <= $4 order by e.id"};
const NamedQuery entries_of_fund{
    "ledger.entries_of_fund", ENTRIES_OF_POSTINGS
    "join accounts a on a.id = p.account_id where p.fund_id = $1 and p.dated_on >= $2 and p.dated_on <= $3 "
    "and (a.type not in ('asset', 'contra_asset', 'liability') or a.type = 'liability' and "
    "a.name like '前受%') order by e.id"};
const NamedQuery entries_of_programme{
    "ledger.entries_of_programme", ENTRIES_OF_POSTINGS
    "join accounts a on a.id = p.account_id where p.programme_id = $1 and p.dated_on >= $2 and "
    "p.dated_on <= $3 and a.type in ('revenue', 'expense') order by e.id"};

using EntryLabels = std::map<std::int64_t, std::string>;

void take_entries(store::Rows rows, EntryLabels& entries)
{
    while (rows.next()) {
        entries[rows.integer(0)] = entry_name(static_cast<int>(rows.integer(1)), rows.integer(2)) + " " +
                                   rows.string(3) + " " + rows.string(4);
    }
}

std::vector<RecordReference> references_to(const EntryLabels& entries)
{
    std::vector<RecordReference> references;
    references.reserve(entries.size());
    for (const auto& [id, label] : entries) references.push_back({"entries", id, label});
    return references;
}

}  // namespace

std::vector<RecordReference> list_entries_of(store::Connection& connection,
                                             const std::vector<BalanceSource>& sources, Date begins_on,
                                             Date ends_on)
{
    EntryLabels entries;
    for (const BalanceSource& source : sources) {
        take_entries(
            connection.query(entries_of_source, {source.account, source.programme, begins_on, ends_on}),
            entries);
    }
    return references_to(entries);
}

std::vector<RecordReference> list_entries_of_fund(store::Connection& connection, FundId fund, Date begins_on,
                                                  Date ends_on)
{
    EntryLabels entries;
    take_entries(connection.query(entries_of_fund, {fund, begins_on, ends_on}), entries);
    return references_to(entries);
}

std::vector<RecordReference> list_entries_of_programme(store::Connection& connection, ProgrammeId programme,
                                                       Date begins_on, Date ends_on)
{
    EntryLabels entries;
    take_entries(connection.query(entries_of_programme, {programme, begins_on, ends_on}), entries);
    return references_to(entries);
}

}  // namespace tomoni::ledger
