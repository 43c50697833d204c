#include "domain/ledger/period_store.h"

#include "base/text.h"
#include "domain/ledger/books_store.h"

namespace tomoni::ledger {

namespace {

using store::NamedQuery;

const NamedQuery period_rows{"ledger.list_periods",
                             "select year, state, last_number from fiscal_years order by year"};
const NamedQuery change_rows{"ledger.list_period_changes",
                             "select year, from_state, to_state, changed_by, agreed_by, reason, changed_at "
                             "from period_changes order by id"};
const NamedQuery set_state{"ledger.set_period_state", "update fiscal_years set state = $2 where year = $1"};
const NamedQuery add_change{
    "ledger.add_period_change",
    "insert into period_changes (year, from_state, to_state, changed_by, agreed_by, reason, changed_at) "
    "values ($1, $2, $3, $4, $5, $6, $7)"};

PeriodState state_in(std::string_view text)
{
    const auto state = period_state_of(text);
    INVARIANT(state.has_value());
    return *state;
}

// The head is taken first, so that no poster works on the old state at the same time.
Period take_period(store::Connection& connection, int year)
{
    take_chain_head(connection);
    const auto row = find_year(connection, year);
    if (!row) add_year(connection, year);
    return {year, row ? row->state : PeriodState::open, row ? row->last_number : 0};
}

void change_state(store::Connection& connection, const PeriodChange& change)
{
    connection.execute(set_state, {change.year, name_of(change.to)});
    connection.execute(add_change, {change.year, name_of(change.from), name_of(change.to), change.changed_by,
                                    change.agreed_by, change.reason, change.changed_at});
}

Result<void> move_on(store::Connection& connection, const access::Viewer& viewer, const Clock& clock,
                     int year, PeriodState from, PeriodState to)
{
    TRY(viewer.require(access::Right::close_periods));
    const Period period = take_period(connection, year);
    if (period.state != from) {
        return conflict("ledger.period_state", {{"year", std::to_string(year)},
                                                {"state", std::string(name_of(period.state))},
                                                {"needed", std::string(name_of(from))}});
    }
    change_state(connection, {year, from, to, viewer.name(), {}, {}, clock.now().iso()});
    return {};
}

}  // namespace

Result<std::vector<Period>> list_periods(store::Connection& connection, const access::Viewer& viewer)
{
    TRY(viewer.require(access::Right::read_books));
    std::vector<Period> periods;
    auto rows = connection.query(period_rows);
    while (rows.next()) {
        periods.push_back({static_cast<int>(rows.integer(0)), state_in(rows.text(1)), rows.integer(2)});
    }
    return periods;
}

Result<Period> load_period(store::Connection& connection, const access::Viewer& viewer, int year)
{
    TRY(viewer.require(access::Right::read_books));
    const auto row = find_year(connection, year);
    return Period{year, row ? row->state : PeriodState::open, row ? row->last_number : 0};
}

Result<std::vector<PeriodChange>> list_period_changes(store::Connection& connection,
                                                      const access::Viewer& viewer)
{
    TRY(viewer.require(access::Right::read_books));
    std::vector<PeriodChange> changes;
    auto rows = connection.query(change_rows);
    while (rows.next()) {
        changes.push_back({static_cast<int>(rows.integer(0)), state_in(rows.text(1)), state_in(rows.text(2)),
                           rows.string(3), rows.string(4), rows.string(5), rows.string(6)});
    }
    return changes;
}

Result<void> begin_closing(store::Connection& connection, const access::Viewer& viewer, const Clock& clock,
                           int year)
{
    return move_on(connection, viewer, clock, year, PeriodState::open, PeriodState::closing);
}

Result<void> close_period(store::Connection& connection, const access::Viewer& viewer, const Clock& clock,
                          int year)
{
    return move_on(connection, viewer, clock, year, PeriodState::closing, PeriodState::closed);
}

Result<void> reopen_period(store::Connection& connection, const access::Viewer& viewer,
                           const access::Viewer& agreeing, const Clock& clock, int year,
                           const std::string& reason)
{
    TRY(viewer.require(access::Right::close_periods));
    TRY(agreeing.require(access::Right::close_periods));
    const auto other = trim(agreeing.name());
    if (other.empty() || other == trim(viewer.name())) {
        return denied("ledger.reopening_needs_two", {{"name", viewer.name()}});
    }
    if (trim(reason).empty()) {
        return refuse("ledger.reason_missing").at({{}, 0, 0, "reason"});
    }
    const Period period = take_period(connection, year);
    if (period.state == PeriodState::open) {
        return conflict("ledger.period_is_open", {{"year", std::to_string(year)}});
    }
    const PeriodState to = period.state == PeriodState::closed ? PeriodState::closing : PeriodState::open;
    change_state(connection,
                 {year, period.state, to, viewer.name(), agreeing.name(), reason, clock.now().iso()});
    return {};
}

}  // namespace tomoni::ledger
