#include "domain/ledger/ledger_test_support.h"
#include "domain/ledger/period_store.h"

using namespace tomoni;
using namespace tomoni::ledger;
using namespace tomoni::ledger::tests;

namespace {

const FixedClock today(Date(2024, 4, 20));
const access::Viewer bookkeeper("記帳係", {access::Role::office});

template <typename Step>
std::string outcome(store::Connection& connection, const Step& step)
{
    store::Transaction transaction(connection);
    const auto result = step();
    if (!result) return result.error().key;
    transaction.commit();
    return "done";
}

std::string post(store::Connection& connection, Date dated_on, EntryKind kind)
{
    Ledger ledger;
    EntryDraft draft = simple_draft(dated_on, "1110", "4110", 1);
    draft.kind = kind;
    return outcome(connection, [&] { return ledger.post(connection, accountant, today, draft); });
}

}  // namespace

TEST_ON_BOTH(period_goes_from_open_over_closing_to_closed)
{
    auto& db = database.connection();
    add_test_chart(db);
    const Date last_day(2024, 3, 31);
    CHECK(post(db, last_day, EntryKind::ordinary) == "done");
    CHECK(outcome(db, [&] { return close_period(db, accountant, today, 2023); }) == "ledger.period_state");
    CHECK(outcome(db, [&] { return begin_closing(db, bookkeeper, today, 2023); }) == "access.denied");
    CHECK(outcome(db, [&] { return begin_closing(db, accountant, today, 2023); }) == "done");
    CHECK(post(db, last_day, EntryKind::ordinary) == "ledger.year_is_closing");
    CHECK(post(db, last_day, EntryKind::opening) == "ledger.year_is_closing");
    CHECK(post(db, last_day, EntryKind::adjusting) == "done");
    CHECK(post(db, {2024, 4, 1}, EntryKind::ordinary) == "done");
    CHECK(outcome(db, [&] { return close_period(db, accountant, today, 2023); }) == "done");
    CHECK(post(db, last_day, EntryKind::adjusting) == "ledger.year_is_closed");
    CHECK(MUST(load_period(db, auditor, 2023)).state == PeriodState::closed);
    CHECK(MUST(load_period(db, auditor, 2023)).last_number == 2);
    CHECK(MUST(load_period(db, auditor, 2030)).state == PeriodState::open);
}

TEST_ON_BOTH(period_is_reopened_by_two_persons_with_a_reason)
{
    auto& db = database.connection();
    add_test_chart(db);
    CHECK(outcome(db, [&] { return begin_closing(db, accountant, today, 2023); }) == "done");
    CHECK(outcome(db, [&] { return close_period(db, accountant, today, 2023); }) == "done");
    const auto reopen = [&](const access::Viewer& agreeing, const std::string& reason) {
        return outcome(db, [&] { return reopen_period(db, accountant, agreeing, today, 2023, reason); });
    };
    CHECK(reopen(accountant, "誤り") == "ledger.reopening_needs_two");
    CHECK(reopen(bookkeeper, "誤り") == "access.denied");
    CHECK(reopen(second_accountant, " ") == "ledger.reason_missing");
    CHECK(reopen(second_accountant, "監事の指摘") == "done");
    CHECK(MUST(load_period(db, auditor, 2023)).state == PeriodState::closing);
    CHECK(reopen(second_accountant, "監事の指摘") == "done");
    CHECK(reopen(second_accountant, "監事の指摘") == "ledger.period_is_open");

    const auto changes = MUST(list_period_changes(db, auditor));
    REQUIRE(changes.size() == 4);
    CHECK(changes[2].from == PeriodState::closed);
    CHECK(changes[2].to == PeriodState::closing);
    CHECK(changes[2].changed_by == "佐藤");
    CHECK(changes[2].agreed_by == "鈴木");
    CHECK(changes[2].reason == "監事の指摘");
    CHECK(changes[1].agreed_by.empty());
    CHECK(list_period_changes(db, access::Viewer::nobody()).error().key == "access.denied");
}

TEST_ON_BOTH(period_of_another_start_month_takes_its_own_days)
{
    auto& db = database.connection();
    add_test_chart(db);
    Ledger ledger(1);
    const auto year_of = [&](Date dated_on) {
        store::Transaction transaction(db);
        const auto posted =
            MUST(ledger.post(db, accountant, today, simple_draft(dated_on, "1110", "4110", 1)));
        transaction.commit();
        return posted.name();
    };
    CHECK(year_of({2023, 12, 31}) == "2023-1");
    CHECK(year_of({2024, 1, 1}) == "2024-1");
    CHECK(year_of({2024, 3, 31}) == "2024-2");
}
