#include "domain/membership/membership_statement.h"

#include "domain/membership/headcount.h"
#include "domain/membership/membership_policy.h"
#include "domain/membership/membership_store.h"
#include "platform/store/transaction.h"

#include <algorithm>
#include <numeric>

namespace tomoni::membership {

namespace {

// A class that did not exist when the year was frozen had nobody in it.
void put_frozen_counts(YearlyHeadcount& headcount, const std::vector<MemberClass>& classes,
                       const std::vector<Snapshot>& snapshots)
{
    std::vector<std::int64_t> frozen(classes.size());
    for (const Snapshot& snapshot : snapshots) {
        if (snapshot.fiscal_year != headcount.year.year()) continue;
        headcount.is_frozen = true;
        headcount.as_of = snapshot.as_of;
        for (std::size_t i = 0; i < classes.size(); ++i) {
            if (classes[i].code == snapshot.class_code) frozen[i] = snapshot.headcount;
        }
    }
    if (headcount.is_frozen) headcount.counts = std::move(frozen);
}

YearlyHeadcount count_year(FiscalYear year, const std::vector<MemberClass>& classes,
                           const std::vector<Term>& terms, const std::vector<Snapshot>& snapshots)
{
    YearlyHeadcount headcount;
    headcount.year = year;
    headcount.as_of = year.end();
    put_frozen_counts(headcount, classes, snapshots);
    headcount.recounts = count_members(classes, terms, headcount.as_of);
    if (!headcount.is_frozen) headcount.counts = headcount.recounts;
    return headcount;
}

}  // namespace

std::int64_t YearlyHeadcount::total() const
{
    return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

std::int64_t MembershipStatement::sum_of(MemberKind kind, const YearlyHeadcount& year) const
{
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < classes.size(); ++i) {
        if (classes[i].kind == kind) sum += year.counts[i];
    }
    return sum;
}

Result<MembershipStatement> load_membership_statement(store::Connection& connection,
                                                      const access::Viewer& viewer, FiscalYear first,
                                                      FiscalYear last)
{
    MembershipStatement statement{TRY(list_classes(connection, viewer)), {}};
    const auto terms = TRY(list_terms(connection, viewer));
    const auto snapshots = TRY(list_snapshots(connection, viewer));
    for (FiscalYear year = first; year <= last; year = year.next()) {
        statement.years.push_back(count_year(year, statement.classes, terms, snapshots));
    }
    return statement;
}

Result<std::optional<FiscalYear>> find_first_membership_year(store::Connection& connection,
                                                             const access::Viewer& viewer,
                                                             int fiscal_year_start_month)
{
    std::optional<FiscalYear> first;
    for (const Term& term : TRY(list_terms(connection, viewer))) {
        const auto year = FiscalYear::containing(term.begins_on, fiscal_year_start_month);
        if (term.holds_on(year.end()) && (!first || year < *first)) first = year;
    }
    for (const Snapshot& snapshot : TRY(list_snapshots(connection, viewer))) {
        const FiscalYear year(snapshot.fiscal_year, fiscal_year_start_month);
        if (snapshot.headcount > 0 && (!first || year < *first)) first = year;
    }
    return first;
}

Result<YearlyHeadcount> freeze_headcounts(store::Connection& connection, const access::Viewer& viewer,
                                          const Clock& clock, FiscalYear year)
{
    TRY(require_freezing(viewer));
    const std::string year_text = std::to_string(year.year());
    if (clock.now().date_in_japan() <= year.end()) {
        return conflict("membership.year_not_over", {{"year", year_text}, {"last_day", year.end().iso()}});
    }
    store::Transaction transaction(connection);
    auto statement = TRY(load_membership_statement(connection, viewer, year, year));
    YearlyHeadcount headcount = std::move(statement.years.front());
    if (headcount.is_frozen) return conflict("membership.frozen_already", {{"year", year_text}});
    for (std::size_t i = 0; i < statement.classes.size(); ++i) {
        insert_snapshot(connection, {year.year(), statement.classes[i].code, headcount.as_of,
                                     headcount.counts[i], viewer.name(), clock.now().iso()});
    }
    transaction.commit();
    headcount.is_frozen = true;
    return headcount;
}

}  // namespace tomoni::membership
