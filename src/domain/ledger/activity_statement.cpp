#include "domain/ledger/activity_statement.h"

#include "domain/ledger/chart_store.h"
#include "domain/ledger/statement_layout.h"
#include "domain/ledger/statement_net_assets.h"

namespace tomoni::ledger {

Result<ActivityStatement> load_activity_statement(store::Connection& connection, const access::Viewer& viewer,
                                                  FiscalYear year)
{
    TRY(viewer.require(access::Right::read_books));
    const PeriodSums sums =
        sum_periods(connection, year.previous().first_month(), year.first_month(), year.last_month());
    const Chart chart = TRY(load_chart(connection, viewer));

    ActivityStatement statement{year, has_flows(chart, sums.previous), {}};
    StatementItems items(chart, StatementDetail::natural);
    items.add(sums.current, &StatementLine::actual);
    StatementOpening opening{opening_net_assets(chart, sums), std::nullopt};
    if (statement.has_previous) {
        items.add(sums.previous, &StatementLine::previous);
        opening.previous = opening_net_assets_of_previous(chart, sums);
    }
    statement.lines = lay_out_statement(items.take(statement.has_previous), opening);
    return statement;
}

}  // namespace tomoni::ledger
