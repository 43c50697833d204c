#include "domain/grants/grant_statement.h"
#include "domain/grants/grants_checks.h"
#include "domain/grants/grants_figures.h"
#include "domain/grants/grants_import.h"
#include "domain/grants/grants_postings.h"
#include "domain/grants/grants_store.h"
#include "domain/ledger/chart_store.h"
#include "domain/ledger/ledger_test_support.h"
#include "domain/ledger/posting.h"
#include "platform/store/transaction.h"
#include "support/test_database.h"

#include <algorithm>

using namespace tomoni;
namespace books = tomoni::ledger::tests;
using ledger::EntryDraft;
using tomoni::tests::TestDatabase;

namespace {

const FixedClock fixed_clock(Date(2024, 4, 5));
const FiscalYear year(2023);

constexpr const char* grants_header =
    "code,fund,name,funder,programme,begins_on,ends_on,amount,has_return_duty,basis\n";
constexpr const char* lines_header = "grant,code,position,block,cost_group,budget\n";

void record_chart(store::Connection& connection)
{
    books::add_test_chart(connection);
    store::Transaction transaction(connection);
    for (const auto& account : {ledger::Account{{},
                                                "2141",
                                                "前受助成金",
                                                "Advance",
                                                "",
                                                ledger::AccountType::liability,
                                                "liability.current",
                                                "2141",
                                                true},
                                ledger::Account{{},
                                                "4310",
                                                "受取助成金",
                                                "Grants",
                                                "",
                                                ledger::AccountType::revenue,
                                                "revenue.grants",
                                                "4310",
                                                true},
                                ledger::Account{{},
                                                "5215",
                                                "諸謝金",
                                                "Fees",
                                                "",
                                                ledger::AccountType::expense,
                                                "expense.other",
                                                "5215",
                                                true}}) {
        REQUIRE(ledger::record_account(connection, books::accountant, account).has_value());
    }
    for (const char* code : {"staff", "withheld"}) {
        REQUIRE(ledger::record_fund_line(connection, books::accountant, "grant", {{}, {}, code, code})
                    .has_value());
    }
    transaction.commit();
}

// A grant of 1,000,000 with 200,000 staff, 500,000 fees of which 5,000 were withheld in March, 90,000 travel.
void add_grant(TestDatabase& database, const char* basis)
{
    auto& db = database.connection();
    record_chart(db);
    const std::string grants = std::string(grants_header) +
                               "G1,grant,共生助成,共生財団,outreach,2023-07-01,2024-03-31,\"1,000,000\",1," +
                               basis + "\n";
    REQUIRE(
        grants::import_grants(db, books::accountant, fixed_clock, grants, "grants.csv").value().row_count ==
        1);
    const std::string lines = std::string(lines_header) +
                              "G1,staff,1,人件費,direct,250000\n"
                              "G1,fees,2,諸謝金,direct,500000\n"
                              "G1,travel,3,旅費交通費,evaluation,100000\n"
                              "G1,withheld,4,源泉,bridge,0\n";
    REQUIRE(grants::import_grant_lines(db, books::accountant, fixed_clock, lines, "grant_lines.csv")
                .value()
                .row_count == 4);
    REQUIRE(grants::import_grant_ceilings(db, books::accountant, fixed_clock,
                                          "grant,cost_group,limit_bp\nG1,evaluation,1000\n",
                                          "grant_ceilings.csv")
                .value()
                .row_count == 1);
}

EntryDraft on_grant(Date date, std::vector<ledger::PostingDraft> postings)
{
    EntryDraft draft;
    draft.dated_on = date;
    draft.description = "助成";
    for (auto& posting : postings) {
        if (posting.account != "1120") posting.fund = "grant";
    }
    draft.postings = std::move(postings);
    return draft;
}

void post_year(store::Connection& db)
{
    books::post_or_fail(db, on_grant({2023, 7, 10}, {{"1120", Yen(1'000'000)}, {"4310", Yen(-1'000'000)}}));
    books::post_or_fail(db, on_grant({2023, 8, 25}, {{"5110", Yen(200'000), "outreach", "", "staff"},
                                                     {"1120", Yen(-200'000)}}));
    books::post_or_fail(db, on_grant({2024, 3, 20}, {{"5215", Yen(500'000), "outreach", "", "fees"},
                                                     {"1120", Yen(-495'000)},
                                                     {"2130", Yen(-5'000)}}));
    books::post_or_fail(db, on_grant({2024, 3, 31}, {{"5225", Yen(90'000), "outreach", "", "travel"},
                                                     {"1120", Yen(-90'000)}}));
}

grants::Grant the_grant(store::Connection& db)
{
    return grants::load_grant(db, books::accountant, "G1").value();
}

grants::GrantStatement statement_of(store::Connection& db, FiscalYear of = year)
{
    return grants::load_grant_statement(db, books::accountant, the_grant(db), of).value();
}

void post_all(store::Connection& db, const std::vector<EntryDraft>& drafts)
{
    for (const auto& draft : drafts) books::post_or_fail(db, draft);
}

std::int64_t figure(store::Connection& db, std::string_view name)
{
    const auto figures = grants::list_grant_figures(db, books::accountant, year).value();
    for (const auto& one : figures) {
        if (one.name == name) return one.value;
    }
    FAIL("no figure " << name);
    return 0;
}

}  // namespace

TEST_ON_BOTH(grants_bridge_from_accrual_books_is_what_is_owed)
{
    add_grant(database, "cash");
    auto& db = database.connection();
    post_year(db);
    const auto statement = statement_of(db);
    CHECK(statement.received_yen == Yen(1'000'000));
    CHECK(statement.personnel_yen == Yen(200'000));
    CHECK(statement.accrual_spending_yen() == Yen(790'000));
    CHECK(statement.bridge_yen() == Yen(-5'000));
    CHECK(statement.cash_spending_yen() == Yen(785'000));
    CHECK(statement.carry_over_yen(grants::Basis::cash) == Yen(215'000));
    CHECK(statement.carry_over_yen(grants::Basis::accrual) == Yen(210'000));
    REQUIRE(statement.blocks.size() == 3);
    CHECK(statement.blocks[0].is_personnel);
    CHECK(statement.blocks[1].spent_yen == Yen(500'000));
}

TEST_ON_BOTH(grants_year_end_gives_the_same_report_by_the_other_road)
{
    add_grant(database, "cash");
    auto& db = database.connection();
    post_year(db);
    const auto proposal = grants::propose_year_end(db, books::accountant, the_grant(db), year).value();
    REQUIRE(proposal.closing.size() == 2);
    REQUIRE(proposal.reopening.size() == 2);
    post_all(db, proposal.closing);

    const auto statement = statement_of(db);
    CHECK(statement.unpaid_yen == Yen(0));
    CHECK(statement.accrual_spending_yen() == Yen(790'000));
    CHECK(statement.bridge_yen() == Yen(-5'000));
    CHECK(statement.closing_advance_yen == Yen(215'000));
    CHECK(statement.received_yen == Yen(1'000'000));
    CHECK(books::balance_of(db, "2130") == Yen(0));
    CHECK(books::balance_of(db, "2141") == Yen(-215'000));
    CHECK(grants::check_grant_account_agrees(db, books::accountant, year).value().empty());

    const auto again = grants::propose_year_end(db, books::accountant, the_grant(db), year).value();
    CHECK(again.closing.empty());
    REQUIRE(again.reopening.size() == 2);
    post_all(db, again.reopening);
    CHECK(grants::propose_year_end(db, books::accountant, the_grant(db), year).value().reopening.empty());
    CHECK(books::balance_of(db, "2130") == Yen(-5'000));
    CHECK(books::balance_of(db, "2141") == Yen(0));
    const auto next = statement_of(db, year.next());
    CHECK(next.opening_advance_yen == Yen(215'000));
    CHECK(next.received_yen == Yen(0));
    CHECK(statement_of(db).carry_over_yen(grants::Basis::cash) == Yen(215'000));
}

TEST_ON_BOTH(grants_on_accrual_carry_over_without_a_bridge)
{
    add_grant(database, "accrual");
    auto& db = database.connection();
    post_year(db);
    const auto proposal = grants::propose_year_end(db, books::accountant, the_grant(db), year).value();
    REQUIRE(proposal.closing.size() == 1);
    post_all(db, proposal.closing);
    CHECK(books::balance_of(db, "2141") == Yen(-210'000));
    CHECK(books::balance_of(db, "2130") == Yen(-5'000));
}

TEST_ON_BOTH(grants_checks_find_missing_carry_over_lines_ceilings_and_dates)
{
    add_grant(database, "cash");
    auto& db = database.connection();
    post_year(db);
    const auto account = grants::check_grant_account_agrees(db, books::accountant, year).value();
    REQUIRE(account.size() == 1);
    CHECK(account[0].id == "C5");

    CHECK(grants::check_grant_lines_complete(db, books::accountant, year).value().empty());
    books::post_or_fail(db, on_grant({2023, 9, 1}, {{"5225", Yen(700), "outreach"}, {"1120", Yen(-700)}}));
    const auto unassigned = grants::check_grant_lines_complete(db, books::accountant, year).value();
    REQUIRE(unassigned.size() == 1);
    CHECK(unassigned[0].arguments.back().value == "700");

    // Evaluation 90,000 of direct 700,000 is 12.8 %, the ceiling 10 %.
    const auto ceilings = grants::check_grant_ceilings(db, books::accountant, year).value();
    REQUIRE(ceilings.size() == 1);
    CHECK(ceilings[0].severity == Severity::error);

    CHECK(grants::check_grant_overspent(db, books::accountant, year).value().empty());
    books::post_or_fail(db, on_grant({2023, 6, 30}, {{"5215", Yen(400'000), "outreach", "", "fees"},
                                                     {"1120", Yen(-400'000)}}));
    CHECK(grants::check_grant_overspent(db, books::accountant, year).value().size() == 2);
    CHECK(grants::check_grant_period(db, books::accountant, year).value().size() == 1);
}

TEST_ON_BOTH(grants_figures_open_down_to_entries)
{
    add_grant(database, "cash");
    auto& db = database.connection();
    post_year(db);
    CHECK(figure(db, "grants.count") == 1);
    CHECK(figure(db, "grants.G1.cash_spending") == 785'000);
    CHECK(figure(db, "grants.G1.bridge") == -5'000);
    CHECK(figure(db, "grants.G1.line.fees") == 500'000);
    CHECK(figure(db, "grants.G1.other") == 585'000);
    CHECK(figure(db, "grants.G1.evaluation_bp") == 1'285);
    const auto figures = grants::list_grant_figures(db, books::accountant, year).value();
    for (const auto& one : figures) {
        if (one.name == "grants.G1.cash_spending") CHECK(one.records().size() == 3);
    }
    CHECK_FALSE(grants::list_grant_figures(db, access::Viewer::nobody(), year).has_value());
}

TEST_ON_BOTH(grants_files_are_refused_with_row_and_column)
{
    auto& db = database.connection();
    record_chart(db);
    const auto refused = grants::import_grants(db, books::accountant, fixed_clock,
                                               std::string(grants_header) +
                                                   "G1,general,x,y,outreach,2023-07-01,2024-03-31,1,1,cash\n"
                                                   "G2,grant,x,y,outreach,2024-04-01,2024-03-31,1,1,cash\n"
                                                   "G3,grant,x,y,nobody,2023-07-01,2024-03-31,1,2,maybe\n",
                                               "grants.csv");
    REQUIRE_FALSE(refused.has_value());
    REQUIRE(refused.error().causes.size() == 5);
    CHECK(refused.error().causes[0].place.field == "fund");
    CHECK(refused.error().causes[1].place.line == 3);
    CHECK(refused.error().causes[1].place.column == 7);
    CHECK(refused.error().causes[2].place.field == "programme");
    CHECK(refused.error().causes[4].place.field == "basis");
    CHECK(grants::list_grants(db, books::accountant).value().empty());
    CHECK_FALSE(
        grants::import_grants(db, books::auditor, fixed_clock, grants_header, "grants.csv").has_value());
}
