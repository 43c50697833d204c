#include "domain/ledger/year_end.h"

#include "domain/ledger/books_store.h"
#include "platform/store/transaction.h"

#include <utility>

namespace tomoni::ledger {

namespace {

Finding finding(const char* id, const char* key, std::vector<ErrorArgument> arguments)
{
    return {id, Severity::error, key, std::move(arguments), {}};
}

YearEndStep check_earlier_years(const YearEndFacts& facts)
{
    YearEndStep step{"ledger.step_earlier_years", {}};
    for (const Period& period : facts.periods) {
        const bool is_open = period.year < facts.year && period.state != PeriodState::closed;
        if (!is_open || period.last_number == 0) continue;
        step.findings.push_back(
            finding("END-01", "ledger.earlier_year_is_open", {{"year", std::to_string(period.year)}}));
    }
    return step;
}

YearEndStep check_is_closing(const YearEndFacts& facts)
{
    YearEndStep step{"ledger.step_closing", {}};
    for (const Period& period : facts.periods) {
        if (period.year == facts.year && period.state == PeriodState::closing) return step;
    }
    step.findings.push_back(
        finding("END-02", "ledger.year_is_not_closing", {{"year", std::to_string(facts.year)}}));
    return step;
}

YearEndStep check_books(const YearEndFacts& facts)
{
    return {"ledger.step_books", facts.verification.findings};
}

Result<void> require_unmoved(store::Connection& connection, const Verification& verified)
{
    const ChainHead head = take_chain_head(connection);
    if (head.entry_count == verified.entry_count && head.digest == verified.digest) return {};
    return conflict("ledger.books_moved_on");
}

}  // namespace

std::vector<YearEndStep> check_year_end(const YearEndFacts& facts)
{
    return {check_earlier_years(facts), check_is_closing(facts), check_books(facts)};
}

Result<YearEnd> close_year(store::Connection& connection, const access::Viewer& viewer, const Clock& clock,
                           int year,
                           const std::function<void(std::int64_t done, std::int64_t total)>& progress)
{
    TRY(viewer.require(access::Right::close_periods));
    YearEndFacts facts{year, TRY(list_periods(connection, viewer)),
                       TRY(verify_books(connection, viewer, std::nullopt, progress))};
    YearEnd end{check_year_end(facts), false, facts.verification.digest};
    for (const YearEndStep& step : end.steps) {
        if (!step.is_done()) return end;
    }
    store::Transaction transaction(connection);
    TRY(require_unmoved(connection, facts.verification));
    TRY(close_period(connection, viewer, clock, year));
    transaction.commit();
    end.is_closed = true;
    return end;
}

}  // namespace tomoni::ledger
