#pragma once

#include "base/clock.h"
#include "domain/ledger/period.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <string>
#include <vector>

namespace tomoni::ledger {

// A fiscal year of the books.
struct Period {
    int year = 0;
    PeriodState state = PeriodState::open;
    std::int64_t last_number = 0;  // how many entries it has
};

// A recorded change of state. A reopening names the second person who agreed.
struct PeriodChange {
    int year = 0;
    PeriodState from = PeriodState::open;
    PeriodState to = PeriodState::open;
    std::string changed_by;
    std::string agreed_by;
    std::string reason;
    std::string changed_at;
};

// Years that have entries or a recorded state, oldest first. Need read_books.
Result<std::vector<Period>> list_periods(store::Connection& connection, const access::Viewer& viewer);
// A year without a row is open and empty.
Result<Period> load_period(store::Connection& connection, const access::Viewer& viewer, int year);
Result<std::vector<PeriodChange>> list_period_changes(store::Connection& connection,
                                                      const access::Viewer& viewer);

// open → closing → closed, inside the caller's transaction. Need close_periods; fail with
// "ledger.period_state" when the year is not in the state before.
Result<void> begin_closing(store::Connection& connection, const access::Viewer& viewer, const Clock& clock,
                           int year);
Result<void> close_period(store::Connection& connection, const access::Viewer& viewer, const Clock& clock,
                          int year);

// closed → closing or closing → open: two different persons with close_periods, and a reason. Fails with
// "ledger.reopening_needs_two" and "ledger.reason_missing".
Result<void> reopen_period(store::Connection& connection, const access::Viewer& viewer,
                           const access::Viewer& agreeing, const Clock& clock, int year,
                           const std::string& reason);

}  // namespace tomoni::ledger
