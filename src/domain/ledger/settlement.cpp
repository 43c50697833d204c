#include "domain/ledger/settlement.h"

#include "domain/ledger/budget_store.h"
#include "domain/ledger/chart_store.h"
#include "domain/ledger/remarks_store.h"
#include "domain/ledger/statement_layout.h"
#include "domain/ledger/statement_net_assets.h"

#include <algorithm>

namespace tomoni::ledger {

namespace {

Function function_of_total(std::string_view key)
{
    for (const Function function : {Function::programme, Function::management}) {
        if (key.starts_with(std::string(name_of(function)) + "_")) return function;
    }
    return Function::none;
}

bool remark_total(std::vector<StatementLine>& lines, const LineRemark& remark)
{
    const auto line = std::ranges::find(lines, remark.line, &StatementLine::key);
    if (line == lines.end() || function_of_total(line->key) != remark.function) return false;
    line->remark = remark.remark;
    return true;
}

void take_budget(Settlement& settlement, std::optional<Budget> budget, StatementItems& items)
{
    if (!budget) return;
    settlement.budget_version = std::move(budget->version);
    for (const BudgetLine& line : budget->lines) {
        if (!items.set_budget(line.function, line.line, line.amount)) {
            settlement.unprinted_budget.push_back(line);
        }
    }
}

}  // namespace

bool is_settlement_total(Function function, std::string_view key)
{
    if (function_of_total(key) != function) return false;
    if (key == "nonordinary_revenue_total" || key == "nonordinary_expense_total") return true;
    const auto lines = lay_out_statement({}, {});
    const StatementLine* line = find_line(lines, key);
    return line != nullptr && line->kind != LineKind::heading;
}

Result<Settlement> load_settlement(store::Connection& connection, const access::Viewer& viewer,
                                   FiscalYear year)
{
    TRY(viewer.require(access::Right::read_books));
    const PeriodSums sums =
        sum_periods(connection, year.first_month(), year.first_month(), year.last_month());
    const Chart chart = TRY(load_chart(connection, viewer));

    Settlement settlement{year, {}, {}, {}, {}};
    StatementItems items(chart, StatementDetail::collected);
    items.add(sums.current, &StatementLine::actual);
    take_budget(settlement, TRY(find_budget_in_force(connection, viewer, year.year(), year.end())), items);

    std::vector<LineRemark> on_totals;
    for (LineRemark& remark : TRY(list_remarks(connection, viewer, year.year()))) {
        if (!items.set_remark(remark.function, remark.line, remark.remark)) {
            on_totals.push_back(std::move(remark));
        }
    }
    settlement.lines = lay_out_statement(items.take(false), {opening_net_assets(chart, sums), {}});
    for (LineRemark& remark : on_totals) {
        if (!remark_total(settlement.lines, remark))
            settlement.unprinted_remarks.push_back(std::move(remark));
    }
    return settlement;
}

}  // namespace tomoni::ledger
