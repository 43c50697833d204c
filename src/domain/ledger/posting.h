#pragma once

#include "base/clock.h"
#include "domain/ledger/books_store.h"
#include "domain/ledger/digest.h"
#include "domain/ledger/entry.h"
#include "domain/ledger/entry_rules.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <optional>
#include <string>

namespace tomoni::ledger {

// What a posting answers: where the entry now stands in the books.
struct PostedEntry {
    EntryId id;
    int fiscal_year = 0;
    std::int64_t number = 0;
    std::string digest;

    [[nodiscard]] std::string name() const { return entry_name(fiscal_year, number); }
};

struct Correction {
    PostedEntry reversal;
    std::optional<PostedEntry> replacement;
};

// The pen of the books: writes entries into the database with number, digest and balances, all or nothing
// with the caller's transaction. One object is used by one thread at a time; it keeps the chart in memory and
// reads it again when it was changed. Many of them may post to the same database at once.
//
// Every call requires an open store::Transaction(write) on the connection. A refusal (Result without value)
// has changed nothing, so the transaction may go on with other entries.
class Ledger {
public:
    explicit Ledger(int fiscal_year_start_month = 4) : start_month_(fiscal_year_start_month) {}

    // Needs the right post_entries. Refuses what check_draft() finds (one problem as itself, several as the
    // causes of "ledger.entry_refused"), the kinds reversal and correction, a closed year
    // ("ledger.year_is_closed"), anything but adjusting entries by a holder of close_periods in a closing
    // year ("ledger.year_is_closing"), and a source that is in the books ("ledger.source_exists", naming the
    // entry). The year's row is made with its first entry.
    Result<PostedEntry> post(store::Connection& connection, const access::Viewer& viewer, const Clock& clock,
                             const EntryDraft& draft);

    // 訂正: posts the exact opposite of an entry on `dated_on` and, when given, the right entry in its place.
    // Both are linked with the original and carry the reason. Fails with "ledger.unknown_entry",
    // "ledger.reason_missing", "ledger.already_reversed" (naming the reversal), and as post() does. In a
    // closing year the reversal counts as adjusting. Accounts and funds that have become inactive may be
    // reversed. Needs post_entries.
    Result<Correction> correct(store::Connection& connection, const access::Viewer& viewer,
                               const Clock& clock, EntryId entry, Date dated_on, const std::string& reason,
                               const std::optional<EntryDraft>& replacement = std::nullopt);

    // The chart as it is now; valid until the next call. Needs read_books.
    Result<const Chart*> chart(store::Connection& connection, const access::Viewer& viewer);

private:
    struct Writing;

    Result<void> refresh_chart(store::Connection& connection, const access::Viewer& viewer,
                               const std::string& revision);
    Result<PostedEntry> post_draft(store::Connection& connection, const access::Viewer& viewer,
                                   const Clock& clock, const EntryDraft& draft, const Writing& writing);
    Result<PostedEntry> write(store::Connection& connection, const access::Viewer& viewer, const Clock& clock,
                              const ChainHead& head, const Writing& writing);
    void write_postings(store::Connection& connection, EntryId entry, std::string_view dated_on,
                        std::int64_t month);
    void resolve_reversed(const Entry& original);

    int start_month_;
    Chart chart_;
    std::optional<std::string> chart_revision_;
    std::vector<ResolvedPosting> resolved_;
    CanonicalText canonical_;
    std::vector<BalanceChange> balance_changes_;
};

}  // namespace tomoni::ledger
