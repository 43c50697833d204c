#include "platform/documents/csv.h"
#include "platform/documents/output_file.h"
#include "support/story.h"

#include <map>

using namespace tomoni;
using tomoni::tests::sample_path;
using tomoni::tests::Story;

namespace {

using Rows = std::vector<std::map<std::string, std::string>>;

Rows read_published(const std::string& name, const std::vector<std::string>& columns)
{
    const std::string text = MUST(documents::read_file(sample_path("published/" + name)));
    auto table = MUST(documents::CsvTable::open(text, name, columns));
    Rows rows;
    while (MUST(table.next())) {
        for (const auto& column : columns) {
            if (column == columns.front()) rows.emplace_back();
            rows.back()[column] = std::string(table.value(column));
        }
    }
    return rows;
}

// Rows of a statement by key.
std::map<std::string, boost::json::object> statement_rows(const Story& story,
                                                          const std::vector<std::string>& words)
{
    std::map<std::string, boost::json::object> rows;
    const auto table = story.json(words);
    for (const auto& row : table.at("rows").as_array()) {
        rows[std::string(row.at("key").as_string())] = row.as_object();
    }
    return rows;
}

// "" when the cell is empty.
std::string cell(const boost::json::object& row, std::string_view column)
{
    const auto* value = row.if_contains(column);
    return value == nullptr ? std::string() : std::to_string(value->as_int64());
}

}  // namespace

TEST_ON_BOTH(story_of_the_sample_year_gives_every_published_figure)
{
    const Story story(database);
    story.load_sample();
    CHECK(story.done({"verify"}).starts_with("帳簿は記帳されたとおりです。"));

    const auto compared = story.json({"figures", "--compare", sample_path("published/figures.csv")});
    CHECK(compared.at("compared").as_int64() > 150);
    CHECK(compared.at("equal") == compared.at("compared"));
    CHECK(compared.at("differing").as_array().empty());

    const auto check = boost::json::parse(story.run({"check", "--year", "2023", "--json"}).out);
    for (const auto& finding : check.at("findings").as_array()) {
        INFO(finding.at("sentence").as_string().c_str());
        CHECK(finding.at("severity").as_string() != "error");
    }
}

TEST_ON_BOTH(story_of_the_sample_year_prints_the_published_settlement)
{
    const Story story(database);
    story.load_sample();
    auto rows = statement_rows(story, {"statement", "settlement", "--year", "2023"});
    std::size_t items = 0;
    for (auto& line : read_published("settlement.csv", {"function", "line", "label", "budget", "actual"})) {
        INFO(line["label"]);
        const auto& row = rows[line["function"] + "." + line["line"]];
        CHECK(cell(row, "budget") == line["budget"]);
        CHECK(cell(row, "actual") == line["actual"]);
        ++items;
    }
    CHECK(items > 0);
    std::size_t printed_items = 0;
    for (const auto& [key, row] : rows) {
        const bool is_item =
            key.starts_with("none.") || key.starts_with("programme.") || key.starts_with("management.");
        if (is_item) ++printed_items;
    }
    CHECK(printed_items == items);
    for (auto& total : read_published("totals.csv", {"statement", "name", "label", "amount"})) {
        INFO(total["label"]);
        const bool is_budget = total["statement"] == "budget";
        if (!is_budget && total["statement"] != "settlement") continue;
        CHECK(cell(rows[total["name"]], is_budget ? "budget" : "actual") == total["amount"]);
    }
    auto sheet = statement_rows(story, {"statement", "balance-sheet", "--year", "2023"});
    CHECK(cell(sheet["assets_total"], "amount") == "50564266");
    CHECK(cell(sheet["liabilities_and_net_assets_total"], "amount") == "50564266");
    CHECK(cell(sheet["net_assets_total"], "amount") == cell(rows["net_assets_closing"], "actual"));
}

TEST_ON_BOTH(story_of_the_sample_year_counts_the_members_of_every_year)
{
    const Story story(database);
    story.load_sample();
    const std::vector<std::string> classes{"regular_individual",
                                           "regular_organisation",
                                           "supporting_individual",
                                           "supporting_organisation",
                                           "subscription_individual",
                                           "subscription_library",
                                           "total"};
    std::vector<std::string> columns{"fiscal_year"};
    columns.insert(columns.end(), classes.begin(), classes.end());
    const Rows years = read_published("membership.csv", columns);
    CHECK(years.size() == 8);
    for (auto year : years) {
        std::vector<std::string> words{"figures", "--year", "2023"};
        for (const auto& name : classes) words.push_back("membership." + name + "@" + year["fiscal_year"]);
        const auto figures = story.json(words).as_array();
        REQUIRE(figures.size() == classes.size());
        for (std::size_t i = 0; i < classes.size(); ++i) {
            INFO(year["fiscal_year"], " ", classes[i]);
            CHECK(std::to_string(figures[i].at("value").as_int64()) == year[classes[i]]);
        }
    }
}

TEST_ON_BOTH(story_of_the_same_files_twice_changes_nothing_and_says_so)
{
    const Story story(database);
    story.load_sample();
    const std::string before = story.done({"verify"});
    const auto again = story.json({"import", sample_path("")}).as_array();
    CHECK(again.size() >= 14);
    for (const auto& file : again) {
        INFO(file.at("file").as_string().c_str());
        CHECK(file.at("known").as_bool());
    }
    CHECK(story.done({"import", sample_path("terms.csv")}).ends_with("何も変更していません。\n"));
    CHECK(story.done({"verify"}) == before);
}
