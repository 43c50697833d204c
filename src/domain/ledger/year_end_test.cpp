#include "domain/ledger/year_end.h"

#include "domain/ledger/ledger_test_support.h"

using namespace tomoni;
using namespace tomoni::ledger;
using namespace tomoni::ledger::tests;

namespace {

const FixedClock today(Date(2024, 5, 10));

void begin(store::Connection& connection, int year)
{
    store::Transaction transaction(connection);
    MUST(begin_closing(connection, accountant, today, year));
    transaction.commit();
}

std::vector<std::string> open_steps(const YearEnd& end)
{
    std::vector<std::string> keys;
    for (const YearEndStep& step : end.steps) {
        if (!step.is_done()) keys.push_back(step.key + " " + step.findings[0].key);
    }
    return keys;
}

using Keys = std::vector<std::string>;

}  // namespace

TEST_ON_BOTH(year_end_closes_the_years_in_their_order)
{
    auto& db = database.connection();
    add_test_chart(db);
    post_or_fail(db, simple_draft({2023, 3, 31}, "1110", "4110", 1));
    post_or_fail(db, simple_draft({2024, 3, 31}, "1110", "4110", 1));
    const YearEnd early = MUST(close_year(db, accountant, today, 2023));
    CHECK_FALSE(early.is_closed);
    CHECK(open_steps(early) == Keys{"ledger.step_earlier_years ledger.earlier_year_is_open",
                                    "ledger.step_closing ledger.year_is_not_closing"});
    begin(db, 2022);
    const YearEnd first = MUST(close_year(db, accountant, today, 2022));
    CHECK(first.is_closed);
    CHECK(first.digest == MUST(verify_books(db, auditor)).digest);
    begin(db, 2023);
    CHECK(MUST(close_year(db, accountant, today, 2023)).is_closed);
    CHECK(MUST(load_period(db, auditor, 2023)).state == PeriodState::closed);
    CHECK_FALSE(MUST(close_year(db, accountant, today, 2023)).is_closed);
    CHECK(close_year(db, auditor, today, 2023).error().key == "access.denied");
}

TEST_ON_BOTH(year_end_does_not_close_books_that_are_not_whole)
{
    auto& db = database.connection();
    add_test_chart(db);
    post_or_fail(db, simple_draft({2024, 3, 31}, "1110", "4110", 1));
    begin(db, 2023);
    db.execute_script("update balances set debit_yen = debit_yen + 1 where debit_yen = 1");
    const YearEnd end = MUST(close_year(db, accountant, today, 2023));
    CHECK_FALSE(end.is_closed);
    CHECK(open_steps(end) == Keys{"ledger.step_books ledger.verify_balance"});
    CHECK(MUST(load_period(db, auditor, 2023)).state == PeriodState::closing);
}
