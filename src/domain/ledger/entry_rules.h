#pragma once

#include "base/date.h"
#include "base/result.h"
#include "domain/ledger/digest.h"
#include "domain/ledger/entry.h"
#include "domain/ledger/period.h"
#include "platform/access/viewer.h"

#include <span>
#include <string_view>
#include <vector>

namespace tomoni::ledger {

// A line of a draft with its codes looked up. Texts are borrowed from the draft or file, records from the
// chart. Looked up without fault when account, programme and fund are set.
struct ResolvedPosting {
    const Account* account = nullptr;
    const Programme* programme = nullptr;
    const Fund* fund = nullptr;
    const FundLine* fund_line = nullptr;
    Yen amount;
    std::string_view partner;
    std::string_view evidence;
    std::string_view memo;
};

// No entry moves more than this (一兆円), so that sums over years stay far from Yen's own limit.
inline constexpr Yen entry_yen_max{1'000'000'000'000};

// The codes of one line as they were written.
struct PostingCodes {
    std::string_view account;
    std::string_view programme;
    std::string_view fund;
    std::string_view fund_line;
};

// What is wrong, and in which field ("account", "fund_line", "amount", …; empty: the entry as a whole).
struct Problem {
    std::string_view field;
    Error error;
};

// Looks the codes up; what is unknown goes to `problems`.
ResolvedPosting resolve(const PostingCodes& codes, const Chart& chart, std::vector<Problem>& problems);

// The rules of one line (L3, L4): no zero amount, an account that takes entries, nothing inactive, an expense
// account with a programme that has a function (事業 or 管理).
void check_posting(const ResolvedPosting& posting, std::vector<Problem>& problems);

// The rules of the whole (L1, L2): at least two lines, debits equal credits, no sum beyond
// entry_yen_max.
void check_balance(std::span<const ResolvedPosting> postings, std::vector<Problem>& problems);

// Whether the year takes the entry (L9): "ledger.year_is_closed", "ledger.year_is_closing", in the field
// "date".
Result<void> require_open(PeriodState state, int year, EntryKind kind, const access::Viewer& viewer);

// The posting's part of the canonical text. Requires: resolved without fault.
PostingText text_of(const ResolvedPosting& posting, std::int64_t line);

// All problems of a draft at once, each with the place `line` (1 = first posting) and `field`. `resolved` is
// filled as far as possible.
std::vector<Error> check_draft(const EntryDraft& draft, const Chart& chart,
                               std::vector<ResolvedPosting>& resolved);

}  // namespace tomoni::ledger
