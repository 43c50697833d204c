#pragma once

#include "domain/ledger/entry.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <functional>
#include <string_view>

namespace tomoni::ledger {

// A line of 総勘定元帳. Texts are valid during the call only.
struct RegisterLine {
    EntryId entry_id;
    int fiscal_year = 0;
    std::int64_t number = 0;
    int line = 0;
    Date dated_on;
    std::string_view description;
    ProgrammeId programme_id;
    FundId fund_id;
    FundLineId fund_line_id;  // 0: none
    Yen amount;               // debit positive
    Yen balance;              // after this line, debit positive
    std::string_view partner;
    std::string_view evidence;
    std::string_view memo;
};

struct RegisterTotals {
    Yen opening;  // debit positive, before the first day
    Yen debit;
    Yen credit;
    Yen closing;
    std::int64_t line_count = 0;
};

// 総勘定元帳 of one account: its postings from one day to another, in order of date and entry, with running
// balance. The opening comes from the maintained balances (and, when the range begins within a month, from
// that month's postings); revenue and expense open with the fiscal year. `take` may be empty when only the
// totals are wanted. Opens a reading transaction of its own. Needs read_books.
Result<RegisterTotals> read_register(store::Connection& connection, const access::Viewer& viewer,
                                     const Account& account, int fiscal_year_start_month, Date begins_on,
                                     Date ends_on,
                                     const std::function<Result<void>(const RegisterLine&)>& take);

}  // namespace tomoni::ledger
