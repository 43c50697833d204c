#include "domain/ledger/journal_reader.h"

#include "domain/ledger/chart_store.h"
#include "domain/ledger/entry_stream_store.h"
#include "platform/store/transaction.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <vector>

namespace tomoni::ledger {

namespace {

constexpr std::int64_t no_last_id = std::numeric_limits<std::int64_t>::max();

IdRange ids_of(store::Connection& connection, const JournalFilter& filter)
{
    IdRange range{1, no_last_id};
    const auto narrow = [&](IdRange other) {
        range = {std::max(range.first, other.first), std::min(range.last, other.last)};
    };
    if (filter.fiscal_year) narrow(ids_of_year(connection, *filter.fiscal_year));
    if (filter.begins_on || filter.ends_on) {
        narrow(ids_of_dates(connection, filter.begins_on.value_or(Date(1800, 1, 1)),
                            filter.ends_on.value_or(Date(9999, 12, 31))));
    }
    return range;
}

bool passes(const JournalEntry& entry, const JournalFilter& filter)
{
    return (!filter.fiscal_year || entry.fiscal_year == *filter.fiscal_year) &&
           (!filter.begins_on || *filter.begins_on <= entry.dated_on) &&
           (!filter.ends_on || entry.dated_on <= *filter.ends_on);
}

JournalEntry entry_of(const StoredEntry& stored)
{
    const auto kind = entry_kind_of(stored.head.kind);
    INVARIANT(kind.has_value());
    const EntryHead& head = stored.head;
    return {{head.id},
            head.fiscal_year,
            head.number,
            date_from_iso(head.dated_on),
            *kind,
            head.description,
            head.source,
            {head.reverses_id},
            {head.corrects_id},
            head.reason,
            head.recorder,
            head.recorded_at,
            stored.previous_digest,
            stored.digest,
            {}};
}

JournalLine line_of(const StoredPosting& stored, const Chart& chart)
{
    JournalLine line{stored.line,
                     chart.find_account(AccountId{stored.account_id}),
                     chart.find_programme(ProgrammeId{stored.programme_id}),
                     chart.find_fund(FundId{stored.fund_id}),
                     chart.find_fund_line(FundLineId{stored.fund_line_id}),
                     Yen(stored.amount_yen),
                     stored.partner,
                     stored.evidence,
                     stored.memo};
    INVARIANT(line.account != nullptr && line.programme != nullptr && line.fund != nullptr);
    return line;
}

// The texts of a posting are valid only until the next one, so those of an entry's lines are kept here.
class LineTexts {
public:
    void begin() { used_ = 0; }
    std::string_view keep(std::string_view text)
    {
        if (text.empty()) return {};
        if (used_ == texts_.size()) texts_.push_back(std::make_unique<std::string>());
        return *texts_[used_++] = text;
    }

private:
    std::vector<std::unique_ptr<std::string>> texts_;
    std::size_t used_ = 0;
};

}  // namespace

Result<void> read_journal_within(store::Connection& connection, const access::Viewer& viewer,
                                 const JournalFilter& filter,
                                 const std::function<Result<void>(const JournalEntry&)>& take)
{
    const Chart chart = TRY(load_chart(connection, viewer));
    const IdRange range = ids_of(connection, filter);
    EntryStream stream(connection, range.first, range.last);
    std::vector<JournalLine> lines;
    LineTexts texts;
    while (stream.next_entry()) {
        JournalEntry entry = entry_of(stream.entry());
        if (!passes(entry, filter)) continue;
        lines.clear();
        texts.begin();
        while (stream.next_posting()) {
            lines.push_back(line_of(stream.posting(), chart));
            JournalLine& line = lines.back();
            for (auto* text : {&line.partner, &line.evidence, &line.memo}) *text = texts.keep(*text);
        }
        entry.lines = lines;
        TRY(take(entry));
    }
    return {};
}

Result<void> read_journal(store::Connection& connection, const access::Viewer& viewer,
                          const JournalFilter& filter,
                          const std::function<Result<void>(const JournalEntry&)>& take)
{
    store::Transaction transaction(connection, store::Access::read);
    return read_journal_within(connection, viewer, filter, take);
}

}  // namespace tomoni::ledger
