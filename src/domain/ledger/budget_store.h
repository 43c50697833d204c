#pragma once

#include "base/clock.h"
#include "domain/ledger/budget.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <optional>

namespace tomoni::ledger {

// All versions of a year, the first one first. Needs read_books, like everything that reads here.
Result<std::vector<BudgetVersion>> list_budget_versions(store::Connection& connection,
                                                        const access::Viewer& viewer, int fiscal_year);

// The budget in force on a day: the highest version that was approved on or before it. Nothing when there is
// none.
Result<std::optional<Budget>> find_budget_in_force(store::Connection& connection,
                                                   const access::Viewer& viewer, int fiscal_year, Date on);

// A new version, inside the caller's transaction. Needs manage_chart. Fails with
// "ledger_statement.budget_version_exists", "ledger_statement.resolution_missing".
Result<BudgetVersionId> record_budget(store::Connection& connection, const access::Viewer& viewer,
                                      Instant recorded_at, const Budget& budget);

}  // namespace tomoni::ledger
