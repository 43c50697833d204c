#include "platform/documents/markdown.h"

#include "platform/documents/markdown_blocks.h"

#include <doctest/doctest.h>

namespace tomoni::documents {
namespace {

PlaceholderResolver resolver()
{
    PlaceholderResolver resolver;
    resolver.figure = [](std::string_view name) -> Result<Run> {
        if (name == "membership.total") return Run{.text = "867", .figure = "membership.total"};
        if (name == "ledger.revenue_total@2022")
            return Run{.text = "43,210,000", .figure = std::string(name)};
        return not_found("documents.no_tables", {{"name", std::string(name)}});
    };
    resolver.list = [](std::string_view words) -> Result<std::vector<Block>> {
        if (words != "activities section=Ⅳ-1-(1)") return not_found("documents.no_tables");
        return std::vector<Block>{List{false, 1, {{plain("第1回講座"), {}}}}};
    };
    return resolver;
}

std::vector<Block> blocks_of(std::string_view text)
{
    auto blocks = blocks_of_markdown(text, {.file = "narrative/1.md"}, resolver());
    REQUIRE(blocks);
    return *std::move(blocks);
}

std::vector<Error> mistakes_of(std::string_view text, std::int64_t first_line = 1)
{
    const auto blocks = blocks_of_markdown(text, {"narrative/1.md", first_line, 1}, resolver());
    REQUIRE_FALSE(blocks);
    CHECK(blocks.error().key == "documents.markdown_mistakes");
    return blocks.error().causes;
}

void check_place(const Error& error, std::string_view key, std::int64_t line, std::int64_t column)
{
    CHECK(error.key == key);
    CHECK(error.place.file == "narrative/1.md");
    CHECK(error.place.line == line);
    CHECK(error.place.column == column);
}

}  // namespace

TEST_CASE("documents: Markdown headings, paragraphs and emphasis become blocks")
{
    const auto blocks =
        blocks_of("# Ⅰ　事業期間\n\n2023年度は*学習*と\n**提言**を行った。\n\n### (1) 声明\n");
    REQUIRE(blocks.size() == 3);
    const auto& heading = std::get<Heading>(blocks[0]);
    CHECK(heading.level == 1);
    CHECK(heading.number == "Ⅰ");
    CHECK(heading.text == "事業期間");
    const Runs& runs = std::get<Paragraph>(blocks[1]).runs;
    CHECK(text_of(runs) == "2023年度は学習と提言を行った。");
    CHECK(runs[1].emphasis == Emphasis::emphasis);
    CHECK(runs[3].emphasis == Emphasis::strong);
    CHECK(std::get<Heading>(blocks[2]).level == 3);
    CHECK(std::get<Heading>(blocks[2]).number == "(1)");
}

TEST_CASE("documents: a line end in a paragraph is a space between Latin words only")
{
    const auto blocks = blocks_of("日本語\nの文と Solidarity\nNetwork の文  \n改行");
    CHECK(text_of(std::get<Paragraph>(blocks[0]).runs) == "日本語の文と Solidarity Network の文\n改行");
}

TEST_CASE("documents: emphasis works beside Japanese brackets and marks")
{
    const auto blocks = blocks_of("会は**「つながり」**を、**全国フォーラム（東京）**で。**終わり。**次");
    const Runs& runs = std::get<Paragraph>(blocks[0]).runs;
    CHECK(text_of(runs) == "会は「つながり」を、全国フォーラム（東京）で。終わり。次");
    REQUIRE(runs.size() == 7);
    CHECK(runs[1].text == "「つながり」");
    CHECK(runs[1].emphasis == Emphasis::strong);
    CHECK(runs[5].text == "終わり。");
}

TEST_CASE("documents: live figures keep their name and the text around them")
{
    const auto blocks =
        blocks_of("会員は**{{membership.total}}**人、収益は{{ ledger.revenue_total@2022 }}円。");
    const Runs& runs = std::get<Paragraph>(blocks[0]).runs;
    CHECK(text_of(runs) == "会員は867人、収益は43,210,000円。");
    CHECK(runs[1].figure == "membership.total");
    CHECK(runs[1].emphasis == Emphasis::strong);
    CHECK(runs[3].figure == "ledger.revenue_total@2022");
}

TEST_CASE("documents: a generated list takes the place of its paragraph")
{
    const auto blocks = blocks_of("前の段落\n\n{{list activities section=Ⅳ-1-(1)}}\n\n後の段落");
    REQUIRE(blocks.size() == 3);
    CHECK(text_of(std::get<List>(blocks[1]).items[0].runs) == "第1回講座");
}

TEST_CASE("documents: lists nest and keep their numbers")
{
    const auto blocks =
        blocks_of("3. 三\n4. 四\n   - 内 {{membership.total}}\n     - 奥\n   - 内二\n5. 五\n\n   段落\n");
    REQUIRE(blocks.size() == 1);
    const auto& list = std::get<List>(blocks[0]);
    CHECK(list.is_numbered);
    CHECK(list.first_number == 3);
    REQUIRE(list.items.size() == 3);
    const List& inner = list.items[1].nested.at(0);
    CHECK_FALSE(inner.is_numbered);
    CHECK(text_of(inner.items[0].runs) == "内 867");
    CHECK(text_of(inner.items[0].nested.at(0).items[0].runs) == "奥");
    CHECK(text_of(inner.items[1].runs) == "内二");
    CHECK(text_of(list.items[2].runs) == "五\n段落");
}

TEST_CASE("documents: Markdown tables become tables, columns aligned right hold amounts")
{
    const auto blocks =
        blocks_of("| 区分 | 人数 |\n|---|---:|\n| 正会員 | {{membership.total}} |\n| 計 | |\n");
    const auto& table = std::get<Table>(blocks.at(0));
    REQUIRE(table.columns.size() == 2);
    CHECK(table.columns[0].label == "区分");
    CHECK(table.columns[1].kind == ColumnKind::amount);
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].cells[1].text == "867");
    CHECK(table.rows[0].cells[1].figure == "membership.total");
    CHECK(table.rows[1].cells[1].kind == CellKind::empty);
}

TEST_CASE("documents: unknown figures and lists are named with line and column")
{
    const auto mistakes =
        mistakes_of("一行目\n\n会員は{{membership.totl}}人と{{x}}\n\n{{list unknown}}\n", 5);
    REQUIRE(mistakes.size() == 3);
    check_place(mistakes[0], "documents.no_tables", 7, 4);
    CHECK(mistakes[0].arguments.front().value == "membership.totl");
    check_place(mistakes[1], "documents.no_tables", 7, 25);
    check_place(mistakes[2], "documents.no_tables", 9, 1);
}

TEST_CASE("documents: a list among other text and an open placeholder are refused")
{
    const auto mistakes =
        mistakes_of("文 {{list activities section=Ⅳ-1-(1)}}\n\n閉じない {{membership.total\n");
    REQUIRE(mistakes.size() == 2);
    check_place(mistakes[0], "documents.markdown_open_placeholder", 3, 6);
    check_place(mistakes[1], "documents.markdown_list_not_alone", 1, 3);
}

TEST_CASE("documents: HTML, code, pictures, quotations and dangerous links are refused by place")
{
    const auto mistakes = mistakes_of(
        "{{membership.total}}人 <b>太字</b>\n\n<script>\nalert(1)\n</script>\n\n`code`\n\n"
        "![絵](a.png)\n\n> 引用\n\n[押す](javascript:alert(1))\n");
    REQUIRE(mistakes.size() == 7);
    check_place(mistakes[0], "documents.markdown_html", 1, 23);
    check_place(mistakes[1], "documents.markdown_html", 1, 28);
    check_place(mistakes[2], "documents.markdown_html", 3, 1);
    check_place(mistakes[3], "documents.markdown_code", 7, 2);
    check_place(mistakes[4], "documents.markdown_image", 9, 3);
    check_place(mistakes[5], "documents.markdown_quote", 11, 3);
    check_place(mistakes[6], "documents.markdown_link", 13, 2);
}

TEST_CASE("documents: a link keeps its address, which holds no placeholder")
{
    const auto blocks = blocks_of("くわしくは[こちら](https://example.org/a?b=1&amp;c)へ");
    CHECK(std::get<Paragraph>(blocks[0]).runs[1].link == "https://example.org/a?b=1&c");
    const auto mistakes = mistakes_of("[こちら](https://example.org/{{membership.total}})");
    check_place(mistakes.at(0), "documents.markdown_link", 1, 2);
}

TEST_CASE("documents: a less-than sign and entities are characters")
{
    const auto blocks = blocks_of("3 < 5 &amp; &lt;b&gt; &copy;\n");
    CHECK(text_of(std::get<Paragraph>(blocks[0]).runs) == "3 < 5 & <b> &copy;");
}

TEST_CASE("documents: private characters cannot pretend to be a placeholder")
{
    const auto mistakes = mistakes_of("外字\uE000\uE080\uE080");
    REQUIRE(mistakes.size() == 3);
    check_place(mistakes[0], "documents.markdown_private_character", 1, 3);
}

TEST_CASE("documents: front matter is read with its lines and the rest begins after it")
{
    const auto matter = read_front_matter("---\nsection: Ⅰ\n\nheading: はじめに: 序\n---\n本文\n", "a.md");
    REQUIRE(matter);
    REQUIRE(matter->fields.size() == 2);
    CHECK(matter->fields[1].name == "heading");
    CHECK(matter->fields[1].value == "はじめに: 序");
    CHECK(matter->fields[1].line == 4);
    CHECK(matter->body == "本文\n");
    CHECK(matter->body_line == 6);
    CHECK(read_front_matter("本文", "a.md").value().body_line == 1);
    CHECK(read_front_matter("---\r\nposition: 3\r\n---\r\n", "a.md").value().fields.at(0).value == "3");
}

TEST_CASE("documents: front matter that is open or malformed is refused by line")
{
    CHECK(read_front_matter("---\na: b\n", "a.md").error().key == "documents.front_matter_open");
    const auto malformed = read_front_matter("---\na: b\n本文\n---\n", "a.md");
    CHECK(malformed.error().key == "documents.front_matter_line");
    CHECK(malformed.error().place.line == 3);
}

TEST_CASE("documents: a heading's number is split from its text only when it is one")
{
    CHECK(heading_of(1, "Ⅳ-1-(1) 学習").number == "Ⅳ-1-(1)");
    CHECK(heading_of(1, "1. 学習").text == "学習");
    CHECK(heading_of(1, "学習 2023").number.empty());
    CHECK(heading_of(1, "2023").number.empty());
    CHECK(heading_of(1, "2023").text == "2023");
}

}  // namespace tomoni::documents
