#pragma once

#include "base/finding.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace tomoni::ledger {

// An end of the chain that was written down outside the database (a printed report, the auditor's notes).
// With it even a chain that was rewritten from some entry on as a whole is found.
struct Checkpoint {
    std::int64_t entry_count = 0;
    std::string digest;
};

// What somebody did to an entry behind the program's back.
enum class Tampering {
    changed,  // its text, a posting, its digest; also when its digest was computed anew
    removed,
    inserted,
    reordered,  // it stands at another place of the chain
};

// The first entry that is not as it was posted. `fiscal_year`, `number` and `dated_on` are what is known of
// it: of a removed entry those of its neighbours tell the number, and the date is that of the entry before
// it.
struct TamperedEntry {
    Tampering what = Tampering::changed;
    std::int64_t place = 0;  // in the chain, from 1
    int fiscal_year = 0;
    std::int64_t number = 0;
    std::string dated_on;
};

// The answer of `tomoni verify`. Findings (at most 50 of a kind, then their number):
//   VER-01  the first tampered entry: "ledger.verify_changed", "…_removed", "…_inserted", "…_reordered"
//   VER-02  the chain head is not the last entry's
//   VER-03  a gap or repetition in the numbers of a year
//   VER-04  a balance that is not the sum of its postings
//   VER-05  postings that belong to no entry
//   VER-06  the books do not contain the checkpoint
struct Verification {
    std::int64_t entry_count = 0;
    std::int64_t posting_count = 0;
    std::int64_t balance_count = 0;
    std::string digest;  // of the last entry, as recomputed
    std::optional<TamperedEntry> tampered;
    std::vector<Finding> findings;

    [[nodiscard]] bool is_intact() const { return findings.empty(); }
};

// Recomputes the whole chain and every balance in one pass, in a reading transaction of its own; memory does
// not grow with the number of entries. Needs read_books.
Result<Verification> verify_books(
    store::Connection& connection, const access::Viewer& viewer,
    const std::optional<Checkpoint>& checkpoint = std::nullopt,
    const std::function<void(std::int64_t done, std::int64_t total)>& progress = {});

}  // namespace tomoni::ledger
