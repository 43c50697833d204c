#include "reports/expense_event_check.h"

#include "domain/activities/expense_checks.h"
#include "domain/ledger/settlement.h"

#include <string_view>

namespace tomoni::reports {

namespace {

// 事業費 and 管理費; revenue that speaks of an event was not spent on it.
bool is_expense(const ledger::StatementLine& line)
{
    const std::string_view key = line.key;
    return line.kind == ledger::LineKind::item &&
           (key.starts_with("programme.") || key.starts_with("management."));
}

}  // namespace

Result<std::vector<Finding>> check_expenses_have_events(store::Connection& connection,
                                                        const access::Viewer& viewer, FiscalYear year)
{
    std::vector<activities::EventExpense> expenses;
    for (const auto& line : TRY(ledger::load_settlement(connection, viewer, year)).lines) {
        if (!is_expense(line) || line.remark.empty()) continue;
        expenses.push_back(
            {line.label, line.remark, line.actual.value_or(Yen()), {"settlement", 0, 0, line.key}});
    }
    return activities::check_expenses_have_events(connection, viewer, year, expenses);
}

}  // namespace tomoni::reports
