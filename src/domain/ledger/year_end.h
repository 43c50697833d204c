#pragma once

#include "base/clock.h"
#include "base/finding.h"
#include "domain/ledger/period_store.h"
#include "domain/ledger/verification.h"

#include <functional>
#include <string>
#include <vector>

namespace tomoni::ledger {

// What the end of a year is decided on.
struct YearEndFacts {
    int year = 0;
    std::vector<Period> periods;
    Verification verification;
};

// A step of the year's end, in the order of the steps; done when it has no findings. `key` is the locale key
// of what it asks for.
struct YearEndStep {
    std::string key;
    std::vector<Finding> findings;

    [[nodiscard]] bool is_done() const { return findings.empty(); }
};

// The steps before a year may be closed, each a pure function of the facts, none stopping another:
//   1 "ledger.step_earlier_years"  every earlier year is closed, so that what it leaves over is final
//   2 "ledger.step_closing"        the year is being closed: only 決算整理 was posted since
//   3 "ledger.step_books"          chain, numbers and balances of the books are whole (verify_books)
// What only other domains know (unspent grants moved to 前受助成金) they check themselves before this.
std::vector<YearEndStep> check_year_end(const YearEndFacts& facts);

struct YearEnd {
    std::vector<YearEndStep> steps;
    bool is_closed = false;
    std::string digest;  // of the books at that moment: to be printed and kept outside
};

// 年度締め: verifies the books and, when all steps are done, moves the year from closing to closed in a
// transaction of its own. Opening balances need no entry: stocks run on, and what revenue and expense leave
// over is counted as 前期繰越正味財産 from then on. A step that is not done is no failure but leaves
// `is_closed` false. Fails with "ledger.books_moved_on" when somebody posted meanwhile. Needs close_periods.
Result<YearEnd> close_year(store::Connection& connection, const access::Viewer& viewer, const Clock& clock,
                           int year,
                           const std::function<void(std::int64_t done, std::int64_t total)>& progress = {});

}  // namespace tomoni::ledger
