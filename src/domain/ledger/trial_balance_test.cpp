#include "domain/ledger/trial_balance.h"

#include "domain/ledger/ledger_test_support.h"
#include "domain/ledger/register.h"

using namespace tomoni;
using namespace tomoni::ledger;
using namespace tomoni::ledger::tests;

namespace {

void post_two_years(store::Connection& connection)
{
    add_test_chart(connection);
    post_or_fail(connection, simple_draft({2023, 3, 31}, "1110", "4110", 1000));
    post_or_fail(connection, simple_draft({2023, 4, 1}, "1110", "4110", 200));
    post_or_fail(connection, simple_draft({2023, 6, 30}, "1110", "4110", 30));
    EntryDraft meeting = simple_draft({2023, 6, 15}, "5225", "1110", 7);
    meeting.postings[0].programme = "outreach";
    meeting.postings[0].fund = "grant";
    post_or_fail(connection, meeting);
    post_or_fail(connection, simple_draft({2023, 7, 1}, "1120", "1110", 5));
}

std::string line_of(const TrialBalance& balance, const Chart& chart, std::string_view code)
{
    for (const TrialBalanceLine& line : balance.lines) {
        if (chart.find_account(line.account_id)->code != code) continue;
        return format_yen(line.opening) + " " + format_yen(line.debit) + " " + format_yen(line.credit) + " " +
               format_yen(line.closing);
    }
    return "none";
}

}  // namespace

TEST_ON_BOTH(trial_balance_opens_stocks_with_everything_and_flows_with_the_year)
{
    auto& db = database.connection();
    post_two_years(db);
    const Chart chart = MUST(load_chart(db, auditor));
    const auto june = load_trial_balance(db, auditor, chart, 4, {Month(2023, 6), Month(2023, 6), {}, {}});
    REQUIRE(june.has_value());
    CHECK(line_of(*june, chart, "1110") == "1,200 30 7 1,223");
    CHECK(line_of(*june, chart, "4110") == "-200 0 30 -230");
    CHECK(line_of(*june, chart, "5225") == "0 7 0 7");
    CHECK(line_of(*june, chart, "1120") == "none");
    CHECK(june->earlier_change == Yen(-1000));
    Yen opening = june->earlier_change;
    Yen closing = june->earlier_change;
    for (const TrialBalanceLine& line : june->lines) {
        opening += line.opening;
        closing += line.closing;
    }
    CHECK(opening.is_zero());
    CHECK(closing.is_zero());
    CHECK(load_trial_balance(db, access::Viewer::nobody(), chart, 4, {}).error().key == "access.denied");
}

TEST_ON_BOTH(trial_balance_can_be_of_one_programme_or_fund)
{
    auto& db = database.connection();
    post_two_years(db);
    const Chart chart = MUST(load_chart(db, auditor));
    const Month first(2023, 4);
    const Month last(2024, 3);
    const auto grant = load_trial_balance(db, auditor, chart, 4, {first, last, {}, "grant"});
    REQUIRE(grant->lines.size() == 1);
    CHECK(line_of(*grant, chart, "5225") == "0 7 0 7");
    CHECK(load_trial_balance(db, auditor, chart, 4, {first, last, "network", {}})->lines.empty());
    CHECK(load_trial_balance(db, auditor, chart, 4, {first, last, "x", {}}).error().key ==
          "ledger.unknown_programme");
    CHECK(load_trial_balance(db, auditor, chart, 4, {first, last, {}, "x"}).error().key ==
          "ledger.unknown_fund");
}

TEST_ON_BOTH(register_runs_from_the_opening_to_the_closing_balance)
{
    auto& db = database.connection();
    post_two_years(db);
    const Chart chart = MUST(load_chart(db, auditor));
    std::vector<std::string> lines;
    const auto take = [&](const RegisterLine& line) -> Result<void> {
        lines.push_back(line.dated_on.iso() + " " + entry_name(line.fiscal_year, line.number) + " " +
                        format_yen(line.amount) + " " + format_yen(line.balance));
        return {};
    };
    const auto totals =
        read_register(db, auditor, *chart.find_account("1110"), 4, {2023, 6, 16}, {2023, 7, 1}, take);
    REQUIRE(totals.has_value());
    CHECK(totals->opening == Yen(1193));
    CHECK(lines == std::vector<std::string>{"2023-06-30 2023-2 30 1,223", "2023-07-01 2023-4 -5 1,218"});
    CHECK(totals->debit == Yen(30));
    CHECK(totals->credit == Yen(5));
    CHECK(totals->closing == Yen(1218));

    const auto dues =
        read_register(db, auditor, *chart.find_account("4110"), 4, {2023, 6, 1}, {2024, 3, 31}, {});
    CHECK(dues->opening == Yen(-200));
    CHECK(dues->line_count == 1);
    const auto stop = [](const RegisterLine&) -> Result<void> { return refuse("ledger.reason_missing"); };
    CHECK_FALSE(read_register(db, auditor, *chart.find_account("1110"), 4, {2023, 4, 1}, {2023, 4, 30}, stop)
                    .has_value());
    CHECK(read_register(db, access::Viewer::nobody(), *chart.find_account("1110"), 4, {}, {}, take)
              .error()
              .key == "access.denied");
}
