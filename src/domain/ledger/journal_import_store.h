#pragma once

#include "domain/ledger/balance_sums.h"
#include "domain/ledger/books_store.h"
#include "domain/ledger/entry_rules.h"
#include "platform/access/viewer.h"
#include "platform/store/bulk_insert.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tomoni::ledger {

// Hashes of texts, 8 bytes each, to say fast that a text was certainly not seen before.
class HashSet {
public:
    // False when it, or another text with the same hash, was there already.
    bool add(std::string_view text);

private:
    bool add_hash(std::uint64_t hash);
    void grow();

    std::vector<std::uint64_t> slots_ = std::vector<std::uint64_t>(1024, 0);
    std::size_t count_ = 0;
};

// What an entry of a file says apart from its postings.
struct BulkEntry {
    Date dated_on;
    EntryKind kind = EntryKind::ordinary;
    std::string_view description;
    std::string_view source;
};

// Writes many checked entries in one transaction: rows go out in bulk, chain head, numbers and balances are
// kept in memory and written once by finish(). Posts to the same books wait meanwhile. For
// journal_import.cpp.
class BulkWriter {
public:
    // Takes the chain head.
    BulkWriter(store::Connection& connection, const access::Viewer& viewer, Instant recorded_at,
               int fiscal_year_start_month);

    // The id that the first entry of this import gets.
    [[nodiscard]] std::int64_t first_id() const { return first_id_; }
    // The state of the fiscal year that a date is in.
    PeriodState state_on(Date date, int& year);

    // The entry that has this source already, or nothing. Asks the database only when the hash was seen.
    // `was_seen` says that the source, or one with the same hash, was asked for before.
    std::optional<EntryPlace> claim_source(std::string_view source, bool& was_seen);

    // Requires: checked by the rules, source claimed, year open.
    void write(const BulkEntry& entry, std::span<const ResolvedPosting> postings);
    void finish();

    [[nodiscard]] std::int64_t entry_count() const { return entry_count_; }
    [[nodiscard]] std::int64_t posting_count() const { return posting_count_; }

private:
    struct Year {
        PeriodState state = PeriodState::open;
        std::int64_t last_number = 0;
        bool exists = false;
    };

    Year& year_of(int year);
    void read_known_sources();
    void add_posting_rows(std::int64_t entry_id, std::string_view dated_on, std::int64_t month,
                          std::span<const ResolvedPosting> postings);
    void flush();

    store::Connection& connection_;
    const std::string recorder_;
    const std::string recorded_at_;
    int start_month_;
    ChainHead head_;
    std::int64_t first_id_;
    std::map<int, Year> years_;
    HashSet sources_;
    store::BulkInsert entries_;
    store::BulkInsert postings_;
    BalanceSums balances_;
    CanonicalText canonical_;
    std::int64_t entry_count_ = 0;
    std::int64_t posting_count_ = 0;
};

}  // namespace tomoni::ledger
