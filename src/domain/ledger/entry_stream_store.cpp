#include "domain/ledger/entry_stream_store.h"

#include <limits>

namespace tomoni::ledger {

namespace {

using store::NamedQuery;

constexpr std::int64_t page_size = 8192;

const NamedQuery page_end{"ledger.page_end",
                          "select cast(coalesce(max(id), 0) as bigint), count(*) from "
                          "(select id from entries where id > $1 and id <= $2 order by id limit $3) as page"};
const NamedQuery page_entries{
    "ledger.page_entries",
    "select id, fiscal_year, number, dated_on, kind, description, source, reverses_id, corrects_id, reason, "
    "recorder, recorded_at, previous_digest, digest from entries where id > $1 and id <= $2 order by id"};
const NamedQuery page_postings{
    "ledger.page_postings",
    "select entry_id, line, dated_on, account_id, programme_id, fund_id, fund_line_id, amount_yen, partner, "
    "evidence, memo from postings where entry_id > $1 and entry_id <= $2 order by entry_id, line"};
const NamedQuery year_ids{
    "ledger.ids_of_year",
    "select cast(coalesce(min(id), 1) as bigint), cast(coalesce(max(id), 0) as bigint) from entries "
    "where fiscal_year = $1"};
const NamedQuery date_ids{
    "ledger.ids_of_dates",
    "select cast(coalesce(min(id), 1) as bigint), cast(coalesce(max(id), 0) as bigint) from entries "
    "where dated_on >= $1 and dated_on <= $2"};

IdRange first_range(store::Rows rows)
{
    const bool found = rows.next();
    INVARIANT(found);
    return {rows.integer(0), rows.integer(1)};
}

template <typename Record>
std::string_view code_of(const Record* record)
{
    return record != nullptr ? std::string_view(record->code) : std::string_view();
}

std::int64_t integer_or_zero(const store::Rows& rows, int column)
{
    return rows.is_null(column) ? 0 : rows.integer(column);
}

}  // namespace

void append_posting(CanonicalText& canonical, const StoredPosting& posting, const Chart& chart)
{
    const Account* account = chart.find_account(AccountId{posting.account_id});
    const Programme* programme = chart.find_programme(ProgrammeId{posting.programme_id});
    const Fund* fund = chart.find_fund(FundId{posting.fund_id});
    const FundLine* fund_line = chart.find_fund_line(FundLineId{posting.fund_line_id});
    append_posting(canonical,
                   {posting.line, code_of(account), code_of(programme), code_of(fund), code_of(fund_line),
                    posting.amount_yen, posting.partner, posting.evidence, posting.memo});
}

EntryStream::EntryStream(store::Connection& connection, std::int64_t first_id, std::int64_t last_id)
    : connection_(connection),
      after_id_(first_id == std::numeric_limits<std::int64_t>::min() ? first_id : first_id - 1),
      last_id_(last_id)
{
}

bool EntryStream::open_page()
{
    if (after_id_ >= last_id_) return false;
    const std::int64_t begin = after_id_;
    {
        auto rows = connection_.query(page_end, {begin, last_id_, page_size});
        const bool found = rows.next();
        INVARIANT(found);
        after_id_ = rows.integer(1) < page_size ? last_id_ : rows.integer(0);
    }
    entries_.reset();
    postings_.reset();
    entries_.emplace(connection_.query(page_entries, {begin, after_id_}));
    postings_.emplace(connection_.query(page_postings, {begin, after_id_}));
    fetch_posting();
    return true;
}

void EntryStream::fetch_posting()
{
    is_posting_taken_ = false;
    has_posting_ = postings_->next();
    if (!has_posting_) return;
    const store::Rows& rows = *postings_;
    posting_ = {rows.integer(0), rows.integer(1),          rows.text(2),    rows.integer(3), rows.integer(4),
                rows.integer(5), integer_or_zero(rows, 6), rows.integer(7), rows.text(8),    rows.text(9),
                rows.text(10)};
}

// Passes over what was not asked for; what belongs to no entry is counted.
void EntryStream::skip_postings_before(std::int64_t entry_id)
{
    if (is_posting_taken_) fetch_posting();
    while (has_posting_ && posting_.entry_id < entry_id) {
        if (!has_entry_ || posting_.entry_id != entry_.head.id) ++orphan_count_;
        fetch_posting();
    }
}

bool EntryStream::next_entry()
{
    while (!entries_ || !entries_->next()) {
        if (entries_) skip_postings_before(std::numeric_limits<std::int64_t>::max());
        has_entry_ = false;
        if (!open_page()) return false;
    }
    const store::Rows& rows = *entries_;
    skip_postings_before(rows.integer(0));
    entry_.head = {rows.integer(0),
                   static_cast<int>(rows.integer(1)),
                   rows.integer(2),
                   rows.text(3),
                   rows.text(4),
                   rows.text(5),
                   rows.text(6),
                   integer_or_zero(rows, 7),
                   integer_or_zero(rows, 8),
                   rows.text(9),
                   rows.text(10),
                   rows.text(11)};
    entry_.previous_digest = rows.text(12);
    entry_.digest = rows.text(13);
    has_entry_ = true;
    return true;
}

bool EntryStream::next_posting()
{
    if (is_posting_taken_) fetch_posting();
    is_posting_taken_ = has_posting_ && posting_.entry_id == entry_.head.id;
    return is_posting_taken_;
}

IdRange ids_of_year(store::Connection& connection, int year)
{
    return first_range(connection.query(year_ids, {year}));
}

IdRange ids_of_dates(store::Connection& connection, Date begins_on, Date ends_on)
{
    return first_range(connection.query(date_ids, {begins_on, ends_on}));
}

}  // namespace tomoni::ledger
