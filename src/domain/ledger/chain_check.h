#pragma once

#include "domain/ledger/entry_stream_store.h"
#include "domain/ledger/verification.h"

#include <optional>
#include <string>

namespace tomoni::ledger {

// Walks along the chain beside an EntryStream and stops at the first entry that does not fit, to say what
// became of it. How the cases are told apart stands in docs/books-digest.md. For verification.cpp.
class ChainCheck {
public:
    // `head_count` is how many entries the chain head tells of.
    ChainCheck(store::Connection& connection, const Chart& chart, std::int64_t head_count)
        : connection_(connection), chart_(chart), head_count_(head_count)
    {
    }

    // An entry and its postings, in the order of ids.
    void begin(const StoredEntry& entry);
    void add(const StoredPosting& posting);
    void end();
    // After the last entry.
    void finish(std::string_view head_digest);

    [[nodiscard]] const std::optional<TamperedEntry>& tampered() const { return tampered_; }
    // How many entries from the first on are whole, and the digest of the last of them.
    [[nodiscard]] std::int64_t place() const { return place_; }
    [[nodiscard]] const std::string& digest() const { return digest_; }

private:
    struct Examined;

    void diagnose(const Examined& entry, bool is_itself);
    void diagnose_unlinked(const Examined& entry);
    void diagnose_altered(const Examined& entry);
    [[nodiscard]] std::int64_t find_original_place(const Examined& entry) const;
    [[nodiscard]] std::optional<TamperedEntry> find_follower(std::int64_t except_id);
    [[nodiscard]] bool is_followed(const Examined& entry);
    [[nodiscard]] TamperedEntry entry_at(std::int64_t place);
    void report(Tampering what, TamperedEntry entry);
    void report_removed();

    store::Connection& connection_;
    const Chart& chart_;
    std::int64_t head_count_;
    CanonicalText canonical_;
    StoredEntry entry_;
    bool is_dated_alike_ = true;
    std::int64_t place_ = 0;
    std::string digest_;
    TamperedEntry last_;  // the last whole entry
    std::optional<TamperedEntry> tampered_;
};

}  // namespace tomoni::ledger
