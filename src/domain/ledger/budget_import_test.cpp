#include "domain/ledger/budget_import.h"

#include "domain/ledger/budget_store.h"
#include "domain/ledger/remarks_import.h"
#include "domain/ledger/remarks_store.h"
#include "domain/ledger/settlement.h"
#include "domain/ledger/statement_test_support.h"

#include <numeric>

namespace tomoni::ledger::tests {

namespace {

const FixedClock clock_of_june(Date(2023, 6, 11));

const std::string good_budget =
    "fiscal_year,version,resolution,approved_on,function,line,amount\n"
    "2023,1,通常総会 第2号議案,2023/6/10,none,4110,\"8,000,000\"\n"
    "２０２３,1,通常総会 第2号議案,2023年6月10日,programme,outreach,１０，０００，０００\n"
    "2023,1,通常総会 第2号議案,2023-06-10,programme,5299,150000\n"
    "2023,2,理事会,2023-12-01,none,4110,0\n";

std::vector<std::string> causes_of(const Error& error)
{
    std::vector<std::string> causes;
    for (const Error& cause : error.causes) {
        causes.push_back(std::to_string(cause.place.line) + ":" + std::to_string(cause.place.column) + " " +
                         cause.place.field + " " + cause.key);
    }
    return causes;
}

}  // namespace

TEST_ON_BOTH(budget_is_imported_with_the_resolution_that_approved_it)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    const auto outcome =
        MUST(import_budget(connection, accountant, clock_of_june, good_budget, "budget.csv"));
    CHECK(outcome.row_count == 4);
    const auto versions = MUST(list_budget_versions(connection, auditor, 2023));
    REQUIRE(versions.size() == 2);
    CHECK(versions[0].resolution == "通常総会 第2号議案");
    CHECK(versions[0].recorder == "佐藤");
    const auto in_force = [&](Date on) { return MUST(find_budget_in_force(connection, auditor, 2023, on)); };
    CHECK(!in_force({2023, 6, 9}));
    CHECK(in_force({2023, 6, 10})->lines.size() == 3);
    CHECK(in_force({2023, 11, 30})->version.version == 1);
    CHECK(in_force({2023, 12, 1})->version.version == 2);
}

TEST_ON_BOTH(budget_of_the_same_file_twice_changes_nothing_and_says_so)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    MUST(import_budget(connection, accountant, clock_of_june, good_budget, "budget.csv"));
    const auto again =
        MUST(import_budget(connection, second_accountant, clock_of_june, good_budget, "copy.csv"));
    CHECK(again.row_count == 0);
    REQUIRE(again.earlier.has_value());
    CHECK(again.earlier->file_name == "budget.csv");
    const auto other = import_budget(connection, accountant, clock_of_june, good_budget + "\n", "budget.csv");
    REQUIRE(!other);
    CHECK(causes_of(other.error()) ==
          std::vector<std::string>{"2:2 version ledger_statement.budget_version_exists",
                                   "5:2 version ledger_statement.budget_version_exists"});
}

TEST_ON_BOTH(budget_import_tells_every_wrong_row_and_takes_none)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    const auto refused = import_budget(connection, accountant, clock_of_june,
                                       "fiscal_year,version,resolution,approved_on,function,line,amount\n"
                                       "2023,1,総会,2023-06-10,none,4110,100\n"
                                       "23,1,総会,2023-06-10,none,4110,100\n"
                                       "2023,0,総会,2023-06-10,none,4110,100\n"
                                       "2023,1,,2023-06-10,none,4110,100\n"
                                       "2023,1,総会,2023-06-31,none,4110,100\n"
                                       "2023,1,理事会,2023-06-10,none,4210,100\n"
                                       "2023,1,総会,2023-06-10,both,4210,100\n"
                                       "2023,1,総会,2023-06-10,none,9999,100\n"
                                       "2023,1,総会,2023-06-10,none,5225,100\n"
                                       "2023,1,総会,2023-06-10,none,4210,1.5\n"
                                       "2023,1,総会,2023-06-10,none,4110,100\n",
                                       "budget.csv");
    REQUIRE(!refused);
    CHECK(refused.error().key == "ledger.file_refused");
    CHECK(causes_of(refused.error()) ==
          std::vector<std::string>{
              "3:1 fiscal_year ledger_statement.not_a_year", "4:2 version ledger_statement.not_a_version",
              "5:3 resolution ledger_statement.value_missing", "6:4 approved_on base.date_does_not_exist",
              "7:3 resolution ledger_statement.version_disagrees", "8:5 function ledger.unknown_word",
              "9:6 line ledger_statement.no_such_line", "10:6 line ledger_statement.no_such_line",
              "11:7 amount base.not_an_amount", "12:6 line ledger_statement.line_twice"});
    CHECK(MUST(list_budget_versions(connection, auditor, 2023)).empty());
}

TEST_ON_BOTH(budget_and_remarks_are_imported_only_by_who_may_change_the_chart)
{
    auto& connection = database.connection();
    const auto budget = import_budget(connection, auditor, clock_of_june, good_budget, "budget.csv");
    REQUIRE(!budget);
    CHECK(budget.error().key == "access.denied");
    const auto remarks = import_remarks(connection, auditor, clock_of_june, "", "remarks.csv");
    REQUIRE(!remarks);
    CHECK(remarks.error().key == "access.denied");
}

TEST_ON_BOTH(remarks_are_imported_and_a_later_file_replaces_them)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    const std::string head = "fiscal_year,function,line,remark\n";
    const auto first = MUST(import_remarks(connection, accountant, clock_of_june,
                                           head + "2023,programme,outreach,\"人件費を\nのぞく\"\n2023,,4110,"
                                                  "\n2023,programme,programme_expense_total,別表\n",
                                           "remarks.csv"));
    CHECK(first.row_count == 3);
    MUST(import_remarks(connection, accountant, clock_of_june, head + "2023,none,4110,個人\n", "later.csv"));
    const auto remarks = MUST(list_remarks(connection, auditor, 2023));
    REQUIRE(remarks.size() == 3);
    CHECK(remarks[0].remark == "個人");
    CHECK(remarks[1].remark == "人件費を\nのぞく");
    CHECK(MUST(list_remarks(connection, auditor, 2022)).empty());
}

TEST_ON_BOTH(remarks_without_a_place_or_with_one_twice_are_refused)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    const auto refused = import_remarks(connection, accountant, clock_of_june,
                                        "fiscal_year,function,line,remark\n"
                                        "2023,none,4110,a\n"
                                        "2023,none,4110,b\n"
                                        "2023,management,outreach,c\n"
                                        "2023,none,programme_expense_total,d\n",
                                        "remarks.csv");
    REQUIRE(!refused);
    CHECK(causes_of(refused.error()) == std::vector<std::string>{"3:3 line ledger_statement.line_twice",
                                                                 "4:3 line ledger_statement.no_such_line",
                                                                 "5:3 line ledger_statement.no_such_line"});
    CHECK(MUST(list_remarks(connection, auditor, 2023)).empty());
}

TEST_CASE("budget spread over months adds up to the year")
{
    for (const std::int64_t amount : {0LL, 1LL, 11LL, 12LL, 1000000LL, -7LL, 9007199254740991LL}) {
        const auto months = spread_over_months(Yen(amount));
        CHECK(std::accumulate(months.begin(), months.end(), Yen()) == Yen(amount));
    }
    CHECK(spread_over_months(Yen(13)).front() == Yen(2));
    CHECK(spread_over_months(Yen(13)).back() == Yen(1));
}

TEST_CASE("budget is spread in proportion to weights, equally when there are none")
{
    std::array<std::int64_t, 12> weights{};
    CHECK(spread_over_months(Yen(24), weights)[11] == Yen(2));
    weights[0] = 1;
    weights[11] = 3;
    const auto months = spread_over_months(Yen(10), weights);
    CHECK(months[0] + months[11] == Yen(10));
    CHECK(months[11] >= Yen(7));
    CHECK(months[5] == Yen());
}

}  // namespace tomoni::ledger::tests
