#include "domain/ledger/journal_import_store.h"

#include "base/fiscal_year.h"

#include <algorithm>
#include <functional>

namespace tomoni::ledger {

namespace {

using store::NamedQuery;

constexpr std::size_t waiting_max = 1 << 20;

const NamedQuery known_sources{"ledger.known_csv_sources",
                               "select source from entries where source >= 'csv:' and source < 'csv;' "
                               "and source <> ''"};
const NamedQuery import_entry{
    "ledger.import_entry",
    "insert into entries (id, fiscal_year, number, dated_on, kind, description, source, recorder, "
    "recorded_at, previous_digest, digest) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"};
constexpr const char* copy_entries =
    "copy entries (id, fiscal_year, number, dated_on, kind, description, source, recorder, recorded_at, "
    "previous_digest, digest) from stdin";
const NamedQuery import_posting{
    "ledger.import_posting",
    "insert into postings (entry_id, line, dated_on, account_id, programme_id, fund_id, fund_line_id, "
    "amount_yen, partner, evidence, memo) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"};
constexpr const char* copy_postings =
    "copy postings (entry_id, line, dated_on, account_id, programme_id, fund_id, fund_line_id, amount_yen, "
    "partner, evidence, memo) from stdin";

}  // namespace

bool HashSet::add(std::string_view text)
{
    if (2 * (count_ + 1) > slots_.size()) grow();
    // 0 marks an empty slot.
    return add_hash(std::max<std::uint64_t>(std::hash<std::string_view>{}(text), 1));
}

bool HashSet::add_hash(std::uint64_t hash)
{
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at] != 0) {
        if (slots_[at] == hash) return false;
        at = (at + 1) & (slots_.size() - 1);
    }
    slots_[at] = hash;
    ++count_;
    return true;
}

void HashSet::grow()
{
    std::vector<std::uint64_t> old(2 * slots_.size(), 0);
    old.swap(slots_);
    count_ = 0;
    for (const std::uint64_t hash : old) {
        if (hash != 0) add_hash(hash);
    }
}

BulkWriter::BulkWriter(store::Connection& connection, const access::Viewer& viewer, Instant recorded_at,
                       int fiscal_year_start_month)
    : connection_(connection),
      recorder_(viewer.name()),
      recorded_at_(recorded_at.iso()),
      start_month_(fiscal_year_start_month),
      head_(take_chain_head(connection)),
      first_id_(head_.entry_count + 1),
      entries_(connection, import_entry, copy_entries),
      postings_(connection, import_posting, copy_postings)
{
    entries_.hold();
    postings_.hold();
    read_known_sources();
}

void BulkWriter::read_known_sources()
{
    auto rows = connection_.stream(known_sources);
    while (rows.next()) sources_.add(rows.text(0));
}

BulkWriter::Year& BulkWriter::year_of(int year)
{
    const auto known = years_.find(year);
    if (known != years_.end()) return known->second;
    const auto row = find_year(connection_, year);
    return years_[year] = row ? Year{row->state, row->last_number, true} : Year{};
}

PeriodState BulkWriter::state_on(Date date, int& year)
{
    year = FiscalYear::containing(date, start_month_).year();
    return year_of(year).state;
}

std::optional<EntryPlace> BulkWriter::claim_source(std::string_view source, bool& was_seen)
{
    was_seen = !sources_.add(source);
    if (!was_seen) return std::nullopt;
    flush();
    return find_by_source(connection_, source);
}

void BulkWriter::write(const BulkEntry& entry, std::span<const ResolvedPosting> postings)
{
    const int year_number = FiscalYear::containing(entry.dated_on, start_month_).year();
    Year& year = year_of(year_number);
    if (!year.exists) {
        add_year(connection_, year_number);
        year.exists = true;
    }
    const std::string dated_on = entry.dated_on.iso();
    const EntryHead row{head_.entry_count + 1,
                        year_number,
                        year.last_number + 1,
                        dated_on,
                        name_of(entry.kind),
                        entry.description,
                        entry.source,
                        0,
                        0,
                        {},
                        recorder_,
                        recorded_at_};
    append_head(canonical_, row);
    std::int64_t line = 0;
    for (const ResolvedPosting& posting : postings) append_posting(canonical_, text_of(posting, ++line));
    const std::string digest = chained_digest(head_.digest, canonical_.text());
    entries_.add({row.id, row.fiscal_year, row.number, row.dated_on, row.kind, row.description, row.source,
                  row.recorder, row.recorded_at, head_.digest, digest});
    add_posting_rows(row.id, dated_on, Month(entry.dated_on).key(), postings);
    year.last_number = row.number;
    head_.entry_count = row.id;
    head_.digest = digest;
    ++entry_count_;
    if (entries_.waiting_bytes() + postings_.waiting_bytes() > waiting_max) flush();
}

void BulkWriter::add_posting_rows(std::int64_t entry_id, std::string_view dated_on, std::int64_t month,
                                  std::span<const ResolvedPosting> postings)
{
    std::int64_t line = 0;
    for (const ResolvedPosting& posting : postings) {
        const FundLineId fund_line = posting.fund_line != nullptr ? posting.fund_line->id : FundLineId{};
        postings_.add({entry_id, ++line, dated_on, posting.account->id, posting.programme->id,
                       posting.fund->id, fund_line, posting.amount, posting.partner, posting.evidence,
                       posting.memo});
        balances_.add({posting.account->id.value, posting.programme->id.value, posting.fund->id.value, month},
                      posting.amount.value());
    }
    posting_count_ += line;
}

// Entries first: the postings refer to them.
void BulkWriter::flush()
{
    entries_.finish();
    postings_.finish();
}

void BulkWriter::finish()
{
    flush();
    for (const auto& [key, sums] : balances_.all()) {
        add_to_balance(connection_, {{key.account_id},
                                     {key.programme_id},
                                     {key.fund_id},
                                     key.month,
                                     Yen(sums.debit_yen),
                                     Yen(sums.credit_yen)});
    }
    for (const auto& [number, year] : years_) {
        if (year.exists) set_last_number(connection_, number, year.last_number);
    }
    set_chain_head(connection_, head_.entry_count, head_.digest);
}

}  // namespace tomoni::ledger
