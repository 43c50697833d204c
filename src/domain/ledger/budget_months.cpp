#include "domain/ledger/budget_months.h"

#include "domain/ledger/budget_store.h"
#include "domain/ledger/chart_store.h"
#include "domain/ledger/statement_items.h"

#include <algorithm>
#include <map>

namespace tomoni::ledger {

namespace {

using Months = std::array<Yen, 12>;
using MonthsByKey = std::map<std::string, Months>;

// The twelve months of flows of each line, and each line's place in `all`.
MonthsByKey flows_by_month(const Chart& chart, const std::map<Month, std::vector<BalanceSum>>& sums,
                           FiscalYear year, StatementItems& all)
{
    MonthsByKey flows;
    for (int i = 0; i < 12; ++i) {
        const auto of_month = sums.find(year.first_month().plus_months(i));
        if (of_month == sums.end()) continue;
        StatementItems items(chart, StatementDetail::collected);
        items.add(of_month->second, &StatementLine::actual);
        all.add(of_month->second, &StatementLine::actual);
        for (const StatementItem& item : items.take(false)) {
            flows[item.line.key].at(static_cast<std::size_t>(i)) = *item.line.actual;
        }
    }
    return flows;
}

Months spread(Yen amount, const MonthsByKey& last_year, const std::string& key)
{
    const auto flows = last_year.find(key);
    if (flows == last_year.end()) return spread_over_months(amount);
    std::array<std::int64_t, 12> weights{};
    std::ranges::transform(flows->second, weights.begin(),
                           [](Yen flow) { return std::max<std::int64_t>(flow.value(), 0); });
    return spread_over_months(amount, weights);
}

}  // namespace

Result<BudgetMonths> load_budget_months(store::Connection& connection, const access::Viewer& viewer,
                                        FiscalYear year, Date on)
{
    TRY(viewer.require(access::Right::read_books));
    const auto sums = sum_months(connection, year.previous().first_month(), year.last_month());
    const Chart chart = TRY(load_chart(connection, viewer));
    StatementItems before(chart, StatementDetail::collected);
    StatementItems items(chart, StatementDetail::collected);
    const MonthsByKey last_year = flows_by_month(chart, sums, year.previous(), before);
    const MonthsByKey this_year = flows_by_month(chart, sums, year, items);

    BudgetMonths months{year, {}, {}};
    if (auto budget = TRY(find_budget_in_force(connection, viewer, year.year(), on))) {
        months.budget_version = std::move(budget->version);
        for (const BudgetLine& line : budget->lines) items.set_budget(line.function, line.line, line.amount);
    }
    for (const StatementItem& item : items.take(false)) {
        BudgetMonthsLine line{item.line.key, item.line.label, item.line.label_en, item.line.budget, {}, {}};
        if (line.budget_of_year) line.budget = spread(*line.budget_of_year, last_year, line.key);
        if (const auto flows = this_year.find(line.key); flows != this_year.end())
            line.actual = flows->second;
        months.lines.push_back(std::move(line));
    }
    return months;
}

}  // namespace tomoni::ledger
