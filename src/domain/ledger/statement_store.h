#pragma once

#include "base/date.h"
#include "base/yen.h"
#include "domain/ledger/chart.h"
#include "platform/store/connection.h"

#include <map>
#include <vector>

namespace tomoni::ledger {

// The sums that statements are made of, for this folder alone: no right is checked here. They read only
// `balances`, so they cost the same for a thousand entries and for ten million.

struct BalanceSum {
    AccountId account;
    ProgrammeId programme;
    FundId fund;
    Yen debit;
    Yen credit;

    [[nodiscard]] Yen net() const { return debit - credit; }
};

// Three stretches of time that follow one another, read by one statement and so of one state of the books.
struct PeriodSums {
    std::vector<BalanceSum> earlier;   // before `previous`
    std::vector<BalanceSum> previous;  // previous_begins … the month before current_begins
    std::vector<BalanceSum> current;   // current_begins … last
};

// Requires: previous_begins <= current_begins <= last.
PeriodSums sum_periods(store::Connection& connection, Month previous_begins, Month current_begins,
                       Month last);

// The same month by month; months without anything are not there.
std::map<Month, std::vector<BalanceSum>> sum_months(store::Connection& connection, Month first, Month last);

}  // namespace tomoni::ledger
