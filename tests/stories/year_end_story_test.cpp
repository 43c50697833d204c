#include "domain/ledger/period_store.h"
#include "support/story.h"

#include <map>

using namespace tomoni;
using tomoni::tests::sample_path;
using tomoni::tests::Story;

namespace {

bool contains(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

std::size_t count_of(const std::string& text, std::string_view part)
{
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

using Balances = std::map<std::string, std::int64_t>;

// A column of a trial balance by account; accounts without an amount are left out.
Balances trial_balance(const Story& story, const std::string& year, std::string_view column)
{
    Balances balances;
    const auto table = story.json({"statement", "trial-balance", "--year", year});
    for (const auto& row : table.at("rows").as_array()) {
        const std::int64_t amount = row.at(column).as_int64();
        if (amount != 0) balances[std::string(row.at("key").as_string())] = amount;
    }
    return balances;
}

// Assets, liabilities and net assets: the accounts whose balance goes on.
Balances kept(const Balances& balances)
{
    Balances kept;
    for (const auto& [account, amount] : balances) {
        if (account < "4") kept[account] = amount;
    }
    return kept;
}

}  // namespace

TEST_ON_BOTH(story_of_a_year_end_closes_and_opens_the_next_year_with_the_same_balances)
{
    const Story story(database);
    story.load_sample();
    const std::string books = story.done({"verify"});

    const std::string rehearsal = story.done({"close-year", "2023", "--dry-run"});
    CHECK(contains(rehearsal, "期末未払分の戻し"));
    CHECK(contains(rehearsal, "何も変更していません"));
    CHECK(story.done({"verify"}) == books);

    const std::string closing = story.done({"close-year", "2023"});
    CHECK(contains(closing, "2023年度を締めました"));
    CHECK(count_of(closing, "（2024-04-01）") == 2);
    CHECK(contains(story.done({"close-year", "2023"}), "すでに締められています"));

    const std::string late =
        story.refused({"post", "2024-03-31", "遅れた領収書", "5225/network=100", "1110=-100"});
    CHECK(contains(late, "2023年度は締め切られています"));
    CHECK(contains(story.refused({"post", "--reverse", "2023-2", "--reason", "誤り"}), "締め切られています"));

    const Balances last = trial_balance(story, "2023", "balance");
    const Balances next = trial_balance(story, "2024", "opening");
    CHECK(kept(last) == kept(next));
    CHECK(next.at("earlier_change") == -25654776);
    for (const auto& [account, amount] : next) CHECK((account < "4" || account == "earlier_change"));
    CHECK(story.figure("ledger.net_assets_opening", "2024") == 48794092);
    CHECK(contains(story.done({"verify"}), "仕訳 2,780 件"));
}

TEST_ON_BOTH(story_of_a_reopened_year_needs_two_persons_and_is_recorded)
{
    const Story story(database);
    story.load_sample();
    story.done({"close-year", "2023"});

    const std::vector<std::string> reopen{"close-year", "2023", "--reopen", "--reason", "監事の指摘"};
    const auto agreed_by = [&](const std::string& name) {
        auto words = reopen;
        words.insert(words.end(), {"--agreed-by", name});
        return words;
    };
    CHECK(contains(story.refused(agreed_by("佐藤"), "佐藤"), "二人の承認が必要です"));
    CHECK_FALSE(story.refused(reopen, "佐藤").empty());
    CHECK(contains(story.refused({"close-year", "2023", "--reopen", "--agreed-by", "鈴木"}, "佐藤"),
                   "理由を書いてください"));
    CHECK(contains(story.refused({"post", "2024-03-31", "追加", "1110=1", "1121=-1", "--kind", "adjusting"}),
                   "締め切られています"));

    CHECK(contains(story.done(agreed_by("鈴木"), "佐藤"), "2023年度を再開しました（状態: 決算整理中）"));
    const auto changes =
        MUST(ledger::list_period_changes(*database.open(), access::Viewer::local_operator("監事")));
    REQUIRE_FALSE(changes.empty());
    CHECK(changes.back().year == 2023);
    CHECK(changes.back().changed_by == "佐藤");
    CHECK(changes.back().agreed_by == "鈴木");
    CHECK(changes.back().reason == "監事の指摘");

    story.done({"post", "2024-03-31", "監事の指摘による整理", "5225/network=100", "1110=-100", "--kind",
                "adjusting"});
    const std::string again = story.done({"close-year", "2023"});
    CHECK(contains(again, "2023年度を締めました"));
    CHECK(count_of(again, "（2024-04-01）") == 0);  // carried over already
}

TEST_ON_BOTH(story_of_an_approved_report_shows_what_a_later_correction_changed)
{
    const Story story(database);
    story.load_sample();
    story.done({"report", "freeze", "--year", "2023", "--resolution", "第10回会員総会", "--approved-on",
                "2024-04-04"});
    CHECK(contains(story.done({"report", "differences", "--year", "2023"}), "0 件の数字が変わっています"));

    const auto gifts = story.json({"statement", "register", "--account", "4210", "--year", "2023"});
    const auto& gift = gifts.at("rows").as_array().at(1);
    const std::string entry(gift.at("key").as_string());
    const std::string amount = std::to_string(gift.at("credit").as_int64() + 1000);
    story.done({"post", "--reverse", entry, "--reason", "金額の誤り", "2023-04-30", "寄付（訂正）",
                "1121=" + amount, "4210=-" + amount});

    const auto differences = story.run({"report", "differences", "--year", "2023"});
    CHECK(differences.exit_code == 1);
    CHECK(contains(differences.out, "ledger.line.none.4210: 承認時 36,208,006 → 現在 36,209,006\n"));
    CHECK(contains(differences.out, "ledger.net_change: 承認時 25,654,776 → 現在 25,655,776\n"));
    CHECK(count_of(differences.out, "membership.") == 0);

    const auto check = story.run({"check", "--year", "2023"});
    CHECK(check.exit_code == 1);
    CHECK(contains(check.out, "ledger.line.none.4210"));
    CHECK(contains(story.done({"verify"}), "帳簿は記帳されたとおりです"));
}
