#pragma once

#include "domain/ledger/entry.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <functional>
#include <optional>
#include <span>
#include <string_view>

namespace tomoni::ledger {

// A line of an entry with its records; never null but for fund_line. Texts are borrowed.
struct JournalLine {
    std::int64_t line = 0;
    const Account* account = nullptr;
    const Programme* programme = nullptr;
    const Fund* fund = nullptr;
    const FundLine* fund_line = nullptr;
    Yen amount;  // debit positive
    std::string_view partner;
    std::string_view evidence;
    std::string_view memo;
};

// An entry as it passes by: texts and lines are valid during the call only.
struct JournalEntry {
    EntryId id;
    int fiscal_year = 0;
    std::int64_t number = 0;
    Date dated_on;
    EntryKind kind = EntryKind::ordinary;
    std::string_view description;
    std::string_view source;
    EntryId reverses;
    EntryId corrects;
    std::string_view reason;
    std::string_view recorder;
    std::string_view recorded_at;
    std::string_view previous_digest;
    std::string_view digest;
    std::span<const JournalLine> lines;
};

struct JournalFilter {
    std::optional<int> fiscal_year;
    std::optional<Date> begins_on;
    std::optional<Date> ends_on;
};

// 仕訳帳: hands out every entry that passes the filter, in the order of the digest chain (within a year that
// is the order of numbers, not of dates), a few thousand held in memory at a time. Fails when `take` fails,
// with its error. Opens a reading transaction of its own; inside one use read_journal_within(). Needs
// read_books.
Result<void> read_journal(store::Connection& connection, const access::Viewer& viewer,
                          const JournalFilter& filter,
                          const std::function<Result<void>(const JournalEntry&)>& take);

// The same inside the caller's transaction.
Result<void> read_journal_within(store::Connection& connection, const access::Viewer& viewer,
                                 const JournalFilter& filter,
                                 const std::function<Result<void>(const JournalEntry&)>& take);

}  // namespace tomoni::ledger
