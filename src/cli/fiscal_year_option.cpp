#include "cli/fiscal_year_option.h"

#include "domain/ledger/period_store.h"
#include "platform/settings/settings.h"

namespace tomoni::cli {

Result<FiscalYear> read_fiscal_year(const Options& options, const Environment& environment,
                                    store::Connection& connection)
{
    const int start_month = settings::fiscal_year_start_month(connection);
    if (const auto year = TRY(options.integer("year"))) {
        if (*year < 1800 || *year > 9998) return refuse("cli.bad_year", {{"text", std::to_string(*year)}});
        return FiscalYear(static_cast<int>(*year), start_month);
    }
    const auto periods = TRY(ledger::list_periods(connection, environment.viewer()));
    for (auto period = periods.rbegin(); period != periods.rend(); ++period) {
        if (period->last_number > 0) return FiscalYear(period->year, start_month);
    }
    return FiscalYear::containing(environment.clock->now().date_in_japan(), start_month);
}

}  // namespace tomoni::cli
