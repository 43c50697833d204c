#include "platform/documents/table.h"
#include "reports/paper_set.h"
#include "reports/reports_test_support.h"

#include <algorithm>

using namespace tomoni;
using namespace tomoni::reports;
using namespace tomoni::reports::tests;

namespace {

std::vector<NamedPaper> papers_of(store::Connection& connection,
                                  language::Language language = language::Language::ja)
{
    PaperContext context(connection, all_rights, test_year, language);
    auto papers = compose_papers(context);
    REQUIRE_MESSAGE(papers.has_value(),
                    language::describe(language, papers.has_value() ? Error{} : papers.error()));
    return *papers;
}

const documents::Paper& paper_named(const std::vector<NamedPaper>& papers, const std::string& stem)
{
    const auto found = std::find_if(papers.begin(), papers.end(),
                                    [&](const NamedPaper& paper) { return paper.stem == stem; });
    REQUIRE(found != papers.end());
    return found->paper;
}

std::vector<documents::Table> tables_of(const documents::Paper& paper)
{
    std::vector<documents::Table> tables;
    for (const auto& block : paper.blocks) {
        if (const auto* table = std::get_if<documents::Table>(&block)) tables.push_back(*table);
    }
    return tables;
}

// The printed cells of the row whose first cell is `label`, without that cell.
std::vector<std::string> row_of(const documents::Table& table, const std::string& label)
{
    std::vector<std::string> cells;
    for (const auto& row : table.rows) {
        if (row.cells.empty() || documents::printed(row.cells[0]) != label) continue;
        for (std::size_t i = 1; i < row.cells.size(); ++i) cells.push_back(documents::printed(row.cells[i]));
        break;
    }
    return cells;
}

std::string words_of(const documents::List& list)
{
    std::string words;
    for (const auto& item : list.items) {
        words += item.marker + " " + documents::text_of(item.runs) + "\n";
        for (const auto& nested : item.nested) words += words_of(nested);
    }
    return words;
}

std::string words_of(const documents::Paper& paper)
{
    std::string words;
    for (const auto& block : paper.blocks) {
        if (const auto* paragraph = std::get_if<documents::Paragraph>(&block))
            words += documents::text_of(paragraph->runs) + "\n";
        if (const auto* note = std::get_if<documents::Note>(&block))
            words += documents::text_of(note->runs) + "\n";
        if (const auto* heading = std::get_if<documents::Heading>(&block))
            words += heading->number + " " + heading->text + "\n";
        if (const auto* list = std::get_if<documents::List>(&block)) {
            words += words_of(*list);
        }
    }
    return words;
}

using Cells = std::vector<std::string>;

}  // namespace

TEST_ON_BOTH(papers_of_a_year_stand_in_their_order_with_totals_that_foot)
{
    auto& db = database.connection();
    add_small_organisation(db);
    for (const auto language : {language::Language::ja, language::Language::en}) {
        const auto papers = papers_of(db, language);
        std::vector<std::string> stems;
        for (const NamedPaper& paper : papers) {
            stems.push_back(paper.stem);
            CHECK_FALSE(paper.paper.title.empty());
            for (const auto& table : tables_of(paper.paper)) {
                CHECK_MESSAGE(documents::formula_mistakes(table).empty(), paper.stem);
                CHECK_FALSE(table.rows.empty());
            }
        }
        CHECK(stems == std::vector<std::string>{"business-report", "settlement", "grant-outreach",
                                                "balance-sheet", "activity-statement", "notes", "inventory",
                                                "membership", "audit-report"});
    }
}

TEST_CASE("R1 every figure that a table names is one that the catalogue finds, with the value printed")
{
    tomoni::tests::TestDatabase database(store::Dialect::sqlite);
    add_small_organisation(database.connection());
    PaperContext context(database.connection(), all_rights, test_year, language::Language::ja);
    int named = 0;
    const auto papers = compose_papers(context).value();
    for (const NamedPaper& paper : papers) {
        for (const auto& table : tables_of(paper.paper)) {
            for (const auto& row : table.rows) {
                for (const auto& cell : row.cells) {
                    if (cell.figure.empty()) continue;
                    ++named;
                    const auto figure = context.figures().find(cell.figure);
                    REQUIRE_MESSAGE(figure.has_value(), paper.stem << " " << cell.figure);
                    CHECK_MESSAGE(figure->value == cell.value, cell.figure);
                }
            }
        }
    }
    CHECK(named > 50);
}

TEST_CASE("grant account adds up on accrual and on cash basis with the bridge between")
{
    tomoni::tests::TestDatabase database(store::Dialect::sqlite);
    add_small_organisation(database.connection());
    const auto papers = papers_of(database.connection());
    const auto& paper = paper_named(papers, "grant-outreach");
    const auto table = tables_of(paper).at(0);
    CHECK(row_of(table, "収入の部 合計") == Cells{"", "", "200,000", "200,000"});
    CHECK(row_of(table, "その他活動費 合計") == Cells{"", "", "60,000", "54,000"});
    CHECK(row_of(table, "支出の部 合計") == Cells{"", "", "110,000", "104,000"});
    CHECK(row_of(table, "調整") == Cells{"うち3月分源泉徴収税", "", "", "△6,000"});
    CHECK(row_of(table, "次年度繰越金") == Cells{"2024年3月31日時点", "", "90,000", "96,000"});
    CHECK(words_of(paper).contains("△6,000円"));
    CHECK(paper.subtitle == "（2023年7月10日〜2024年3月31日）");
}

TEST_CASE("settlement prints budget beside actual and where the grant's costs are found")
{
    tomoni::tests::TestDatabase database(store::Dialect::sqlite);
    add_small_organisation(database.connection());
    const auto papers = papers_of(database.connection());
    const auto& paper = paper_named(papers, "settlement");
    const auto table = tables_of(paper).at(0);
    CHECK(row_of(table, "正会員受取会費") == Cells{"600,000", "500,000", ""});
    CHECK(row_of(table, "会議費") == Cells{"50,000", "40,000", ""});
    CHECK(row_of(table, "支援事業費") == Cells{"50,000", "54,000", ""});
    CHECK(words_of(paper).contains("第9回会員総会"));
    CHECK(words_of(paper).contains("合計 104,000円"));
}

TEST_CASE("balance sheet and notes tell what is held for a purpose")
{
    tomoni::tests::TestDatabase database(store::Dialect::sqlite);
    add_small_organisation(database.connection());
    const auto papers = papers_of(database.connection());
    const auto& sheet = paper_named(papers, "balance-sheet");
    CHECK(words_of(sheet).contains("200,000円 は使途が特定されています"));
    CHECK(words_of(sheet).contains("緊急支援基金"));
    const auto& notes = paper_named(papers, "notes");
    const std::string words = words_of(notes);
    CHECK(words.contains("1. 重要な会計方針"));
    CHECK(words.contains("(1) 消費税等の会計処理"));
    CHECK(words.contains("2. 事業別損益の状況"));
    CHECK(words.contains("3. 使途等が制約された寄付等の内訳"));
    CHECK_FALSE(words.contains("4. "));
    const auto funds = tables_of(notes).at(1);
    const Cells relief = row_of(funds, "緊急支援基金");
    CHECK(Cells(relief.begin(), relief.begin() + 4) == Cells{"0", "300,000", "100,000", "200,000"});
}

TEST_CASE("business report fills in figures, references and numbers")
{
    tomoni::tests::TestDatabase database(store::Dialect::sqlite);
    add_small_organisation(database.connection());
    const auto papers = papers_of(database.connection());
    const std::string words = words_of(paper_named(papers, "business-report"));
    CHECK(words.contains("Ⅰ 支援事業"));
    CHECK(words.contains("1. 伴走支援"));
    CHECK(words.contains("(1) 助成金200,000円を受けた。"));
    CHECK(words.contains("(2) Ⅰ-1-(1)のうち96,000円を繰り越した。"));
    const auto english = papers_of(database.connection(), language::Language::en);
    CHECK(words_of(paper_named(english, "business-report")).contains("(1) 助成金200,000円を受けた。"));
}

TEST_CASE("business report lists acts by section and kind in date order")
{
    tomoni::tests::TestDatabase database(store::Dialect::sqlite);
    add_small_organisation(database.connection());
    const auto papers = papers_of(database.connection());
    const std::string words = words_of(paper_named(papers, "business-report"));
    const auto first = words.find("入管法の改定に反対する声明（2023年6月13日・SNS）");
    const auto second = words.find("在留資格を守る声明・2言語（2023年8月7日・ホームページ）");
    REQUIRE(first != std::string::npos);
    REQUIRE(second != std::string::npos);
    CHECK(first < second);
    CHECK_FALSE(words.contains("ともに暮らすシンポジウム"));
}

TEST_CASE("membership paper counts each class at the end of each year")
{
    tomoni::tests::TestDatabase database(store::Dialect::sqlite);
    add_small_organisation(database.connection());
    const auto papers = papers_of(database.connection());
    const auto& paper = paper_named(papers, "membership");
    const auto table = tables_of(paper).at(0);
    REQUIRE(table.columns.size() == 4);
    CHECK(table.columns[1].label == "2021");
    CHECK(row_of(table, "正会員 個人") == Cells{"1", "1", "2"});
    CHECK(row_of(table, "合計") == Cells{"1", "2", "2"});
    const auto& chart = std::get<documents::Chart>(paper.blocks.at(1));
    CHECK(chart.labels == std::vector<std::string>{"2021", "2022", "2023"});
}

TEST_CASE("table and chart stand where the narrative puts them, and not inside an item")
{
    tomoni::tests::TestDatabase database(store::Dialect::sqlite);
    auto& db = database.connection();
    add_small_organisation(db);
    write_section(db, "Ⅱ", "30", "財政", "{{table:membership first=\"2022\"}}\n\n{{chart:membership}}\n");
    const auto papers = papers_of(db);
    const auto tables = tables_of(paper_named(papers, "business-report"));
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].columns.size() == 3);

    write_section(db, "Ⅱ", "30", "財政", "1. 会員\n\n   {{table:membership}}\n");
    PaperContext context(db, all_rights, test_year, language::Language::ja);
    const auto refused = compose_papers(context);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().key == "reports.table_in_item");
    CHECK(refused.error().place.line == 8);
}

TEST_CASE("audit page names whom the settings name and leaves the seal to the auditor")
{
    tomoni::tests::TestDatabase database(store::Dialect::sqlite);
    add_small_organisation(database.connection());
    const auto papers = papers_of(database.connection());
    const auto& audit = paper_named(papers, "audit-report");
    const auto& signature = std::get<documents::SignatureBlock>(audit.blocks.back());
    CHECK(signature.date == "2024年5月10日");
    REQUIRE(signature.signatories.size() == 1);
    CHECK(signature.signatories[0].name == "鈴木次郎");
    CHECK(words_of(audit).contains("山田花子、佐藤一郎"));
}

TEST_CASE("papers bound together begin with the cover and bear every title as a bookmark")
{
    tomoni::tests::TestDatabase database(store::Dialect::sqlite);
    add_small_organisation(database.connection());
    PaperContext context(database.connection(), all_rights, test_year, language::Language::ja);
    const auto papers = compose_papers(context).value();
    const auto bound = bind_papers(context, papers);
    CHECK(bound.opening == documents::Opening::cover);
    const std::string words = words_of(bound);
    for (const NamedPaper& paper : papers) CHECK(words.contains(" " + paper.paper.title + "\n"));
}

TEST_CASE("papers need the rights of the domains they show")
{
    tomoni::tests::TestDatabase database(store::Dialect::sqlite);
    add_small_organisation(database.connection());
    const auto nobody = access::Viewer::nobody();
    PaperContext context(database.connection(), nobody, test_year, language::Language::ja);
    const auto papers = compose_papers(context);
    REQUIRE_FALSE(papers.has_value());
    CHECK(papers.error().kind == FailureKind::denied);
}
