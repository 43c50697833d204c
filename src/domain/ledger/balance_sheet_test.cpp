#include "domain/ledger/balance_sheet.h"

#include "domain/ledger/inventory.h"
#include "domain/ledger/statement_test_support.h"

namespace tomoni::ledger::tests {

namespace {

std::string inventory_text(const std::vector<StatementLine>& lines)
{
    std::string text;
    for (const StatementLine& line : lines) {
        text += line.label + (line.remark.empty() ? "" : "（" + line.remark + "）") +
                (line.actual ? " " + format_yen(*line.actual) : "") + "\n";
    }
    return text;
}

}  // namespace

TEST_ON_BOTH(balance_sheet_of_31_march_2024_is_the_published_one_to_the_yen)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    post_published_year(connection);
    const auto sheet = MUST(load_balance_sheet(connection, auditor, FiscalYear(2023)));
    CHECK(sheet.as_of == Date(2024, 3, 31));
    CHECK(sheet.is_balanced());
    CHECK(amounts_text(sheet.lines) == R"(現金|112,193|
普通預金|50,452,073|
現金・預金計|50,564,266|
流動資産合計|50,564,266|
資産合計|50,564,266|
預り金|395,589|
前受金|1,374,585|
流動負債合計|1,770,174|
負債合計|1,770,174|
前期繰越正味財産|23,139,316|
当期正味財産増減額|25,654,776|
正味財産合計|48,794,092|
負債及び正味財産合計|50,564,266|
)");
    CHECK(sheet.lines[sheet.liabilities_begin].label == "負債の部");
    CHECK(sheet.lines[sheet.net_assets_begin].label == "正味財産の部");
}

TEST_ON_BOTH(balance_sheet_of_any_month_balances)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    post_published_year(connection);
    const auto june = MUST(load_balance_sheet(connection, auditor, Month(2023, 6)));
    CHECK(june.as_of == Date(2023, 6, 30));
    CHECK(june.is_balanced());
    CHECK(actual_of(june.lines, "brought_forward") == Yen(23139316));
    CHECK(actual_of(june.lines, "change") ==
          Yen(7556000 + 6208006 + 2600000 + 4812578 + 169 + 798 + 30000000));
    const auto april = MUST(load_balance_sheet(connection, auditor, Month(2024, 4)));
    CHECK(april.year == FiscalYear(2024));
    CHECK(actual_of(april.lines, "brought_forward") == Yen(48794092));
    CHECK(actual_of(april.lines, "change") == Yen());
    const auto before = MUST(load_balance_sheet(connection, auditor, Month(2023, 3)));
    CHECK(amounts_text(before.lines) ==
          "資産合計|0|\n負債合計|0|\n前期繰越正味財産|0|\n当期正味財産増減額|0|\n正味財産合計|0|\n"
          "負債及び正味財産合計|0|\n");
}

TEST_ON_BOTH(balance_sheet_shows_fixed_assets_by_kind_and_depreciation_below_them)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    {
        store::Transaction transaction(connection);
        MUST(record_account(
            connection, accountant,
            {{}, "1210", "什器備品", {}, {}, AccountType::asset, "asset.fixed.tangible", {}, true}));
        MUST(record_account(connection, accountant,
                            {{},
                             "1219",
                             "減価償却累計額",
                             {},
                             {},
                             AccountType::contra_asset,
                             "asset.fixed.tangible",
                             {},
                             true}));
        MUST(record_account(
            connection, accountant,
            {{}, "1230", "敷金", {}, {}, AccountType::asset, "asset.fixed.investments", {}, true}));
        MUST(record_account(
            connection, accountant,
            {{}, "2210", "長期借入金", {}, {}, AccountType::liability, "liability.fixed", {}, true}));
        transaction.commit();
    }
    book(connection, {2023, 5, 1}, "1121", "2210", 500);
    book(connection, {2023, 5, 1}, "1210", "1121", 300);
    book(connection, {2023, 5, 1}, "1230", "1121", 120);
    book(connection, {2024, 3, 31}, "5297", "1219", 60, {"network"});
    const auto sheet = MUST(load_balance_sheet(connection, auditor, FiscalYear(2023)));
    CHECK(amounts_text(sheet.lines) == R"(普通預金|80|
現金・預金計|80|
流動資産合計|80|
什器備品|300|
減価償却累計額|-60|
有形固定資産計|240|
敷金|120|
投資その他の資産計|120|
固定資産合計|360|
資産合計|440|
長期借入金|500|
固定負債合計|500|
負債合計|500|
前期繰越正味財産|0|
当期正味財産増減額|-60|
正味財産合計|-60|
負債及び正味財産合計|440|
)");
}

TEST_ON_BOTH(balance_sheet_is_not_balanced_when_a_balance_was_changed_behind_the_program)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    post_published_year(connection);
    tamper(connection,
           "update balances set debit_yen = debit_yen + 1 where account_id = "
           "(select id from accounts where code = '1110')");
    CHECK(!MUST(load_balance_sheet(connection, auditor, FiscalYear(2023))).is_balanced());
}

TEST_ON_BOTH(inventory_itemises_deposits_and_liabilities)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    post_published_year(connection);
    const auto inventory = MUST(load_inventory(connection, auditor, FiscalYear(2023)));
    CHECK(inventory_text(inventory.lines) == R"(資産の部
流動資産
現金 112,193
普通預金
普通預金（一般口座） 25,452,073
普通預金（基金口座） 25,000,000
現金・預金計 50,564,266
流動資産合計 50,564,266
資産合計 50,564,266
負債の部
流動負債
預り金
預り金（源泉所得税）（税務署） 95,589
預り金（社会保険料）（年金事務所） 300,000
前受金
前受助成金 1,374,585
流動負債合計 1,770,174
負債合計 1,770,174
正味財産 48,794,092
)");
}

TEST_ON_BOTH(inventory_names_no_partner_when_one_has_been_paid_too_much)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    book(connection, {2023, 5, 1}, "1121", "2132", 900, {.partner = "講師"});
    book(connection, {2023, 6, 1}, "2132", "1121", 400, {.partner = "税務署"});
    const auto inventory = MUST(load_inventory(connection, auditor, FiscalYear(2023)));
    const auto* line = find_line(inventory.lines, "inventory.2132");
    REQUIRE(line != nullptr);
    CHECK(line->actual == Yen(500));
    CHECK(line->remark.empty());
}

}  // namespace tomoni::ledger::tests
