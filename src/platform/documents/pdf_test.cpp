#include "platform/documents/pdf.h"

#include "base/text.h"
#include "platform/documents/base64.h"
#include "platform/documents/output_file.h"
#include "support/program.h"
#include "support/sample_papers.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>

namespace tomoni::documents {
namespace {

using tests::output_of;
using tests::TemporaryFolder;
using tests::TemporaryVariable;

constexpr Instant noon{1'711'900'800'000'000};  // 2024-03-31T16:00:00Z

// The PDF of a paper in a folder of its own, asked with the tools of poppler.
class PrintedPaper {
public:
    explicit PrintedPaper(const Paper& paper)
    {
        static Typesetter typesetter;
        auto made = typesetter.pdf_of(paper, noon);
        REQUIRE_MESSAGE(made, (made ? "" : language::describe(language::Language::en, made.error())));
        bytes = *std::move(made);
        REQUIRE(write_file(folder_.file("paper.pdf"), bytes));
    }

    [[nodiscard]] std::string ask(const std::string& tool, const std::string& options = "") const
    {
        return output_of(tool + " " + options + " " + folder_.file("paper.pdf") +
                         (tool == "pdftotext" ? " -" : "") + " 2>" + folder_.file("messages"));
    }
    [[nodiscard]] std::string page(int number) const
    {
        const std::string n = std::to_string(number);
        return ask("pdftotext", "-f " + n + " -l " + n);
    }
    [[nodiscard]] std::string text_without_breaks() const
    {
        return replace_all(replace_all(ask("pdftotext"), "\n", ""), "\f", "");
    }

    std::string bytes;

private:
    TemporaryFolder folder_;
};

bool contains(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

std::size_t count_in(std::string_view text, std::string_view part)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

Error error_for(const Paper& paper)
{
    Typesetter typesetter;
    const auto outcome = typesetter.pdf_of(paper, noon);
    REQUIRE_FALSE(outcome);
    return outcome.error();
}

Paper one_line(std::string_view text)
{
    Paper paper;
    paper.title = "一行の書類";
    paper.paragraph(text);
    return paper;
}

}  // namespace

TEST_CASE("documents: a PDF is A4, tagged, titled, dated as told and has its fonts inside")
{
    const PrintedPaper paper(tests::settlement_paper());
    const std::string properties = paper.ask("pdfinfo", "-isodates");
    CHECK(contains(properties, "Title:           2023年度 収支決算報告"));
    CHECK(contains(properties, "Tagged:          yes"));
    CHECK(contains(properties, "Page size:       595.276 x 841.89 pts (A4)"));
    CHECK(contains(properties, "Pages:           2"));
    CHECK(contains(properties, "2024-03-31T16:00:00"));
    const std::string fonts = paper.ask("pdffonts");
    CHECK(contains(fonts, "BIZUDPGothic-Regular"));
    CHECK(contains(fonts, "BIZUDPGothic-Bold"));
    for (const auto& line : split_text(fonts, "\n"))
        if (contains(line, "Identity-H")) CHECK(contains(line, "yes yes yes"));
    CHECK(contains(paper.bytes, "pdfuaid"));
}

TEST_CASE("documents: the same paper and moment give the same bytes, another moment others")
{
    Typesetter typesetter;
    const Paper paper = tests::membership_paper();
    const std::string first = typesetter.pdf_of(paper, noon).value();
    CHECK(typesetter.pdf_of(paper, noon).value() == first);
    Typesetter other;
    CHECK(other.pdf_of(tests::audit_paper(), noon));
    CHECK(other.pdf_of(paper, noon).value() == first);
    CHECK(other.pdf_of(paper, Instant{noon.microseconds + 60'000'000}).value() != first);
}

TEST_CASE("documents: a process that has set its share is replaced without a trace")
{
    Typesetter typesetter(2);
    const std::string first = typesetter.pdf_of(one_line("本文"), noon).value();
    for (int i = 0; i < 4; ++i) CHECK(typesetter.pdf_of(one_line("本文"), noon).value() == first);
}

TEST_CASE("documents: what is printed can be read back, character by character")
{
    const std::string text = PrintedPaper(tests::narrative_paper()).text_without_breaks();
    for (const std::string_view part : {"会員は867人となり、全国フォーラムには約300人が参加した。",
                                        "「つながり」（ネットワーク）を合言葉に",
                                        "第1回講座「在留資格の基礎」（6月11日、オンライン、170人）",
                                        "声明 第11号", "特定非営利活動法人 ひだまりの会 2023年度"})
        CHECK_MESSAGE(contains(text, part), part);
}

TEST_CASE("documents: amounts are printed with separators, triangles, zeros and empty cells")
{
    const std::string text = PrintedPaper(tests::settlement_paper()).ask("pdftotext", "-layout");
    CHECK(contains(text, "38,795,210"));
    CHECK(contains(text, "△12,345"));
    for (const auto& line : split_text(text, "\n")) {
        if (!contains(line, "予備費") || contains(line, "※")) continue;
        CHECK(contains(line, "500,000"));
        CHECK_FALSE(contains(line, "0   "));
    }
}

TEST_CASE("documents: table heads stand on every page and the last total is never alone on one")
{
    const PrintedPaper paper(tests::register_paper());
    CHECK(contains(paper.ask("pdfinfo"), "Pages:           5"));
    for (int page = 1; page <= 5; ++page) {
        CHECK(count_in(paper.page(page), "摘要") == 1);
        CHECK(contains(replace_all(paper.page(page), " ", ""), std::to_string(page) + "/5"));
    }
    CHECK(contains(paper.page(5), "合計"));
    for (int items = 40; items <= 46; ++items) {
        Paper statement = tests::settlement_paper();
        auto& table = std::get<Table>(statement.blocks.front());
        table.rows.resize(1);
        for (int i = 0; i < items; ++i) table.add(RowKind::item, 1, {text_cell("科目")});
        table.add(RowKind::grand_total, 0, {text_cell("合計")});
        const PrintedPaper printed(statement);
        if (contains(printed.ask("pdfinfo"), "Pages:           1")) continue;
        const std::string last = printed.page(2);
        if (contains(last, "合計")) CHECK(count_in(last, "科目") >= 2);
    }
}

TEST_CASE("documents: text of a paper is never run as markup")
{
    const std::string hostile = "#panic() *x* $y$ <a> [b] `c` @d \\ //e #read(\"paper.typ\")";
    CHECK(contains(PrintedPaper(one_line(hostile)).text_without_breaks(), hostile));
    Paper paper = tests::settlement_paper();
    auto& table = std::get<Table>(paper.blocks.front());
    table.add(RowKind::item, 1, {text_cell(hostile)});
    CHECK(contains(PrintedPaper(paper).ask("pdftotext"), "#panic()"));
}

TEST_CASE("documents: headings become bookmarks, also where levels were skipped")
{
    Paper paper = one_line("本文");
    paper.heading(3, "(1)", "深い見出し").heading(1, "Ⅰ", "浅い見出し").heading(4, "", "さらに深い");
    paper.add(Heading{2, "2", "長い見出しをしおりでは短くする", "短い見出し"});
    const PrintedPaper printed(paper);
    const std::string outline = printed.ask("qpdf", "--json=1 --json-key=outlines");
    CHECK(contains(outline, R"("title": "(1) 深い見出し")"));
    CHECK(contains(outline, R"("title": "Ⅰ 浅い見出し")"));
    CHECK(contains(outline, R"("title": "短い見出し")"));
    CHECK(contains(printed.ask("pdftotext"), "長い見出しをしおりでは短くする"));
    CHECK(count_in(printed.ask("pdfinfo", "-struct"), "H1") == 2);
}

TEST_CASE("documents: every kind of row, empty tables and parts without rows can be set")
{
    for (int first = 0; first < 5; ++first) {
        for (int second = 0; second < 5; ++second) {
            Paper paper = tests::settlement_paper();
            auto& table = std::get<Table>(paper.blocks.front());
            table.rows.clear();
            table.add(static_cast<RowKind>(first), 0, {text_cell("一")});
            table.add(static_cast<RowKind>(second), second % 2, {text_cell("二"), yen_cell(Yen(1))});
            if (second == 0) table.add(RowKind::heading, 0, {text_cell("三")});
            CHECK(contains(PrintedPaper(paper).ask("pdftotext"), "二"));
        }
    }
}

TEST_CASE("documents: a wide paper lies on its side, a paper of parts without values can be set")
{
    Paper paper = one_line("The year 2023.");
    paper.language = language::Language::en;
    paper.orientation = Orientation::landscape;
    paper.add(Table{}).add(Chart{.title = "Nothing yet", .head = "Year"}).add(List{}).add(SignatureBlock{});
    paper.add(PageBreak{}).add(Spacer{2}).paragraph("Last page");
    const PrintedPaper printed(paper);
    CHECK(contains(printed.ask("pdfinfo"), "Page size:       841.89 x 595.276 pts (A4)"));
    CHECK(contains(printed.page(2), "Last page"));
}

TEST_CASE("documents: a character that no font has is named")
{
    const Error error = error_for(one_line("山田\U0010fffd太郎"));
    REQUIRE_MESSAGE(error.key == "documents.characters_without_font", error.arguments.back().value);
    CHECK(error.arguments.front().value == "一行の書類");
    CHECK(error.arguments.back().value == "U+10FFFD");
}

TEST_CASE("documents: without node the sentence says what to run")
{
    const TemporaryFolder empty;
    const TemporaryVariable path("PATH", empty.path());
    const Error error = error_for(one_line("本文"));
    CHECK(error.key == "documents.node_missing");
    CHECK(contains(language::describe(language::Language::ja, error), "bin/setup"));
}

TEST_CASE("documents: without the typesetter's package the sentence says what to run")
{
    const TemporaryFolder share;
    const std::string source = TOMONI_SOURCE_DIR;
    std::filesystem::create_directories(share.file("templates"));
    std::filesystem::copy(source + "/templates/papers", share.file("templates/papers"));
    std::filesystem::create_directories(share.file("tools"));
    std::filesystem::copy(source + "/tools/typst_worker.mjs", share.file("tools/typst_worker.mjs"));
    const TemporaryVariable folder("TOMONI_SHARE", share.path());
    const Error error = error_for(one_line("本文"));
    CHECK(error.key == "documents.typesetter_missing");
    CHECK(contains(error.note, "typst-ts-node-compiler"));
}

TEST_CASE("documents: without templates the folder that was searched is named")
{
    const TemporaryFolder empty;
    const TemporaryVariable folder("TOMONI_SHARE", empty.path());
    const Error error = error_for(one_line("本文"));
    CHECK(error.key == "documents.templates_missing");
    CHECK(error.arguments.front().value == empty.path());
}

TEST_CASE("documents: a typesetter that breaks off is an error, again and again, and no hang")
{
    const TemporaryFolder share;
    std::filesystem::create_directories(share.file("templates/papers"));
    std::filesystem::create_directories(share.file("tools"));
    REQUIRE(write_file(share.file("templates/papers/paper.typ"), ""));
    REQUIRE(write_file(share.file("tools/typst_worker.mjs"), "console.log('{\"ready\":true}'); throw 1;"));
    const TemporaryVariable folder("TOMONI_SHARE", share.path());
    Typesetter typesetter;
    for (int attempt = 0; attempt < 2; ++attempt) {
        const auto outcome = typesetter.pdf_of(one_line("本文"), noon);
        REQUIRE_FALSE(outcome);
        CHECK(outcome.error().key == "documents.typesetter_stopped");
    }
}

TEST_CASE("documents: base64 is decoded with every padding and refused when malformed")
{
    CHECK(decode_base64("").value() == "");
    CHECK(decode_base64("QQ==").value() == "A");
    CHECK(decode_base64("QUI=").value() == "AB");
    CHECK(decode_base64("/+8A").value() == std::string("\xff\xef\0", 3));
    CHECK_FALSE(decode_base64("QUI"));
    CHECK_FALSE(decode_base64("QU*="));
    CHECK_FALSE(decode_base64("Q=QQ"));
}

}  // namespace tomoni::documents
