#include "domain/ledger/posting.h"

#include "domain/ledger/entry_reader.h"
#include "domain/ledger/ledger_test_support.h"

#include <thread>
#include <vector>

using namespace tomoni;
using namespace tomoni::ledger;
using namespace tomoni::ledger::tests;

namespace {

const FixedClock clock_on_5_april(Date(2024, 4, 5));

Result<PostedEntry> try_post(store::Connection& connection, const EntryDraft& draft,
                             const access::Viewer& viewer = accountant)
{
    Ledger ledger;
    store::Transaction transaction(connection);
    auto posted = ledger.post(connection, viewer, clock_on_5_april, draft);
    if (posted) transaction.commit();
    return posted;
}

std::string refusal(store::Connection& connection, const EntryDraft& draft)
{
    const auto posted = try_post(connection, draft);
    return posted ? "posted" : posted.error().place.field + ": " + posted.error().key;
}

}  // namespace

TEST_ON_BOTH(posting_numbers_entries_within_the_fiscal_year)
{
    auto& db = database.connection();
    add_test_chart(db);
    CHECK(post_or_fail(db, simple_draft({2024, 3, 31}, "1110", "4110", 5000)).name() == "2023-1");
    CHECK(post_or_fail(db, simple_draft({2024, 4, 1}, "1110", "4110", 6000)).name() == "2024-1");
    const auto third = post_or_fail(db, simple_draft({2024, 2, 29}, "1120", "1110", 1000));
    CHECK(third.name() == "2023-2");
    CHECK(third.id.value == 3);
    CHECK(balance_of(db, "1110") == Yen(10000));
    CHECK(balance_of(db, "4110") == Yen(-11000));

    const auto entry = load_entry(db, auditor, 2023, 2);
    REQUIRE(entry.has_value());
    CHECK(entry->digest == third.digest);
    CHECK(entry->dated_on == Date(2024, 2, 29));
    CHECK(entry->recorder == "佐藤");
    REQUIRE(entry->postings.size() == 2);
    CHECK(entry->postings[1].amount == Yen(-1000));
    CHECK(load_entry(db, auditor, 2023, 3).error().key == "ledger.unknown_entry");
    CHECK(load_entry(db, access::Viewer::nobody(), 2023, 2).error().key == "access.denied");
}

TEST_ON_BOTH(posting_refuses_each_fault_with_its_field)
{
    auto& db = database.connection();
    add_test_chart(db);
    const Date day(2024, 3, 31);
    CHECK(refusal(db, simple_draft(day, "1110", "9999", 1)) == "account: ledger.unknown_account");
    CHECK(refusal(db, simple_draft(day, "1100", "4110", 1)) == "account: ledger.account_is_heading");
    CHECK(refusal(db, simple_draft(day, "5900", "1110", 1)) == "account: ledger.account_is_budget_only");
    CHECK(refusal(db, simple_draft(day, "5225", "1110", 1)) == "programme: ledger.expense_needs_programme");

    EntryDraft unbalanced = simple_draft(day, "1110", "4110", 100);
    unbalanced.postings[1].amount = Yen(-99);
    CHECK(refusal(db, unbalanced) == "amount: ledger.unbalanced");

    EntryDraft single = simple_draft(day, "1110", "4110", 100);
    single.postings.pop_back();
    CHECK(refusal(db, single) == ": ledger.too_few_lines");

    EntryDraft inactive = simple_draft(day, "5990", "1110", 100);
    inactive.postings[0].programme = "admin";
    CHECK(refusal(db, inactive) == "account: ledger.account_is_inactive");

    EntryDraft strange = simple_draft(day, "1110", "4110", 100);
    strange.postings[0].programme = "nowhere";
    CHECK(refusal(db, strange) == "programme: ledger.unknown_programme");
    strange.postings[0].programme = "";
    strange.postings[0].fund = "nowhere";
    CHECK(refusal(db, strange) == "fund: ledger.unknown_fund");
    strange.postings[0].fund = "gift";
    strange.postings[0].fund_line = "fees";
    CHECK(refusal(db, strange) == "fund_line: ledger.unknown_fund_line");
    strange.postings[0].fund = "grant";
    CHECK(refusal(db, strange) == "posted");

    EntryDraft zero = simple_draft(day, "1110", "4110", 0);
    const auto both = try_post(db, zero);
    REQUIRE_FALSE(both.has_value());
    CHECK(both.error().key == "ledger.entry_refused");
    REQUIRE(both.error().causes.size() == 2);
    CHECK(both.error().causes[1].place.line == 2);
    CHECK(both.error().causes[1].key == "ledger.amount_is_zero");

    EntryDraft reserved = simple_draft(day, "1110", "4110", 1);
    reserved.kind = EntryKind::reversal;
    CHECK(refusal(db, reserved) == "kind: ledger.kind_is_reserved");
    CHECK(try_post(db, simple_draft(day, "1110", "4110", 1), auditor).error().key == "access.denied");
}

TEST_ON_BOTH(posting_takes_the_largest_amount_and_no_more)
{
    auto& db = database.connection();
    add_test_chart(db);
    CHECK(refusal(db, simple_draft({2024, 3, 31}, "1110", "4110", entry_yen_max.value())) == "posted");
    CHECK(refusal(db, simple_draft({2024, 3, 31}, "1110", "4110", Yen::max_value)) ==
          "amount: ledger.entry_too_large");
    EntryDraft larger = simple_draft({2024, 3, 31}, "1110", "4110", entry_yen_max.value());
    larger.postings.push_back({"1120", Yen(1)});
    larger.postings.push_back({"4110", Yen(-1)});
    CHECK(refusal(db, larger) == "amount: ledger.entry_too_large");
}

TEST_ON_BOTH(posting_the_same_source_twice_names_the_earlier_entry)
{
    auto& db = database.connection();
    add_test_chart(db);
    EntryDraft draft = simple_draft({2024, 3, 31}, "1110", "4110", 1);
    draft.source = "csv:1";
    post_or_fail(db, draft);
    draft.dated_on = {2024, 4, 1};
    const auto again = try_post(db, draft);
    REQUIRE_FALSE(again.has_value());
    CHECK(again.error().key == "ledger.source_exists");
    CHECK(again.error().arguments[1].value == "2023-1");
    CHECK(post_or_fail(db, simple_draft({2024, 4, 1}, "1110", "4110", 1)).name() == "2024-1");
}

TEST_ON_BOTH(posting_sees_a_changed_chart_at_once)
{
    auto& db = database.connection();
    add_test_chart(db);
    Ledger ledger;
    const auto post = [&] {
        store::Transaction transaction(db);
        auto posted =
            ledger.post(db, accountant, clock_on_5_april, simple_draft({2024, 3, 31}, "1110", "4110", 1));
        if (posted) transaction.commit();
        return posted.has_value();
    };
    CHECK(post());
    const auto other = database.open();
    {
        store::Transaction rolled_back(*other);
        MUST(deactivate_account(*other, accountant, "1110"));
    }
    CHECK(post());
    {
        store::Transaction transaction(*other);
        MUST(deactivate_account(*other, accountant, "4110"));
        transaction.commit();
    }
    CHECK_FALSE(post());
}

TEST_ON_BOTH(correction_reverses_once_and_links_both_ways)
{
    auto& db = database.connection();
    add_test_chart(db);
    const auto wrong = post_or_fail(db, simple_draft({2024, 3, 1}, "1110", "4110", 5000));
    Ledger ledger;
    const auto correct = [&](const std::string& reason, const std::optional<EntryDraft>& replacement) {
        store::Transaction transaction(db);
        auto corrected =
            ledger.correct(db, accountant, clock_on_5_april, wrong.id, {2024, 3, 31}, reason, replacement);
        transaction.commit();
        return corrected;
    };
    CHECK(correct("  ", std::nullopt).error().key == "ledger.reason_missing");
    CHECK(correct("金額", simple_draft({2024, 3, 1}, "1110", "9999", 500)).error().key ==
          "ledger.unknown_account");
    CHECK(balance_of(db, "1110") == Yen(5000));

    const auto done = correct("金額の誤り", simple_draft({2024, 3, 1}, "1110", "4110", 500));
    REQUIRE(done.has_value());
    CHECK(balance_of(db, "1110") == Yen(500));
    const auto original = load_entry(db, auditor, wrong.id);
    CHECK(original->reversed_by == done->reversal.id);
    CHECK(original->corrected_by == done->replacement->id);
    const auto reversal = load_entry(db, auditor, done->reversal.id);
    CHECK(reversal->reverses == wrong.id);
    CHECK(reversal->kind == EntryKind::reversal);
    CHECK(reversal->reason == "金額の誤り");
    CHECK(reversal->postings[0].amount == Yen(-5000));
    CHECK(load_entry(db, auditor, done->replacement->id)->corrects == wrong.id);

    const auto again = correct("もう一度", std::nullopt);
    REQUIRE_FALSE(again.has_value());
    CHECK(again.error().key == "ledger.already_reversed");
    CHECK(again.error().arguments[1].value == done->reversal.name());
}
