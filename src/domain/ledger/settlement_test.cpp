#include "domain/ledger/settlement.h"

#include "domain/ledger/budget_store.h"
#include "domain/ledger/remarks_store.h"
#include "domain/ledger/statement_test_support.h"

namespace tomoni::ledger::tests {

namespace {

const std::string published_settlement = R"(Ⅰ 経常収益|||
1 受取会費|||
正会員受取会費|8,000,000|7,556,000|
2 受取寄付金|||
受取寄付金|9,500,000|36,208,006|
3 受取助成金等|||
休眠預金等活用事業助成|13,000,000|12,316,895|
その他の助成金|3,000,000|2,600,000|
4 事業収益|||
事業収益|3,000,000|4,812,578|
5 その他収益|||
受取利息||169|
雑収益||798|
経常収益計|36,500,000|63,494,446|
Ⅱ 経常費用|||
1 事業費|||
(1) 人件費|||
給料手当|12,000,000|12,853,213|
法定福利費|1,600,000|1,870,204|
通勤費|600,000|566,524|
福利厚生費|320,000|414,220|
人件費計|14,520,000|15,704,161|
(2) その他経費|||
業務委託費|640,000|640,000|
諸謝金|700,000|494,900|
印刷製本費|500,000|471,548|
会議費|500,000|433,754|
製作費|2,500,000|2,113,977|
旅費交通費|1,300,000|1,542,548|
通信運搬費|700,000|601,012|
修繕費|50,000|155,540|
地代家賃|720,000|880,000|
租税公課|10,000|600|
訪問支援事業費|10,000,000|10,145,575|人件費をのぞく
緊急支援費|3,000,000|2,989,733|
予備費|150,000|0|
その他経費計|20,770,000|20,469,187|
事業費計|35,290,000|36,173,348|別表を参照
2 管理費|||
(1) 人件費|||
人件費計||0|
(2) その他経費|||
会議費|50,000|441,715|合宿
通信運搬費|120,000|83,458|
消耗品費|250,000|382,693|
備品費|200,000|349,898|
新聞図書費|10,000|0|
諸会費|80,000|87,000|
支払手数料|500,000|251,558|
雑費|0|0|
その他経費計|1,210,000|1,596,322|
管理費計|1,210,000|1,596,322|
経常費用計|36,500,000|37,769,670|
当期経常増減額||25,724,776|
税引前当期正味財産増減額||25,724,776|
法人税、住民税及び事業税||70,000|
当期正味財産増減額||25,654,776|
前期繰越正味財産額||23,139,316|
次期繰越正味財産額||48,794,092|
)";

}  // namespace

TEST_ON_BOTH(settlement_of_fiscal_2023_is_the_published_one_to_the_yen)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    post_published_year(connection);
    record_published_budget(connection);
    const auto settlement = MUST(load_settlement(connection, auditor, FiscalYear(2023)));
    CHECK(settlement_text(settlement.lines) == published_settlement);
    CHECK(settlement.unprinted_budget.empty());
    CHECK(settlement.unprinted_remarks.empty());
    REQUIRE(settlement.budget_version.has_value());
    CHECK(settlement.budget_version->resolution == "通常総会");
}

TEST_ON_BOTH(settlement_totals_follow_from_the_lines_they_name)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    post_published_year(connection);
    record_published_budget(connection);
    const auto lines = MUST(load_settlement(connection, auditor, FiscalYear(2023))).lines;
    for (const StatementLine& line : lines) {
        if (line.terms.empty()) continue;
        CHECK(line.actual == sum_of_terms(lines, line.terms, &StatementLine::actual));
        if (line.budget) CHECK(line.budget == sum_of_terms(lines, line.terms, &StatementLine::budget));
    }
}

TEST_ON_BOTH(settlement_is_of_zeros_for_a_year_without_entries)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    const auto settlement = MUST(load_settlement(connection, auditor, FiscalYear(2023)));
    CHECK(!settlement.budget_version);
    CHECK(actual_of(settlement.lines, "net_assets_closing") == Yen());
    CHECK(find_line(settlement.lines, "revenue_total")->actual == Yen());
    CHECK(!find_line(settlement.lines, "revenue_total")->budget);
}

TEST_ON_BOTH(settlement_takes_the_version_that_was_approved_by_the_end_of_the_year)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    record_published_budget(connection);
    const auto revise = [&](int version, Date approved_on, std::int64_t amount) {
        store::Transaction transaction(connection);
        MUST(record_budget(
            connection, accountant, FixedClock(approved_on).now(),
            {{{}, 2023, version, "理事会", approved_on, {}, {}}, {{Function::none, "4110", Yen(amount)}}}));
        transaction.commit();
    };
    revise(2, {2024, 3, 31}, 9000000);
    revise(3, {2024, 4, 1}, 9500000);
    const auto settlement = MUST(load_settlement(connection, auditor, FiscalYear(2023)));
    CHECK(settlement.budget_version->version == 2);
    CHECK(find_line(settlement.lines, "revenue_total")->budget == Yen(9000000));
    CHECK(!find_line(settlement.lines, "expense_total")->budget);
    CHECK(find_line(settlement.lines, "ordinary_change")->budget == Yen(9000000));
    CHECK(find_line(settlement.lines, "net_change")->budget == Yen(9000000));
    CHECK(!find_line(settlement.lines, "net_assets_closing")->budget);
}

TEST_ON_BOTH(settlement_tells_what_the_chart_has_no_line_for)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    store::Transaction transaction(connection);
    MUST(record_budget(connection, accountant, FixedClock(Date(2023, 4, 1)).now(),
                       {{{}, 2023, 1, "総会", {2023, 4, 1}, {}, {}},
                        {{Function::none, "9999", Yen(1)},
                         {Function::none, "5225", Yen(2)},
                         {Function::management, "outreach", Yen(3)},
                         {Function::programme, "1110", Yen(4)}}}));
    MUST(record_remark(connection, accountant, 2023, {Function::none, "programme_expense_total", "?"}));
    transaction.commit();
    const auto settlement = MUST(load_settlement(connection, auditor, FiscalYear(2023)));
    CHECK(settlement.unprinted_budget.size() == 4);
    CHECK(settlement.unprinted_remarks.size() == 1);
}

TEST_ON_BOTH(settlement_is_not_shown_to_nobody)
{
    const auto settlement =
        load_settlement(database.connection(), access::Viewer::nobody(), FiscalYear(2023));
    REQUIRE(!settlement);
    CHECK(settlement.error().key == "access.denied");
}

TEST_ON_BOTH(settlement_keeps_flows_of_31_march_and_1_april_apart)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    book(connection, {2024, 3, 31}, "1121", "4110", 3);
    book(connection, {2024, 4, 1}, "1121", "4110", 5);
    book(connection, {2024, 4, 1}, "5225", "1121", 1, {"network"});
    const auto first = MUST(load_settlement(connection, auditor, FiscalYear(2023)));
    const auto second = MUST(load_settlement(connection, auditor, FiscalYear(2024)));
    CHECK(actual_of(first.lines, "none.4110") == Yen(3));
    CHECK(actual_of(second.lines, "none.4110") == Yen(5));
    CHECK(actual_of(second.lines, "net_assets_opening") == Yen(3));
    CHECK(actual_of(second.lines, "net_assets_closing") == Yen(7));
}

}  // namespace tomoni::ledger::tests
