#include "platform/documents/table.h"

#include <doctest/doctest.h>

namespace tomoni::documents {

TEST_CASE("documents: cells are printed as official papers print them")
{
    CHECK(printed(yen_cell(Yen(1'234'567))) == "1,234,567");
    CHECK(printed(yen_cell(Yen(-16'735))) == "△16,735");
    CHECK(printed(yen_cell(Yen(0))) == "0");
    CHECK(printed(count_cell(1'000)) == "1,000");
    CHECK(printed(empty_cell()) == "");
    CHECK(printed(text_cell("備考")) == "備考");
}

TEST_CASE("documents: formulas are added up with their signs and over columns")
{
    Table table{.columns = {text_column("科目"), amount_column("本年度"), amount_column("前年度"),
                            amount_column("増減")}};
    table.add(RowKind::item, 0, {text_cell("収益"), yen_cell(Yen(500)), yen_cell(Yen(300))});
    table.add(RowKind::item, 0, {text_cell("費用"), yen_cell(Yen(700)), yen_cell(Yen(100))});
    table.rows[0].cells.push_back(total_cell(Yen(200), {{0, 1, 1}, {0, -1, 2}}));
    table.add(RowKind::total, 0,
              {text_cell("差引"), total_cell(Yen(-200), {{0, 1, {}}, {1, -1, {}}}),
               total_cell(Yen(201), {{0, 1, {}}, {1, -1, {}}})});
    CHECK(sum_of_terms(table, 1, {{0, 1, {}}, {1, -1, {}}}) == -200);
    const auto mistakes = formula_mistakes(table);
    REQUIRE(mistakes.size() == 1);
    CHECK(mistakes[0].row == 2);
    CHECK(mistakes[0].column == 2);
    CHECK(mistakes[0].sum == 200);
    CHECK(sum_of_terms(table, 3, {{1, 1, {}}}) == 0);
}

TEST_CASE("documents: sums have their rules only where there is something to add up")
{
    Table table{.columns = {text_column("科目"), amount_column("金額"), amount_column("計"),
                            amount_column("合計"), remark_column("備考")}};
    table.add(RowKind::item, 0, {text_cell("現金"), yen_cell(Yen(5))});
    table.add(RowKind::subtotal, 0, {text_cell("計"), empty_cell(), yen_cell(Yen(5))});
    table.add(RowKind::grand_total, 0,
              {text_cell("合計"), empty_cell(), empty_cell(), yen_cell(Yen(5)), text_cell("備考")});
    CHECK(has_rule_above(table, 1, 1));
    CHECK(has_rule_above(table, 1, 2));
    CHECK_FALSE(has_rule_above(table, 1, 3));
    CHECK_FALSE(has_rule_above(table, 0, 1));
    CHECK_FALSE(has_rule_above(table, 2, 0));
    CHECK_FALSE(has_rule_above(table, 2, 4));
    CHECK(has_double_rule_below(table, 2, 3));
    CHECK_FALSE(has_double_rule_below(table, 2, 2));
    CHECK_FALSE(has_double_rule_below(table, 1, 2));
}

}  // namespace tomoni::documents
