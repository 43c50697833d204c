#include "support/story.h"

#include <algorithm>
#include <array>
#include <set>
#include <thread>

using namespace tomoni;
using tomoni::tests::CommandOutcome;
using tomoni::tests::sample_path;
using tomoni::tests::Story;

namespace {

constexpr int entries_each = 12;

void load_chart(const Story& story)
{
    for (const char* file : {"settings.csv", "accounts.csv", "programmes.csv"})
        story.done({"import", sample_path(file)});
}

// Both begin at once; the outcomes of each.
template <typename Act>
std::array<std::vector<CommandOutcome>, 2> at_once(const Act& act)
{
    std::array<std::vector<CommandOutcome>, 2> outcomes;
    std::array<std::thread, 2> persons;
    for (std::size_t i = 0; i < persons.size(); ++i) {
        persons[i] = std::thread([&, i] { outcomes[i] = act(i == 0 ? "佐藤" : "鈴木"); });
    }
    for (auto& person : persons) person.join();
    return outcomes;
}

}  // namespace

TEST_ON_BOTH(story_of_two_users_posting_at_once_loses_and_doubles_nothing)
{
    const Story story(database);
    load_chart(story);
    const auto outcomes = at_once([&](const std::string& person) {
        std::vector<CommandOutcome> posted;
        for (int i = 0; i < entries_each; ++i)
            posted.push_back(
                story.run({"post", "2023-04-01", person + "の会費", "1110=1000", "4110=-1000"}, person));
        return posted;
    });
    std::set<std::string> sentences;
    for (const auto& person : outcomes) {
        for (const auto& outcome : person) {
            INFO(outcome.err);
            CHECK(outcome.exit_code == 0);
            sentences.insert(outcome.out);
        }
    }
    CHECK(sentences.size() == 2 * entries_each);  // every number once
    CHECK(sentences.contains("仕訳 2023-1 を記帳しました。\n"));
    CHECK(sentences.contains("仕訳 2023-24 を記帳しました。\n"));
    CHECK(story.figure("ledger.revenue_total", "2023") == 2 * entries_each * 1000);
    CHECK(story.done({"verify"}).starts_with("帳簿は記帳されたとおりです。仕訳 24 件"));
}

TEST_ON_BOTH(story_of_two_users_with_the_same_slip_records_it_once)
{
    const Story story(database);
    load_chart(story);
    const auto outcomes = at_once([&](const std::string& person) {
        return std::vector{story.run(
            {"post", "2023-04-01", "会費", "1110=1000", "4110=-1000", "--source", "slip:7"}, person)};
    });
    std::array<CommandOutcome, 2> both{outcomes[0].front(), outcomes[1].front()};
    std::ranges::sort(both, {}, &CommandOutcome::exit_code);
    CHECK(both[0].exit_code == 0);
    CHECK(both[1].exit_code == 3);
    CHECK(both[1].err.find("すでに 2023-1 として記帳されています") != std::string::npos);
    CHECK(story.done({"verify"}).starts_with("帳簿は記帳されたとおりです。仕訳 1 件"));
}

TEST_ON_BOTH(story_of_two_users_reversing_the_same_entry_reverses_it_once)
{
    const Story story(database);
    load_chart(story);
    story.done({"post", "2023-04-01", "会費", "1110=1000", "4110=-1000"});
    const auto outcomes = at_once([&](const std::string& person) {
        return std::vector{story.run({"post", "--reverse", "2023-1", "--reason", "重複"}, person)};
    });
    CHECK(outcomes[0].front().exit_code + outcomes[1].front().exit_code == 3);
    CHECK(story.figure("ledger.revenue_total", "2023") == 0);
    CHECK(story.done({"verify"}).starts_with("帳簿は記帳されたとおりです。仕訳 2 件"));
}
