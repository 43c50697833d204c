#pragma once

#include "base/clock.h"
#include "base/date.h"
#include "base/yen.h"
#include "domain/ledger/chart.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tomoni::ledger {

using EntryId = Id<struct EntryTag>;

// reversal and correction are only made by reverse_entry() and correct_entry().
enum class EntryKind {
    ordinary,
    opening,     // 開始記入: balances taken over from the books kept before
    adjusting,   // 決算整理: the only kind a year takes while it is being closed
    reversal,    // 反対仕訳: undoes an entry
    correction,  // the right entry that stands in for a reversed one
};

std::string_view name_of(EntryKind kind);
std::optional<EntryKind> entry_kind_of(std::string_view name);

// One line of a 仕訳 that somebody wants to post, by the codes people use. Blank programme is `none`, blank
// fund is `general`. Debit (借方) is positive, credit (貸方) negative.
struct PostingDraft {
    std::string account;
    Yen amount;
    std::string programme;
    std::string fund;
    std::string fund_line;
    std::string partner;   // 取引先
    std::string evidence;  // 証憑番号
    std::string memo;
};

// 仕訳 before it is in the books:
//   2024-03-15  シンポジウム会場費
//     会議費 / ネットワーク事業  120,000   普通預金  120,000
// `source` is what it came from, opaque to the ledger ("csv:2023-0001", "grants:3:carry-over"); when set it
// is unique, so that nothing is posted twice.
struct EntryDraft {
    Date dated_on;
    EntryKind kind = EntryKind::ordinary;
    std::string description;
    std::string source;
    std::vector<PostingDraft> postings;
};

// A line of an entry in the books.
struct Posting {
    int line = 0;  // from 1
    AccountId account_id;
    ProgrammeId programme_id;
    FundId fund_id;
    FundLineId fund_line_id;  // 0: none
    Yen amount;
    std::string partner;
    std::string evidence;
    std::string memo;
};

// An entry in the books. It never changes; `reversed_by` and `corrected_by` are known from later entries.
struct Entry {
    EntryId id;  // place in the digest chain
    int fiscal_year = 0;
    std::int64_t number = 0;  // within the fiscal year, without gaps
    Date dated_on;
    EntryKind kind = EntryKind::ordinary;
    std::string description;
    std::string source;
    EntryId reverses;
    EntryId corrects;
    EntryId reversed_by;
    EntryId corrected_by;
    std::string reason;
    std::string recorder;
    std::string recorded_at;  // Instant::iso()
    std::string digest;
    std::vector<Posting> postings;
};

// "2023-12": how people name an entry: fiscal year and number.
std::string entry_name(int fiscal_year, std::int64_t number);

}  // namespace tomoni::ledger
