#include "domain/ledger/exchange/hledger_journal.h"

#include <doctest/doctest.h>

using namespace tomoni;
using namespace tomoni::ledger::exchange;

namespace {

std::vector<HledgerEntry> read_all(std::string_view text)
{
    std::vector<HledgerEntry> entries;
    const auto read =
        read_hledger_journal(text, "books.journal", [&](const HledgerEntry& entry) -> Result<void> {
            entries.push_back(entry);
            return {};
        });
    REQUIRE(read.has_value());
    return entries;
}

Error refusal(std::string_view text)
{
    const auto read =
        read_hledger_journal(text, "books.journal", [](const HledgerEntry&) -> Result<void> { return {}; });
    REQUIRE_FALSE(read.has_value());
    return read.error();
}

}  // namespace

TEST_CASE("hledger journal is read with codes, tags, marks and an amount left out")
{
    const auto entries = read_all(
        "; a comment\n"
        "account assets:1120 普通預金\n"
        "commodity 1,000 JPY\n  format 1,000 JPY\n\n"
        "2023-10-03 * (23-1) 講師謝金  ; kind: adjusting\n"
        "    expenses:programme:lecture:5215 諸謝金  ¥30,000  ; programme: lecture, fund: general\n"
        "    liabilities:2132 預り金                -3063 JPY\n"
        "    assets:1120 普通預金\n"
        "2024/2/29 leap day\n"
        "    a  5円\n"
        "    ; partner: P001\n"
        "    b  -5.00\n");
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].dated_on == Date(2023, 10, 3));
    CHECK(entries[0].code == "23-1");
    CHECK(entries[0].kind == "adjusting");
    CHECK(entries[0].description == "講師謝金");
    REQUIRE(entries[0].postings.size() == 3);
    CHECK(entries[0].postings[0].account == "expenses:programme:lecture:5215 諸謝金");
    CHECK(entries[0].postings[0].programme == "lecture");
    CHECK(entries[0].postings[2].amount_yen == Yen(-26'937));
    CHECK(entries[1].dated_on == Date(2024, 2, 29));
    CHECK(entries[1].postings[0].partner == "P001");
}

TEST_CASE("hledger journal refuses with the line what it cannot keep")
{
    CHECK(refusal("2023-02-29 x\n  a  1\n  b  -1\n").place.line == 1);
    const Error unbalanced = refusal("\n2023-10-03 x\n  a  10\n  b  -9\n");
    CHECK(unbalanced.key == "exchange.unbalanced");
    CHECK(unbalanced.place.line == 2);
    CHECK(refusal("2023-10-03 x\n  a\n  b\n").key == "exchange.two_open_amounts");
    CHECK(refusal("2023-10-03 x\n  a  10 USD\n  b\n").key == "exchange.not_yen");
    CHECK(refusal("2023-10-03 x\n  a  10.50\n  b\n").key == "exchange.not_yen");
    CHECK(refusal("2023-10-03 x\n  a  10 @ 2 USD\n  b\n").key == "exchange.price_or_assertion");
    CHECK(refusal("2023-10-03 x\n  (a)  10\n").key == "exchange.virtual_posting");
    CHECK(refusal("include other.journal\n").key == "exchange.unknown_directive");
    CHECK(refusal("~ monthly\n  a  10\n  b\n").key == "exchange.unknown_directive");
    CHECK(refusal("  a  10\n").key == "exchange.posting_without_entry");
}

TEST_CASE("hledger journal skips comment blocks to their end")
{
    CHECK(read_all("comment\n2023-99-99 nonsense\nend comment\n2023-04-01 x\n  a  1\n  b\n").size() == 1);
}
