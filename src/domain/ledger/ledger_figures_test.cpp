#include "domain/ledger/ledger_figures.h"

#include "domain/ledger/statement_test_support.h"
#include "platform/language/catalogue.h"

#include <algorithm>
#include <set>

namespace tomoni::ledger::tests {

TEST_ON_BOTH(ledger_figures_are_the_published_ones_of_fiscal_2023)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    post_published_year(connection);
    record_published_budget(connection);
    const auto figures = MUST(list_ledger_figures(connection, auditor, FiscalYear(2023)));
    const auto value = [&](std::string_view name) {
        const auto found = std::ranges::find(figures, name, &Figure::name);
        REQUIRE_MESSAGE(found != figures.end(), name);
        return found->value;
    };
    CHECK(value("ledger.revenue_total") == 63494446);
    CHECK(value("ledger.expense_total") == 37769670);
    CHECK(value("ledger.programme_expense_total") == 36173348);
    CHECK(value("ledger.management_expense_total") == 1596322);
    CHECK(value("ledger.personnel_total") == 15704161);
    CHECK(value("ledger.ordinary_change") == 25724776);
    CHECK(value("ledger.pretax_change") == 25724776);
    CHECK(value("ledger.tax") == 70000);
    CHECK(value("ledger.net_change") == 25654776);
    CHECK(value("ledger.net_assets_opening") == 23139316);
    CHECK(value("ledger.net_assets_closing") == 48794092);
    CHECK(value("ledger.net_assets_total") == 48794092);
    CHECK(value("ledger.assets_total") == 50564266);
    CHECK(value("ledger.liabilities_total") == 1770174);
    CHECK(value("ledger.cash_total") == 50564266);
    CHECK(value("ledger.fixed_assets_total") == 0);
    CHECK(value("ledger.nonordinary_revenue_total") == 0);
    CHECK(value("ledger.line.programme.outreach") == 10145575);
    CHECK(value("ledger.line.programme.5215") == 494900);
    CHECK(value("ledger.natural.programme.5215") == 494900 + 4586000 - 16735);
    CHECK(value("ledger.budget.programme.5299") == 150000);
    CHECK(value("ledger.budget.revenue_total") == 36500000);
    CHECK(value("ledger.balance.2140") == 1374585);
    CHECK(value("ledger.fund.relief.increase") == 30000000);
    CHECK(value("ledger.fund.relief.closing") == 25000000);
    CHECK(value("ledger.fund.dormant.advance") == 1374585);
    CHECK(value("ledger.fund.dormant.received") == 13691480);
    CHECK(value("ledger.funds.restricted") == 25000000);
    CHECK(value("ledger.funds.unrestricted") == 23794092);
    CHECK(value("ledger.programme.outreach.expense") == 12316895);
}

TEST_ON_BOTH(ledger_figures_have_names_of_their_own_and_rules_in_both_languages)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    post_published_year(connection);
    record_published_budget(connection);
    book(connection, {2024, 3, 31}, "7110", "1121", 1);
    std::set<std::string> names;
    for (const Figure& figure : MUST(list_ledger_figures(connection, auditor, FiscalYear(2023)))) {
        CHECK_MESSAGE(names.insert(figure.name).second, figure.name);
        CHECK_MESSAGE(language::has_sentence(language::Language::ja, figure.rule), figure.rule);
        CHECK_MESSAGE(language::has_sentence(language::Language::en, figure.rule), figure.rule);
        CHECK(figure.as_of == Date(2024, 3, 31));
    }
}

TEST_ON_BOTH(ledger_figures_open_to_the_entries_of_the_year_behind_them)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    post_published_year(connection);
    book(connection, {2024, 4, 1}, "1121", "4110", 5);
    const auto labels = [&](std::string_view name, int year = 2023) {
        std::vector<std::string> found;
        for (const auto& record :
             MUST(find_ledger_figure(connection, auditor, FiscalYear(year), name)).records()) {
            CHECK(record.table == "entries");
            found.push_back(record.label);
        }
        return found;
    };
    CHECK(labels("ledger.line.none.4110") == std::vector<std::string>{"2023-2 2023-05-31 テスト"});
    CHECK(labels("ledger.line.none.4110", 2024) == std::vector<std::string>{"2024-1 2024-04-01 テスト"});
    CHECK(labels("ledger.line.programme.outreach").size() == 6);
    CHECK(labels("ledger.natural.programme.5215").size() == 4);
    CHECK(labels("ledger.net_assets_opening") == std::vector<std::string>{"2023-1 2023-04-01 テスト"});
    CHECK(labels("ledger.fund.relief.closing").size() == 3);
    CHECK(labels("ledger.fund.dormant.advance").size() == 9);
    CHECK(labels("ledger.programme.outreach.expense").size() == 7);
    CHECK(labels("ledger.funds.restricted").empty());
}

TEST_ON_BOTH(ledger_figures_refuse_unknown_names_and_viewers)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    const auto unknown = find_ledger_figure(connection, auditor, FiscalYear(2023), "ledger.profit");
    REQUIRE(!unknown);
    CHECK(unknown.error().key == "ledger_statement.unknown_figure");
    CHECK(!list_ledger_figures(connection, access::Viewer::nobody(), FiscalYear(2023)));
}

}  // namespace tomoni::ledger::tests
