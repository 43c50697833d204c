#include "platform/documents/xlsx.h"

#include "base/text.h"
#include "platform/documents/output_file.h"
#include "platform/documents/xlsx_names.h"
#include "support/program.h"
#include "support/sample_papers.h"

#include <doctest/doctest.h>
#include <map>

namespace tomoni::documents {
namespace {

constexpr Instant noon{1'711'900'800'000'000};

struct SheetCell {
    std::string value;
    std::string formula;
    std::string result;
};

// The workbook as a reader of its own sees it: cells by "sheet!A1", parts by name.
struct Workbook {
    std::map<std::string, SheetCell> cells;
    std::map<std::string, std::string> parts;
};

Workbook read_workbook(const std::string& bytes)
{
    const tests::TemporaryFolder folder;
    REQUIRE(write_file(folder.file("book.xlsx"), bytes));
    const std::string lines = tests::output_of("node " TOMONI_SOURCE_DIR "/tests/support/read_xlsx.mjs " +
                                               folder.file("book.xlsx"));
    Workbook workbook;
    for (const auto& line : split_text(lines, "\n")) {
        const auto fields = split_text(line, "\t");
        if (fields.size() == 3) workbook.parts[fields[1]] = fields[2];
        if (fields.size() == 4) workbook.cells[fields[0]] = {fields[1], fields[2], fields[3]};
    }
    return workbook;
}

Workbook workbook_of(const std::vector<Paper>& papers)
{
    const auto bytes = xlsx_of(papers, noon);
    REQUIRE(bytes);
    return read_workbook(*bytes);
}

Paper paper_with(Table table)
{
    Paper paper;
    paper.title = "書類";
    paper.add(std::move(table));
    return paper;
}

}  // namespace

TEST_CASE("documents: a workbook holds amounts as numbers and totals as formulas that give them")
{
    const Workbook book = workbook_of({tests::settlement_paper()});
    CHECK(book.cells.at("収支決算報告!A1").value == "2023年度 収支決算報告");
    CHECK(book.cells.at("収支決算報告!D2").value == "単位：円");
    CHECK(book.cells.at("収支決算報告!A3").value == "科目");
    CHECK(book.cells.at("収支決算報告!C11").value == "-12345");
    CHECK(book.cells.at("収支決算報告!B8").formula == "B6+B7");
    CHECK(book.cells.at("収支決算報告!C40").formula == "SUM(C15:C39)");
    CHECK(book.cells.at("収支決算報告!C41").formula == "C13-C40");
    int formulas = 0;
    for (const auto& [name, cell] : book.cells) {
        if (cell.formula.empty()) continue;
        ++formulas;
        CHECK_MESSAGE(cell.value == cell.result, name);
    }
    CHECK(formulas == 10);
    CHECK(book.cells.find("収支決算報告!C39") == book.cells.end());
}

TEST_CASE("documents: every table of every paper, those of charts too, has a sheet of its own name")
{
    const Workbook book = workbook_of({tests::settlement_paper(), tests::membership_paper(),
                                       tests::register_paper(), tests::audit_paper()});
    for (const std::string name :
         {"収支決算報告!A1", "会員数の推移!A1", "会員数の推移（種別）!A1", "現金!A1", "指摘事項!A1"})
        CHECK_MESSAGE(book.cells.contains(name), name);
    CHECK(book.cells.at("会員数の推移!G4").formula == "SUM(B4:F4)");
    CHECK(book.cells.at("会員数の推移!G11").value == "867");
    CHECK(book.cells.at("現金!C204").result == book.cells.at("現金!C204").value);
}

TEST_CASE("documents: the greatest amounts stay exact to the yen")
{
    Table table{.columns = {text_column("科目"), amount_column("金額")}};
    table.add(RowKind::item, 0, {text_cell("最大"), yen_cell(Yen(Yen::max_value))});
    table.add(RowKind::item, 0, {text_cell("最小"), yen_cell(Yen(1 - Yen::max_value))});
    table.add(RowKind::total, 0, {text_cell("計"), total_cell(Yen(1), sum_of_rows(0, 1))});
    const Workbook book = workbook_of({paper_with(table)});
    CHECK(book.cells.at("書類!B4").value == "9007199254740991");
    CHECK(book.cells.at("書類!B5").value == "-9007199254740990");
    CHECK(book.cells.at("書類!B6").result == "1");
}

TEST_CASE("documents: a workbook is dressed for reading and printing")
{
    const Workbook book = workbook_of({tests::settlement_paper()});
    const std::string& sheet = book.parts.at("xl/worksheets/sheet1.xml");
    CHECK(sheet.contains("state=\"frozen\""));
    CHECK(sheet.contains("ySplit=\"3\""));
    CHECK(sheet.contains("paperSize=\"9\""));
    CHECK(sheet.contains("fitToHeight=\"0\""));
    CHECK(sheet.contains("特定非営利活動法人 ひだまりの会　2023年度"));
    CHECK(book.parts.at("xl/styles.xml").contains("#,##0;△#,##0;0"));
    CHECK(book.parts.at("xl/workbook.xml").contains("Print_Titles"));
    CHECK(book.parts.at("docProps/core.xml").contains("2024-03-31T16:00:00Z"));
}

TEST_CASE("documents: columns with a common head stand under it")
{
    Table table{.columns = {text_column("年度", 0), amount_column("個人", "正会員"),
                            amount_column("団体", "正会員"), amount_column("計")}};
    table.add(RowKind::item, 0, {text_cell("2023"), count_cell(199), count_cell(88)});
    const Workbook book = workbook_of({paper_with(table)});
    CHECK(book.cells.at("書類!B3").value == "正会員");
    CHECK(book.cells.at("書類!C4").value == "団体");
    CHECK(book.cells.at("書類!B5").value == "199");
    CHECK(book.parts.at("xl/worksheets/sheet1.xml").contains("<mergeCell ref=\"B3:C3\"/>"));
}

TEST_CASE("documents: the same papers and moment give the same workbook, byte by byte")
{
    const std::vector<Paper> papers{tests::settlement_paper(), tests::membership_paper()};
    const std::string first = xlsx_of(papers, noon).value();
    CHECK(xlsx_of(papers, noon).value() == first);
    CHECK(xlsx_of(papers, Instant{noon.microseconds + 1'000'000}).value() != first);
}

TEST_CASE("documents: text that looks like a formula stays text")
{
    Table table{.columns = {text_column("=1+1"), text_column("<b>&")}};
    table.add(RowKind::item, 0, {text_cell("=HYPERLINK(\"x\")"), text_cell("+1")});
    const Workbook book = workbook_of({paper_with(table)});
    CHECK(book.cells.at("書類!A3").value == "=1+1");
    CHECK(book.cells.at("書類!A4").value == "=HYPERLINK(\"x\")");
    CHECK(book.cells.at("書類!A4").formula.empty());
    CHECK(book.cells.at("書類!B3").value == "<b>&");
}

TEST_CASE("documents: a total that is not the sum of its parts is refused by row")
{
    Paper paper = tests::settlement_paper();
    std::get<Table>(paper.blocks.front()).rows[4].cells[2].value += 1;
    const auto outcome = xlsx_of(std::vector{paper}, noon);
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().key == "documents.total_disagrees");
    CHECK(outcome.error().arguments[1].value == "受取会費計");
}

TEST_CASE("documents: papers without tables make no workbook, a very long text is cut at a character")
{
    CHECK(xlsx_of(std::vector{tests::narrative_paper()}, noon).error().key == "documents.no_tables");
    Table table{.columns = {text_column("文")}};
    std::string text;
    for (int i = 0; i < 40'000; ++i) text += "長";
    table.add(RowKind::item, 0, {text_cell(text)});
    CHECK(workbook_of({paper_with(table)}).cells.at("書類!A4").value == text.substr(0, 3 * 32'767));
}

TEST_CASE("documents: a temporary folder that cannot be written to is an error")
{
    const tests::TemporaryVariable folder("TMPDIR", "no/such/folder");
    const auto outcome = xlsx_of(std::vector{tests::settlement_paper()}, noon);
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().key == "documents.workbook_not_made");
}

TEST_CASE("documents: sheet names are short, plain and never doubled")
{
    SheetNames names;
    CHECK(names.next("収支[決算]: 2023/24") == "収支 決算   2023 24");
    CHECK(names.next("ABC") == "ABC");
    CHECK(names.next("abc") == "abc (2)");
    CHECK(names.next("") == "Table");
    const std::string longest =
        names.next("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三");
    CHECK(count_characters(longest) == 31);
    CHECK(count_characters(names.next(longest + "四")) == 31);
}

TEST_CASE("documents: formulas add neighbours with SUM and name the others")
{
    CHECK(column_letters(25) == "Z");
    CHECK(column_letters(26) == "AA");
    CHECK(column_letters(701) == "ZZ");
    CHECK(formula_text(sum_of_rows(0, 2), 1, 3) == "=SUM(B4:B6)");
    CHECK(formula_text(sum_of_rows(0, 1), 1, 3) == "=B4+B5");
    CHECK(formula_text({{0, -1, {}}, {1, 1, {}}, {2, 1, {}}, {3, 1, {}}}, 2, 3) == "=-C4+SUM(C5:C7)");
    CHECK(formula_text({{5, 1, 1}, {5, -1, 2}}, 3, 3) == "=B9-C9");
    CHECK(formula_text(sum_of_columns(2, 1, 4), 5, 3) == "=SUM(B6:E6)");
}

}  // namespace tomoni::documents
