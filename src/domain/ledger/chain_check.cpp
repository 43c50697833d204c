#include "domain/ledger/chain_check.h"

#include "domain/ledger/verification_store.h"

#include <algorithm>
#include <utility>

namespace tomoni::ledger {

// An entry that does not fit, copied so that its digest can be computed as if it stood elsewhere.
struct ChainCheck::Examined {
    Examined(const StoredEntry& entry, std::string_view canonical)
        : id(entry.head.id),
          fiscal_year(entry.head.fiscal_year),
          number(entry.head.number),
          dated_on(entry.head.dated_on),
          previous_digest(entry.previous_digest),
          digest(entry.digest)
    {
        std::size_t begin = 0;
        for (int field = 0; field < 4; ++field) begin = canonical.find('\t', begin) + 1;
        tail = canonical.substr(begin - 1);
    }

    [[nodiscard]] bool is_made_for(std::int64_t place, std::int64_t its_number) const
    {
        return chained_digest(previous_digest, "1\t" + std::to_string(place) + "\t" +
                                                   std::to_string(fiscal_year) + "\t" +
                                                   std::to_string(its_number) + tail) == digest;
    }
    [[nodiscard]] TamperedEntry named() const
    {
        return {Tampering::changed, id, fiscal_year, number, dated_on};
    }

    std::int64_t id;
    int fiscal_year;
    std::int64_t number;
    std::string dated_on;
    std::string previous_digest;
    std::string digest;
    std::string tail;  // the canonical text after the number
};

void ChainCheck::begin(const StoredEntry& entry)
{
    entry_ = entry;
    if (tampered_) return;
    is_dated_alike_ = true;
    append_head(canonical_, entry.head);
}

void ChainCheck::add(const StoredPosting& posting)
{
    if (tampered_) return;
    append_posting(canonical_, posting, chart_);
    if (posting.dated_on != entry_.head.dated_on) is_dated_alike_ = false;
}

void ChainCheck::end()
{
    if (tampered_) return;
    std::string digest = chained_digest(entry_.previous_digest, canonical_.text());
    const bool is_itself = digest == entry_.digest && is_dated_alike_;
    const bool is_linked = entry_.head.id == place_ + 1 && entry_.previous_digest == digest_;
    if (!is_itself || !is_linked || entry_.head.id > head_count_) {
        diagnose(Examined(entry_, canonical_.text()), is_itself);
        return;
    }
    ++place_;
    digest_ = std::move(digest);
    last_.place = place_;
    last_.fiscal_year = entry_.head.fiscal_year;
    last_.number = entry_.head.number;
    last_.dated_on.assign(entry_.head.dated_on);
}

void ChainCheck::diagnose(const Examined& entry, bool is_itself)
{
    const std::int64_t expected = place_ + 1;
    if (entry.id < 1 || expected > head_count_) {
        report(Tampering::inserted, entry.named());
    } else if (entry.id > expected) {
        const auto moved = find_follower(0);
        moved ? report(Tampering::reordered, *moved) : report_removed();
    } else if (is_itself) {
        diagnose_unlinked(entry);
    } else {
        diagnose_altered(entry);
    }
}

// The entry is as its digest says, but the digest before it is not the one it was made on. If the rest of the
// chain stands on it, the entry before was changed and its digest computed anew.
void ChainCheck::diagnose_unlinked(const Examined& entry)
{
    report(Tampering::changed, place_ > 0 && is_followed(entry) ? last_ : entry.named());
}

// The entry is not as its digest says: it may have been made for another place.
void ChainCheck::diagnose_altered(const Examined& entry)
{
    const std::int64_t original = find_original_place(entry);
    const auto follower = find_follower(entry.id);
    if (original > entry.id) {
        follower ? report(Tampering::reordered, entry.named()) : report_removed();
    } else if (original > 0 && original < entry.id) {
        report(Tampering::inserted, entry_at(original));
    } else {
        report(follower ? Tampering::inserted : Tampering::changed, entry.named());
    }
}

// The place that the entry's digest was made for; 0 when there is none, its own when nothing else fits.
std::int64_t ChainCheck::find_original_place(const Examined& entry) const
{
    const std::int64_t last = std::max(head_count_, entry.id) + 1;
    for (std::int64_t place = 1; place <= last; ++place) {
        if (place != entry.id && entry.is_made_for(place, entry.number)) return place;
    }
    // Whoever moves entries up or down may have renumbered them, too.
    if (entry.is_made_for(entry.id + 1, entry.number + 1)) return entry.id + 1;
    if (entry.is_made_for(entry.id - 1, entry.number - 1)) return entry.id - 1;
    return 0;
}

// An entry that says it follows the last whole one, but for the one with `except_id`.
std::optional<TamperedEntry> ChainCheck::find_follower(std::int64_t except_id)
{
    return find_entry_after(connection_, digest_, except_id);
}

bool ChainCheck::is_followed(const Examined& entry)
{
    if (find_entry_after(connection_, entry.digest, entry.id)) return true;
    const auto head = find_chain_head(connection_);
    return head && head->digest == entry.digest;
}

TamperedEntry ChainCheck::entry_at(std::int64_t place)
{
    return find_entry_name(connection_, place).value_or(TamperedEntry{{}, place, 0, 0, {}});
}

void ChainCheck::report(Tampering what, TamperedEntry entry)
{
    tampered_ = std::move(entry);
    tampered_->what = what;
}

// What is known of an entry that is no longer there: its place, and the entry before it. The gap in the
// numbers (verification.cpp) tells the rest.
void ChainCheck::report_removed()
{
    report(Tampering::removed, {{}, place_ + 1, 0, 0, last_.dated_on});
}

void ChainCheck::finish(std::string_view head_digest)
{
    if (tampered_) return;
    if (place_ < head_count_) {
        report_removed();
    } else if (digest_ != head_digest && place_ > 0) {
        report(Tampering::changed, last_);
    }
}

}  // namespace tomoni::ledger
