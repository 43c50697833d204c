#include "domain/ledger/activity_statement.h"
#include "domain/ledger/balance_sheet.h"
#include "domain/ledger/ledger_checks.h"
#include "domain/ledger/programme_note.h"
#include "domain/ledger/settlement.h"
#include "domain/ledger/statement_test_support.h"

#include <array>
#include <cstdint>

namespace tomoni::ledger::tests {

namespace {

// xorshift64*: the same books every time.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}

    std::int64_t below(std::int64_t limit)
    {
        state_ ^= state_ >> 12U;
        state_ ^= state_ << 25U;
        state_ ^= state_ >> 27U;
        return static_cast<std::int64_t>((state_ * 2685821657736338717ULL) >> 33U) % limit;
    }

    template <std::size_t count>
    const char* one_of(const std::array<const char*, count>& words)
    {
        return words.at(static_cast<std::size_t>(below(count)));
    }

private:
    std::uint64_t state_;
};

constexpr std::array revenues{"4110", "4210", "4220", "4310", "4401", "4590", "4910"};
constexpr std::array expenses{"5110", "5140", "5215", "5225", "5270", "5285"};
constexpr std::array stocks{"1110", "1121", "1122", "2132", "2141", "2150"};
constexpr std::array others{"7110", "8110"};
constexpr std::array programmes{"network", "outreach", "admin"};
constexpr std::array funds{"", "", "relief", "dormant"};

Date some_day(Dice& dice)
{
    return Date(2021, 4, 1).plus_days(dice.below(3 * 365));
}

EntryDraft some_entry(Dice& dice)
{
    const std::int64_t amount = 1 + dice.below(1000000);
    const std::int64_t kind = dice.below(10);
    EntryDraft draft;
    if (kind < 4) {
        draft = simple_draft(some_day(dice), dice.one_of(stocks), dice.one_of(revenues), amount);
    } else if (kind < 8) {
        draft = simple_draft(some_day(dice), dice.one_of(expenses), dice.one_of(stocks), amount);
        draft.postings[0].programme = dice.one_of(programmes);
    } else if (kind < 9) {
        draft = simple_draft(some_day(dice), dice.one_of(others), dice.one_of(stocks), amount);
    } else {
        draft = simple_draft(some_day(dice), dice.one_of(stocks), dice.one_of(stocks), amount);
    }
    for (PostingDraft& posting : draft.postings) posting.fund = dice.one_of(funds);
    return draft;
}

void post_at_random(store::Connection& connection, int count, Dice& dice)
{
    const FixedClock clock(Date(2024, 4, 5));
    Ledger ledger;
    store::Transaction transaction(connection);
    EntryDraft opening = simple_draft({2021, 4, 1}, "1121", "3100", 123456);
    opening.kind = EntryKind::opening;
    MUST(ledger.post(connection, accountant, clock, opening));
    for (int i = 0; i < count; ++i) MUST(ledger.post(connection, accountant, clock, some_entry(dice)));
    transaction.commit();
}

void check_that_totals_follow(const std::vector<StatementLine>& lines)
{
    for (const StatementLine& line : lines) {
        if (line.terms.empty()) continue;
        CHECK(line.actual == sum_of_terms(lines, line.terms, &StatementLine::actual));
        if (line.previous) CHECK(line.previous == sum_of_terms(lines, line.terms, &StatementLine::previous));
    }
}

}  // namespace

TEST_ON_BOTH(statement_of_random_books_agrees_with_their_postings_in_every_year)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    Dice dice(20240331);
    post_at_random(connection, 400, dice);
    for (int year = 2021; year <= 2024; ++year) {
        for (const auto check : {check_footing, check_statement_chain, check_opening, check_balance_sheet}) {
            for (const Finding& finding : MUST(check(connection, auditor, FiscalYear(year)))) {
                FAIL_CHECK(year, " ", finding.id, " ", finding.key, " ", finding.places[0].field);
            }
        }
        for (const Finding& finding : MUST(check_fund_note(connection, auditor, FiscalYear(year)))) {
            CHECK_MESSAGE(finding.key != "ledger_statement.check_fund", finding.places[0].field);
        }
    }
}

TEST_ON_BOTH(statement_of_random_books_carries_every_year_into_the_next)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    Dice dice(7);
    post_at_random(connection, 300, dice);
    for (int year = 2021; year <= 2023; ++year) {
        const auto statement = MUST(load_activity_statement(connection, auditor, FiscalYear(year)));
        const auto next = MUST(load_activity_statement(connection, auditor, FiscalYear(year + 1)));
        const auto settlement = MUST(load_settlement(connection, auditor, FiscalYear(year)));
        const auto note = MUST(load_programme_note(connection, auditor, FiscalYear(year)));
        check_that_totals_follow(statement.lines);
        check_that_totals_follow(settlement.lines);
        check_that_totals_follow(next.lines);
        for (const StatementLine& line : statement.lines) {
            if (line.kind == LineKind::heading) continue;
            CHECK(find_line(next.lines, line.key)->previous == line.actual);
            const StatementLine* settled = find_line(settlement.lines, line.key);
            if (line.kind != LineKind::item) CHECK(settled->actual == line.actual);
        }
        CHECK(actual_of(next.lines, "net_assets_opening") ==
              actual_of(statement.lines, "net_assets_closing"));
        CHECK(*note.lines.back().line.actual == actual_of(statement.lines, "ordinary_change"));
    }
    for (Month month(2021, 4); month <= Month(2024, 5); month = month.plus_months(1)) {
        const auto sheet = MUST(load_balance_sheet(connection, auditor, month));
        CHECK(sheet.is_balanced());
        check_that_totals_follow(sheet.lines);
    }
}

}  // namespace tomoni::ledger::tests
