#include "domain/grants/grant_statement.h"

#include "domain/grants/grants_store.h"

#include <algorithm>

namespace tomoni::grants {

namespace {

GrantStatementBlock& block_of(GrantStatement& statement, const GrantLine& line)
{
    const auto same = [&](const GrantStatementBlock& block) { return block.title == line.block; };
    const auto found = std::ranges::find_if(statement.blocks, same);
    if (found != statement.blocks.end()) return *found;
    statement.blocks.push_back({line.block, line.is_personnel, {}, {}});
    return statement.blocks.back();
}

void add_line(GrantStatement& statement, GrantStatementLine entry)
{
    if (entry.line.cost_group == CostGroup::bridge) {
        statement.bridge_lines.push_back(std::move(entry));
        return;
    }
    (entry.line.is_personnel ? statement.personnel_yen : statement.other_yen) += entry.spent_yen;
    GrantStatementBlock& block = block_of(statement, entry.line);
    block.spent_yen += entry.spent_yen;
    block.lines.push_back(std::move(entry));
}

}  // namespace

Yen GrantStatement::bridge_yen() const
{
    Yen bridge = opening_unpaid_yen - unpaid_yen;
    for (const auto& entry : bridge_lines) bridge += entry.spent_yen;
    return bridge;
}

Yen GrantStatement::spending_yen(Basis basis) const
{
    return basis == Basis::cash ? cash_spending_yen() : accrual_spending_yen();
}

Yen GrantStatement::cost_group_yen(CostGroup group) const
{
    if (group == CostGroup::bridge) return bridge_yen();
    Yen sum;
    for (const auto& block : blocks) {
        for (const auto& entry : block.lines) {
            if (entry.line.cost_group == group) sum += entry.spent_yen;
        }
    }
    return sum;
}

std::int64_t GrantStatement::cost_group_bp(CostGroup group) const
{
    constexpr std::int64_t whole_bp = 10'000;
    const Yen direct = cost_group_yen(CostGroup::direct);
    if (direct.value() <= 0) return 0;
    return cost_group_yen(group).value() * whole_bp / direct.value();
}

Result<GrantStatement> load_grant_statement(store::Connection& connection, const access::Viewer& viewer,
                                            const Grant& grant, FiscalYear year)
{
    TRY(viewer.require(access::Right::read_grants));
    const std::int64_t advance_account = TRY(find_advance_account(connection, year.end()));
    GrantStatement statement{grant, year, year.end(), {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
    const GrantBalances balances = sum_grant_balances(connection, grant, advance_account, year);
    statement.opening_advance_yen = balances.opening_advance_yen;
    statement.closing_advance_yen = balances.closing_advance_yen;
    statement.received_yen =
        balances.revenue_yen + balances.closing_advance_yen - balances.opening_advance_yen;
    statement.opening_unpaid_yen = balances.opening_unpaid_yen;
    statement.unpaid_yen = balances.closing_unpaid_yen;
    Yen assigned;
    for (auto& entry : list_spending(connection, grant, year)) {
        assigned += entry.spent_yen;
        add_line(statement, std::move(entry));
    }
    statement.unassigned_yen = balances.expense_yen - assigned;
    statement.other_yen += statement.unassigned_yen;
    return statement;
}

Result<std::vector<GrantStatement>> list_grant_statements(store::Connection& connection,
                                                          const access::Viewer& viewer, FiscalYear year)
{
    std::vector<GrantStatement> statements;
    for (const Grant& grant : TRY(list_grants(connection, viewer))) {
        if (grant.ends_on < year.begin() || year.end() < grant.begins_on) continue;
        statements.push_back(TRY(load_grant_statement(connection, viewer, grant, year)));
    }
    return statements;
}

}  // namespace tomoni::grants
