#include "domain/ledger/posting.h"

#include "base/fiscal_year.h"
#include "base/text.h"
#include "domain/ledger/chart_store.h"
#include "domain/ledger/entry_reader.h"
#include "platform/store/transaction.h"

#include <algorithm>
#include <utility>

namespace tomoni::ledger {

namespace {

Error in_field(Error error, std::string field)
{
    return std::move(error).at({{}, 0, 0, std::move(field)});
}

Error one_or_many(std::vector<Error> errors)
{
    if (errors.size() == 1) return std::move(errors.front());
    return refuse("ledger.entry_refused").with_causes(std::move(errors));
}

BalanceChange change_of(const ResolvedPosting& posting, std::int64_t month)
{
    BalanceChange change{posting.account->id, posting.programme->id, posting.fund->id, month, {}, {}};
    (posting.amount.is_negative() ? change.credit : change.debit) =
        posting.amount.is_negative() ? -posting.amount : posting.amount;
    return change;
}

bool same_balance(const BalanceChange& a, const BalanceChange& b)
{
    return a.account_id == b.account_id && a.programme_id == b.programme_id && a.fund_id == b.fund_id;
}

}  // namespace

// What an entry says of itself apart from its postings.
struct Ledger::Writing {
    Date dated_on;
    EntryKind kind = EntryKind::ordinary;
    std::string_view description;
    std::string_view source;
    EntryId reverses;
    EntryId corrects;
    std::string_view reason;
};

Result<void> Ledger::refresh_chart(store::Connection& connection, const access::Viewer& viewer,
                                   const std::string& revision)
{
    if (chart_revision_ == revision) return {};
    chart_ = TRY(load_chart(connection, viewer));
    chart_revision_ = revision;
    return {};
}

Result<const Chart*> Ledger::chart(store::Connection& connection, const access::Viewer& viewer)
{
    TRY(refresh_chart(connection, viewer, find_chart_revision(connection)));
    return static_cast<const Chart*>(&chart_);
}

Result<PostedEntry> Ledger::post(store::Connection& connection, const access::Viewer& viewer,
                                 const Clock& clock, const EntryDraft& draft)
{
    if (draft.kind == EntryKind::reversal || draft.kind == EntryKind::correction) {
        return in_field(refuse("ledger.kind_is_reserved", {{"kind", std::string(name_of(draft.kind))}}),
                        "kind");
    }
    return post_draft(connection, viewer, clock, draft,
                      {draft.dated_on, draft.kind, draft.description, draft.source, {}, {}, {}});
}

Result<PostedEntry> Ledger::post_draft(store::Connection& connection, const access::Viewer& viewer,
                                       const Clock& clock, const EntryDraft& draft, const Writing& writing)
{
    TRY(viewer.require(access::Right::post_entries));
    const ChainHead head = take_chain_head(connection);
    TRY(refresh_chart(connection, viewer, head.chart_revision));
    resolved_.clear();
    auto errors = check_draft(draft, chart_, resolved_);
    if (!errors.empty()) return one_or_many(std::move(errors));
    return write(connection, viewer, clock, head, writing);
}

Result<PostedEntry> Ledger::write(store::Connection& connection, const access::Viewer& viewer,
                                  const Clock& clock, const ChainHead& head, const Writing& writing)
{
    const int year = FiscalYear::containing(writing.dated_on, start_month_).year();
    const auto year_row = find_year(connection, year);
    if (year_row) TRY(require_open(year_row->state, year, writing.kind, viewer));
    if (!writing.source.empty()) {
        if (const auto earlier = find_by_source(connection, writing.source)) {
            return in_field(conflict("ledger.source_exists",
                                     {{"source", std::string(writing.source)},
                                      {"entry", entry_name(earlier->fiscal_year, earlier->number)}}),
                            "source");
        }
    }

    PostedEntry posted{{head.entry_count + 1}, year, (year_row ? year_row->last_number : 0) + 1, {}};
    const std::string dated_on = writing.dated_on.iso();
    const std::string recorded_at = clock.now().iso();
    const EntryHead entry{posted.id.value,        year,
                          posted.number,          dated_on,
                          name_of(writing.kind),  writing.description,
                          writing.source,         writing.reverses.value,
                          writing.corrects.value, writing.reason,
                          viewer.name(),          recorded_at};
    append_head(canonical_, entry);
    std::int64_t line = 0;
    for (const ResolvedPosting& posting : resolved_) {
        append_posting(canonical_, text_of(posting, ++line));
    }
    posted.digest = chained_digest(head.digest, canonical_.text());

    if (!year_row) add_year(connection, year);
    insert_entry(connection, entry, head.digest, posted.digest);
    write_postings(connection, posted.id, dated_on, Month(writing.dated_on).key());
    set_last_number(connection, year, posted.number);
    set_chain_head(connection, posted.id.value, posted.digest);
    return posted;
}

void Ledger::write_postings(store::Connection& connection, EntryId entry, std::string_view dated_on,
                            std::int64_t month)
{
    balance_changes_.clear();
    std::int64_t line = 0;
    for (const ResolvedPosting& posting : resolved_) {
        const FundLineId fund_line = posting.fund_line ? posting.fund_line->id : FundLineId{};
        insert_posting(connection, entry, dated_on,
                       {++line, posting.account->id, posting.programme->id, posting.fund->id, fund_line,
                        posting.amount, posting.partner, posting.evidence, posting.memo});
        const BalanceChange change = change_of(posting, month);
        const auto known = std::ranges::find_if(
            balance_changes_, [&](const BalanceChange& other) { return same_balance(change, other); });
        if (known == balance_changes_.end()) {
            balance_changes_.push_back(change);
        } else {
            known->debit += change.debit;
            known->credit += change.credit;
        }
    }
    for (const BalanceChange& change : balance_changes_) add_to_balance(connection, change);
}

Result<Correction> Ledger::correct(store::Connection& connection, const access::Viewer& viewer,
                                   const Clock& clock, EntryId entry, Date dated_on,
                                   const std::string& reason, const std::optional<EntryDraft>& replacement)
{
    TRY(viewer.require(access::Right::post_entries));
    if (trim(reason).empty()) return in_field(refuse("ledger.reason_missing"), "reason");
    const ChainHead head = take_chain_head(connection);
    TRY(refresh_chart(connection, viewer, head.chart_revision));
    const Entry original = TRY(load_entry(connection, viewer, entry));
    if (const auto reversal = find_reversal_of(connection, entry)) {
        return conflict("ledger.already_reversed",
                        {{"entry", entry_name(original.fiscal_year, original.number)},
                         {"reversal", entry_name(reversal->fiscal_year, reversal->number)}});
    }
    store::Savepoint both(connection);
    Correction correction;
    resolve_reversed(original);
    correction.reversal =
        TRY(write(connection, viewer, clock, head,
                  {dated_on, EntryKind::reversal, original.description, {}, entry, {}, reason}));
    if (replacement) {
        correction.replacement = TRY(post_draft(connection, viewer, clock, *replacement,
                                                {replacement->dated_on,
                                                 EntryKind::correction,
                                                 replacement->description,
                                                 replacement->source,
                                                 {},
                                                 entry,
                                                 reason}));
    }
    both.release();
    return correction;
}

void Ledger::resolve_reversed(const Entry& original)
{
    resolved_.clear();
    for (const Posting& posting : original.postings) {
        resolved_.push_back({chart_.find_account(posting.account_id),
                             chart_.find_programme(posting.programme_id), chart_.find_fund(posting.fund_id),
                             chart_.find_fund_line(posting.fund_line_id), -posting.amount, posting.partner,
                             posting.evidence, posting.memo});
    }
}

}  // namespace tomoni::ledger
