#include "domain/ledger/activity_statement.h"

#include "domain/ledger/fund_note.h"
#include "domain/ledger/programme_note.h"
#include "domain/ledger/statement_test_support.h"

namespace tomoni::ledger::tests {

TEST_ON_BOTH(activity_statement_shows_expenses_by_nature_in_each_function)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    post_published_year(connection);
    const auto statement = MUST(load_activity_statement(connection, auditor, FiscalYear(2023)));
    CHECK(!statement.has_previous);
    CHECK(actual_of(statement.lines, "programme.5215") == Yen(494900 + 4586000 - 16735));
    CHECK(actual_of(statement.lines, "management.5225") == Yen(441715));
    CHECK(actual_of(statement.lines, "none.4210") == Yen(36208006));
    CHECK(actual_of(statement.lines, "programme_other_total") == Yen(20469187));
    CHECK(find_line(statement.lines, "programme.outreach") == nullptr);
    CHECK(find_line(statement.lines, "nonordinary_revenue") == nullptr);
    CHECK(actual_of(statement.lines, "net_assets_closing") == Yen(48794092));
    CHECK(!find_line(statement.lines, "net_assets_closing")->previous);
}

TEST_ON_BOTH(activity_statement_has_the_year_before_beside_it)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    book(connection, {2022, 4, 1}, "1121", "3100", 1000, {.kind = EntryKind::opening});
    book(connection, {2023, 3, 31}, "1121", "4110", 200);
    book(connection, {2023, 4, 1}, "5225", "1121", 50, {"admin"});
    book(connection, {2023, 4, 1}, "8110", "1121", 7);
    const auto statement = MUST(load_activity_statement(connection, auditor, FiscalYear(2023)));
    CHECK(amounts_text(statement.lines) == R"(正会員受取会費|0|200
経常収益計|0|200
人件費計|0|0
その他経費計|0|0
事業費計|0|0
人件費計|0|0
会議費|50|0
その他経費計|50|0
管理費計|50|0
経常費用計|50|0
当期経常増減額|-50|200
税引前当期正味財産増減額|-50|200
法人税、住民税及び事業税|7|0
当期正味財産増減額|-57|200
前期繰越正味財産額|1,200|1,000
次期繰越正味財産額|1,143|1,200
)");
}

TEST_ON_BOTH(activity_statement_prints_both_nonordinary_parts_when_one_has_items)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    book(connection, {2023, 4, 1}, "7110", "1121", 30);
    const auto statement = MUST(load_activity_statement(connection, auditor, FiscalYear(2023)));
    REQUIRE(find_line(statement.lines, "nonordinary_revenue") != nullptr);
    CHECK(find_line(statement.lines, "nonordinary_revenue")->number == "Ⅲ");
    CHECK(actual_of(statement.lines, "nonordinary_expense_total") == Yen(30));
    CHECK(actual_of(statement.lines, "ordinary_change") == Yen());
    CHECK(actual_of(statement.lines, "pretax_change") == Yen(-30));
}

TEST_ON_BOTH(activity_statement_numbers_only_the_revenue_parts_it_prints)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    book(connection, {2023, 4, 1}, "1121", "4401", 30);
    book(connection, {2023, 4, 1}, "1121", "4590", 1);
    const auto lines = MUST(load_activity_statement(connection, auditor, FiscalYear(2023))).lines;
    CHECK(find_line(lines, "revenue.business")->number == "1");
    CHECK(find_line(lines, "revenue.other")->number == "2");
    CHECK(find_line(lines, "revenue.dues") == nullptr);
}

TEST_ON_BOTH(activity_statement_follows_a_year_that_begins_in_january)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    Ledger ledger(1);
    for (const auto& [day, amount] : {std::pair{Date(2023, 12, 31), 3}, std::pair{Date(2024, 1, 1), 5}}) {
        store::Transaction transaction(connection);
        MUST(ledger.post(connection, accountant, FixedClock(day), simple_draft(day, "1121", "4110", amount)));
        transaction.commit();
    }
    const auto statement = MUST(load_activity_statement(connection, auditor, FiscalYear(2024, 1)));
    CHECK(actual_of(statement.lines, "revenue_total") == Yen(5));
    CHECK(find_line(statement.lines, "revenue_total")->previous == Yen(3));
}

TEST_ON_BOTH(fund_note_of_fiscal_2023_is_the_published_one_to_the_yen)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    post_published_year(connection);
    const auto note = MUST(load_fund_note(connection, auditor, FiscalYear(2023)));
    CHECK(note.net_assets == Yen(48794092));
    CHECK(note.restricted() == Yen(25000000));
    CHECK(note.unrestricted() == Yen(23794092));
    REQUIRE(note.funds.size() == 2);
    const FundMovement& grant = note.funds[0];
    CHECK(grant.code == "dormant");
    CHECK(grant.opening == Yen());
    CHECK(grant.increase == Yen(12316895));
    CHECK(grant.decrease == Yen(12316895));
    CHECK(grant.closing == Yen());
    CHECK(grant.advance == Yen(1374585));
    CHECK(grant.received() == Yen(13691480));
    const FundMovement& gift = note.funds[1];
    CHECK(gift.increase == Yen(30000000));
    CHECK(gift.decrease == Yen(5000000));
    CHECK(gift.closing == Yen(25000000));
    CHECK(gift.remark == "三か年で使用");
}

TEST_ON_BOTH(fund_note_carries_what_is_left_into_the_next_year)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    post_published_year(connection);
    book(connection, {2024, 4, 1}, "2141", "4310", 1374585, {"", "dormant"});
    book(connection, {2024, 5, 1}, "5270", "1122", 24000000, {"network", "relief"});
    const auto note = MUST(load_fund_note(connection, auditor, FiscalYear(2024)));
    CHECK(note.funds[0].opening_advance == Yen(1374585));
    CHECK(note.funds[0].advance == Yen());
    CHECK(note.funds[0].received() == Yen());
    CHECK(note.funds[0].closing == Yen(1374585));
    CHECK(note.funds[1].opening == Yen(25000000));
    CHECK(note.funds[1].closing == Yen(1000000));
    CHECK(note.total.closing == Yen(2374585));
}

TEST_ON_BOTH(programme_note_splits_the_year_by_programme)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    post_published_year(connection);
    const auto note = MUST(load_programme_note(connection, auditor, FiscalYear(2023)));
    REQUIRE(note.columns.size() == 5);
    CHECK(note.columns[0].code == "network");
    CHECK(note.columns[1].code == "outreach");
    CHECK(note.columns[2].label == "事業部門計");
    const auto row = [&](std::string_view key) {
        for (const ProgrammeLine& line : note.lines) {
            if (line.line.key == key) return line.amounts;
        }
        return std::vector<Yen>{};
    };
    CHECK(row("line.5110") ==
          std::vector<Yen>{Yen(10681893), Yen(2171320), Yen(12853213), Yen(), Yen(12853213)});
    CHECK(row("line.5225") == std::vector<Yen>{Yen(433754), Yen(), Yen(433754), Yen(441715), Yen(875469)});
    CHECK(row("expense_total") ==
          std::vector<Yen>{Yen(23856453), Yen(12316895), Yen(36173348), Yen(1596322), Yen(37769670)});
    CHECK(row("ordinary_change").back() == Yen(25724776));
    CHECK(note.lines.back().line.key == "ordinary_change");
}

}  // namespace tomoni::ledger::tests
