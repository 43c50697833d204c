#include "domain/ledger/budget_months.h"

#include "domain/ledger/settlement.h"
#include "domain/ledger/statement_test_support.h"

#include <algorithm>
#include <numeric>

namespace tomoni::ledger::tests {

namespace {

Yen sum_of(const std::array<Yen, 12>& months)
{
    return std::accumulate(months.begin(), months.end(), Yen());
}

const BudgetMonthsLine& line_of(const BudgetMonths& months, std::string_view key)
{
    const auto found = std::ranges::find(months.lines, key, &BudgetMonthsLine::key);
    REQUIRE(found != months.lines.end());
    return *found;
}

}  // namespace

TEST_ON_BOTH(budget_months_add_up_to_the_settlement_in_both_columns)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    post_published_year(connection);
    record_published_budget(connection);
    const auto months = MUST(load_budget_months(connection, auditor, FiscalYear(2023), {2024, 3, 31}));
    const auto settlement = MUST(load_settlement(connection, auditor, FiscalYear(2023)));
    CHECK(months.budget_version->version == 1);
    std::size_t items = 0;
    for (const StatementLine& line : settlement.lines) {
        if (line.key != "tax" && line.kind != LineKind::item) continue;
        const BudgetMonthsLine& spread = line_of(months, line.key == "tax" ? "none.8110" : line.key);
        CHECK(sum_of(spread.actual) == *line.actual);
        CHECK(spread.budget_of_year == line.budget);
        CHECK(sum_of(spread.budget) == line.budget.value_or(Yen()));
        ++items;
    }
    CHECK(items == months.lines.size());
    CHECK(line_of(months, "none.4310").actual[3] == Yen(13691480));
    CHECK(line_of(months, "none.4310").actual[11] == Yen(-1374585));
}

TEST_ON_BOTH(budget_months_follow_the_flows_of_the_year_before)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    book(connection, {2022, 4, 30}, "1121", "4110", 300);
    book(connection, {2022, 5, 1}, "4110", "1121", 50);
    book(connection, {2023, 3, 31}, "1121", "4110", 100);
    record_published_budget(connection);
    const auto months = MUST(load_budget_months(connection, auditor, FiscalYear(2023), {2023, 6, 10}));
    const auto& dues = line_of(months, "none.4110").budget;
    CHECK(dues[0] == Yen(6000000));
    CHECK(dues[1] == Yen());
    CHECK(dues[11] == Yen(2000000));
    CHECK(line_of(months, "none.4210").budget[5] == Yen(791667));
}

TEST_ON_BOTH(budget_months_have_no_budget_before_it_is_approved)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    record_published_budget(connection);
    book(connection, {2023, 4, 1}, "1121", "4110", 3);
    const auto months = MUST(load_budget_months(connection, auditor, FiscalYear(2023), {2023, 6, 9}));
    CHECK(!months.budget_version);
    REQUIRE(months.lines.size() == 1);
    CHECK(!months.lines[0].budget_of_year);
    CHECK(sum_of(months.lines[0].actual) == Yen(3));
    CHECK(!load_budget_months(connection, access::Viewer::nobody(), FiscalYear(2023), {2023, 6, 9}));
}

}  // namespace tomoni::ledger::tests
