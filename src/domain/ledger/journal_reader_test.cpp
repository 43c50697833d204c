#include "domain/ledger/journal_reader.h"

#include "domain/ledger/ledger_test_support.h"

using namespace tomoni;
using namespace tomoni::ledger;
using namespace tomoni::ledger::tests;

namespace {

std::vector<std::string> names_in(store::Connection& connection, const JournalFilter& filter)
{
    std::vector<std::string> names;
    const auto take = [&](const JournalEntry& entry) -> Result<void> {
        names.push_back(entry_name(entry.fiscal_year, entry.number));
        return {};
    };
    MUST(read_journal(connection, auditor, filter, take));
    return names;
}

}  // namespace

TEST_ON_BOTH(journal_reader_hands_out_the_entries_of_a_year_or_of_dates)
{
    auto& db = database.connection();
    add_test_chart(db);
    post_or_fail(db, simple_draft({2024, 3, 31}, "1110", "4110", 1));
    post_or_fail(db, simple_draft({2024, 4, 1}, "1110", "4110", 2));
    post_or_fail(db, simple_draft({2023, 4, 1}, "1110", "4110", 3));
    using Names = std::vector<std::string>;
    CHECK(names_in(db, {}) == Names{"2023-1", "2024-1", "2023-2"});
    CHECK(names_in(db, {2023, {}, {}}) == Names{"2023-1", "2023-2"});
    CHECK(names_in(db, {2025, {}, {}}) == Names{});
    CHECK(names_in(db, {{}, Date(2024, 3, 31), Date(2024, 4, 1)}) == Names{"2023-1", "2024-1"});
    CHECK(names_in(db, {2023, Date(2024, 1, 1), {}}) == Names{"2023-1"});
}

TEST_ON_BOTH(journal_reader_shows_lines_with_their_records_and_texts)
{
    auto& db = database.connection();
    add_test_chart(db);
    EntryDraft draft = simple_draft({2024, 3, 31}, "5225", "1110", 1200);
    draft.postings[0] = {"5225", Yen(1200), "outreach", "grant", "travel", "鉄道", "R-1", "往復"};
    draft.postings[1].memo = "現金払";
    post_or_fail(db, draft);
    int seen = 0;
    const auto take = [&](const JournalEntry& entry) -> Result<void> {
        ++seen;
        REQUIRE(entry.lines.size() == 2);
        CHECK(entry.lines[0].account->name == "会議費");
        CHECK(entry.lines[0].programme->code == "outreach");
        CHECK(entry.lines[0].fund_line->name == "旅費");
        CHECK(entry.lines[0].partner == "鉄道");
        CHECK(entry.lines[0].evidence == "R-1");
        CHECK(entry.lines[0].memo == "往復");
        CHECK(entry.lines[1].fund_line == nullptr);
        CHECK(entry.lines[1].memo == "現金払");
        CHECK(entry.lines[1].amount == Yen(-1200));
        return {};
    };
    CHECK(read_journal(db, auditor, {}, take).has_value());
    CHECK(seen == 1);
    CHECK(read_journal(db, access::Viewer::nobody(), {}, take).error().key == "access.denied");
    const auto stop = [](const JournalEntry&) -> Result<void> { return refuse("ledger.reason_missing"); };
    CHECK(read_journal(db, auditor, {}, stop).error().key == "ledger.reason_missing");
}
