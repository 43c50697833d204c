#include "domain/ledger/ledger_checks.h"

#include "domain/ledger/budget_store.h"
#include "domain/ledger/remarks_store.h"
#include "domain/ledger/statement_test_support.h"
#include "platform/language/catalogue.h"

namespace tomoni::ledger::tests {

namespace {

using Check = Result<std::vector<Finding>> (*)(store::Connection&, const access::Viewer&, FiscalYear);

constexpr Check all_checks[] = {check_footing,           check_statement_chain, check_opening,
                                check_balance_sheet,     check_fund_note,       check_deposits_held,
                                check_tax_payable,       check_functions,       check_suspense,
                                check_budget_is_printed, check_budget_balances};

std::string argument(const Finding& finding, std::string_view name)
{
    for (const ErrorArgument& candidate : finding.arguments) {
        if (candidate.name == name) return candidate.value;
    }
    return "?";
}

// "C1 footing 正会員受取会費" of each finding; every sentence of it is complete in both languages.
std::vector<std::string> found(store::Connection& connection, Check check, int year = 2023)
{
    std::vector<std::string> texts;
    for (const Finding& finding : MUST(check(connection, auditor, FiscalYear(year)))) {
        const std::string prefix = "ledger_statement.check_";
        REQUIRE(finding.key.starts_with(prefix));
        for (const auto language : {language::Language::ja, language::Language::en}) {
            const std::string text = language::sentence(language, finding.key, finding.arguments);
            CHECK_MESSAGE(text.find('{') == std::string::npos, text);
            CHECK(text != finding.key);
        }
        CHECK(finding.places.size() == 1);
        texts.push_back(finding.id + " " + finding.key.substr(prefix.size()) + " " +
                        argument(finding, "line"));
    }
    return texts;
}

using Texts = std::vector<std::string>;

void add_published_books(store::Connection& connection)
{
    add_published_chart(connection);
    post_published_year(connection);
    record_published_budget(connection);
}

}  // namespace

TEST_ON_BOTH(ledger_checks_find_nothing_wrong_in_the_published_year)
{
    auto& connection = database.connection();
    add_published_books(connection);
    Texts all;
    for (const Check check : all_checks) {
        for (const std::string& text : found(connection, check)) all.push_back(text);
    }
    CHECK(all == Texts{"C8 tax_not_owed ", "C18 personnel_unshared "});
}

TEST_ON_BOTH(ledger_checks_find_nothing_in_empty_books)
{
    for (const Check check : all_checks) CHECK(found(database.connection(), check).empty());
}

TEST_ON_BOTH(ledger_checks_are_not_run_for_nobody)
{
    for (const Check check : all_checks) {
        CHECK(!check(database.connection(), access::Viewer::nobody(), FiscalYear(2023)));
    }
    CHECK(
        !check_opening_as_approved(database.connection(), access::Viewer::nobody(), FiscalYear(2023), Yen()));
}

TEST_ON_BOTH(ledger_footing_fails_when_a_balance_was_changed)
{
    auto& connection = database.connection();
    add_published_books(connection);
    tamper(connection,
           "update balances set debit_yen = debit_yen + 100 where account_id = "
           "(select id from accounts where code = '5240') and programme_id = "
           "(select id from programmes where code = 'admin')");
    CHECK(found(connection, check_footing) == Texts{"C1 footing 通信運搬費", "C1 footing その他経費計",
                                                    "C1 footing 管理費計", "C1 footing 経常費用計",
                                                    "C1 footing 通信運搬費", "C1 footing その他経費計",
                                                    "C1 footing 管理費計", "C1 footing 経常費用計"});
    CHECK(found(connection, check_statement_chain).size() == 1);
    CHECK(found(connection, check_balance_sheet) == Texts{"C4 sides 資産合計"});
}

TEST_ON_BOTH(ledger_footing_fails_when_a_posting_was_removed_or_a_balance_invented)
{
    auto& connection = database.connection();
    add_published_books(connection);
    tamper(connection,
           "delete from postings where account_id = (select id from accounts where code = '4510')");
    tamper(connection,
           "insert into balances (account_id, programme_id, fund_id, month, debit_yen, credit_yen) "
           "select id, 1, 1, 202310, 0, 77 from accounts where code = '4910'");
    CHECK(found(connection, check_footing) == Texts{"C1 footing 受取利息", "C1 footing 固定資産売却益",
                                                    "C1 footing 経常収益計", "C1 footing 経常外収益計",
                                                    "C1 footing 受取利息", "C1 footing 固定資産売却益",
                                                    "C1 footing 経常収益計", "C1 footing 経常外収益計"});
}

TEST_ON_BOTH(ledger_chain_fails_when_an_entry_does_not_balance)
{
    auto& connection = database.connection();
    add_published_books(connection);
    tamper(connection,
           "update postings set amount_yen = amount_yen + 1 where account_id = "
           "(select id from accounts where code = '1110')");
    CHECK(found(connection, check_statement_chain) == Texts{"C2 change_of_stocks 当期正味財産増減額"});
    CHECK(found(connection, check_balance_sheet) == Texts{"C4 balance_line 現金"});
}

TEST_ON_BOTH(ledger_opening_fails_when_net_assets_are_booked_directly)
{
    auto& connection = database.connection();
    add_published_books(connection);
    book(connection, {2023, 9, 30}, "1121", "3100", 500);
    CHECK(found(connection, check_opening) ==
          Texts{"C3 opening 前期繰越正味財産額", "C3 net_assets_booked 前期繰越正味財産額"});
    CHECK(found(connection, check_opening, 2024).empty());
}

TEST_ON_BOTH(ledger_opening_may_be_corrected_with_its_reason)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    const auto opening = book(connection, {2023, 4, 1}, "1121", "3100", 900, {.kind = EntryKind::opening});
    store::Transaction transaction(connection);
    Ledger ledger;
    MUST(ledger.correct(connection, accountant, FixedClock(Date(2023, 4, 9)), opening.id, {2023, 4, 2},
                        "誤記", simple_draft({2023, 4, 2}, "1121", "3100", 800)));
    transaction.commit();
    CHECK(found(connection, check_opening).empty());
}

TEST_ON_BOTH(ledger_opening_fails_when_last_year_was_changed_after_its_approval)
{
    auto& connection = database.connection();
    add_published_books(connection);
    const auto findings = [&](std::int64_t approved) {
        return MUST(check_opening_as_approved(connection, auditor, FiscalYear(2024), Yen(approved)));
    };
    CHECK(findings(48794092).empty());
    REQUIRE(findings(48794093).size() == 1);
    CHECK(argument(findings(48794093)[0], "difference") == "-1");
}

TEST_ON_BOTH(ledger_balance_sheet_fails_for_a_line_that_lost_its_balance)
{
    auto& connection = database.connection();
    add_published_books(connection);
    tamper(connection,
           "delete from balances where account_id = (select id from accounts where code = '2141')");
    CHECK(found(connection, check_balance_sheet) == Texts{"C4 balance_line 2140", "C4 sides 資産合計"});
}

TEST_ON_BOTH(ledger_fund_note_fails_when_it_differs_from_the_postings_or_is_overspent)
{
    auto& connection = database.connection();
    add_published_books(connection);
    tamper(connection,
           "update balances set credit_yen = credit_yen + 5 where fund_id = "
           "(select id from funds where code = 'relief') and credit_yen > 0");
    CHECK(found(connection, check_fund_note) == Texts{"C6 fund 緊急支援基金", "C6 fund 緊急支援基金"});
    tamper(connection,
           "update balances set credit_yen = credit_yen - 5 where fund_id = "
           "(select id from funds where code = 'relief') and credit_yen > 0");
    book(connection, {2024, 3, 31}, "5270", "1122", 25000001, {"network", "relief"});
    CHECK(found(connection, check_fund_note) == Texts{"C6 fund_overspent 緊急支援基金"});
}

TEST_ON_BOTH(ledger_fund_note_holds_a_gift_against_the_assets_kept_for_it)
{
    auto& connection = database.connection();
    add_published_books(connection);
    const auto keep = [&](std::int64_t amount) {
        EntryDraft draft = simple_draft({2024, 3, 31}, "1122", "1121", amount);
        draft.postings[0].fund = "relief";
        post_or_fail(connection, draft);
    };
    keep(24000000);
    CHECK(found(connection, check_fund_note) == Texts{"C6 fund_assets 緊急支援基金"});
    keep(1000000);
    CHECK(found(connection, check_fund_note).empty());
}

TEST_ON_BOTH(ledger_deposits_held_fail_when_too_much_or_nothing_was_remitted)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    book(connection, {2023, 3, 10}, "1121", "2132", 700);
    book(connection, {2023, 8, 1}, "2135", "1121", 1);
    CHECK(found(connection, check_deposits_held) ==
          Texts{"C7 deposit_old 預り金（源泉所得税）", "C7 deposit_negative 預り金（社会保険料）"});
    CHECK(found(connection, check_deposits_held, 2022).empty());
    book(connection, {2023, 4, 1}, "1121", "2132", 1);
    CHECK(found(connection, check_deposits_held).size() == 2);
    book(connection, {2023, 4, 10}, "2132", "1121", 700);
    CHECK(found(connection, check_deposits_held).size() == 1);
    book(connection, {2023, 5, 10}, "2132", "1121", 2);
    book(connection, {2023, 6, 10}, "1121", "2132", 2);
    CHECK(found(connection, check_deposits_held).size() == 2);
}

TEST_ON_BOTH(ledger_tax_payable_is_held_against_the_tax_of_the_year)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    book(connection, {2024, 3, 31}, "8110", "2150", 70000);
    CHECK(found(connection, check_tax_payable).empty());
    CHECK(found(connection, check_tax_payable, 2024) == Texts{"C8 tax_payable_too_high "});
    book(connection, {2024, 5, 30}, "2150", "1121", 70001);
    CHECK(found(connection, check_tax_payable, 2024) == Texts{"C8 tax_payable_negative "});
}

TEST_ON_BOTH(ledger_functions_fail_for_an_expense_without_a_programme)
{
    auto& connection = database.connection();
    add_published_books(connection);
    book(connection, {2024, 3, 31}, "5110", "1121", 10, {"admin"});
    CHECK(found(connection, check_functions).empty());
    tamper(connection,
           "update balances set programme_id = 1 where account_id = "
           "(select id from accounts where code = '5278')");
    CHECK(found(connection, check_functions) == Texts{"C18 no_function 諸会費"});
}

TEST_ON_BOTH(ledger_suspense_must_be_nothing_at_the_end_of_the_year)
{
    auto& connection = database.connection();
    add_published_chart(connection);
    book(connection, {2024, 3, 30}, "1121", "2170", 10);
    CHECK(found(connection, check_suspense) == Texts{"LED-07 suspense 仮受金"});
    book(connection, {2024, 3, 31}, "2170", "4590", 10);
    CHECK(found(connection, check_suspense).empty());
}

TEST_ON_BOTH(ledger_budget_fails_when_a_line_has_no_place_and_tells_when_it_does_not_balance)
{
    auto& connection = database.connection();
    add_published_books(connection);
    {
        store::Transaction transaction(connection);
        MUST(record_budget(connection, accountant, FixedClock(Date(2024, 1, 1)).now(),
                           {{{}, 2023, 2, "理事会", {2024, 1, 1}, {}, {}},
                            {{Function::none, "4110", Yen(100)},
                             {Function::programme, "5110", Yen(60)},
                             {Function::programme, "9999", Yen(40)}}}));
        MUST(record_remark(connection, accountant, 2023, {Function::none, "9999", "どこ"}));
        transaction.commit();
    }
    CHECK(found(connection, check_budget_is_printed) == Texts{"LED-08 budget_unprinted 9999",
                                                              "LED-08 remark_unprinted 9999",
                                                              "LED-08 budget_total 事業費計"});
    CHECK(found(connection, check_budget_balances) == Texts{"LED-09 budget_unbalanced "});
}

}  // namespace tomoni::ledger::tests
