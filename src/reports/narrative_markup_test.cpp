#include "reports/narrative_markup.h"

#include <doctest/doctest.h>

using namespace tomoni::reports;

namespace {

std::string text_of(const MarkupBlock& block)
{
    std::string text;
    for (const Span& span : block.spans) text += span.text;
    return text;
}

}  // namespace

TEST_CASE("markup nests numbered and bullet items by indentation")
{
    const auto blocks =
        parse_markup(
            "前書き。\n\n1. 一つ目\n   続き。\n   - 点\n     1. 内の一\n\n   段落\n9. 二つ目\n\n終わり\n",
            "a.md")
            .value();
    REQUIRE(blocks.size() == 7);
    CHECK(blocks[0].kind == BlockKind::paragraph);
    CHECK(blocks[1].kind == BlockKind::numbered);
    CHECK(text_of(blocks[1]) == "一つ目続き。");
    CHECK(blocks[2].kind == BlockKind::bullet);
    CHECK(blocks[2].depth == 1);
    CHECK(blocks[3].kind == BlockKind::numbered);
    CHECK(blocks[3].depth == 2);
    CHECK(blocks[3].numbered_depth == 1);
    CHECK(blocks[4].kind == BlockKind::paragraph);
    CHECK(blocks[4].depth == 1);
    CHECK(blocks[5].kind == BlockKind::numbered);
    CHECK(blocks[5].depth == 0);
    CHECK(blocks[6].depth == 0);
}

TEST_CASE("markup finds figures, references and labels with their places")
{
    const auto blocks =
        parse_markup("1. 会員は{{ membership.total@2022 }}、**増**えた。{{ref:#x}} {#members}\n", "a.md", 5)
            .value();
    REQUIRE(blocks.size() == 1);
    CHECK(blocks[0].label == "members");
    REQUIRE(blocks[0].spans.size() == 6);
    CHECK(blocks[0].spans[1].kind == SpanKind::figure);
    CHECK(blocks[0].spans[1].text == "membership.total@2022");
    CHECK(blocks[0].spans[1].place.line == 5);
    CHECK(blocks[0].spans[1].place.column == 7);
    CHECK(blocks[0].spans[3].kind == SpanKind::strong);
    CHECK(blocks[0].spans[5].kind == SpanKind::reference);
}

TEST_CASE("markup reads directives that stand alone and refuses them in running text")
{
    const auto blocks =
        parse_markup("- 声明\n\n  {{list:activities section=\"Ⅰ-2-(3)\" kind=\"statement\"}}\n", "a.md")
            .value();
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[1].kind == BlockKind::directive);
    CHECK(blocks[1].depth == 1);
    CHECK(blocks[1].directive.name == "list:activities");
    CHECK(blocks[1].directive.argument("section") == "Ⅰ-2-(3)");
    CHECK(blocks[1].directive.argument("year").empty());

    const auto bad = parse_markup("文中の{{list:activities}}は困る。\n", "a.md");
    REQUIRE_FALSE(bad.has_value());
    CHECK(bad.error().causes.at(0).key == "reports.directive_in_text");
}

TEST_CASE("markup tells all errors of a text with line and column")
{
    const auto bad =
        parse_markup("良い\n\n悪い{{x\n\n**強い\n\n{{list:activities section=Ⅰ}}\n\n空{{ }}\n", "b.md", 10);
    REQUIRE_FALSE(bad.has_value());
    const auto& causes = bad.error().causes;
    REQUIRE(causes.size() == 4);
    CHECK(causes[0].key == "reports.placeholder_not_closed");
    CHECK(causes[0].place.line == 12);
    CHECK(causes[0].place.column == 3);
    CHECK(causes[1].key == "reports.strong_not_closed");
    CHECK(causes[1].place.line == 14);
    CHECK(causes[2].key == "reports.directive_unreadable");
    CHECK(causes[3].key == "reports.placeholder_empty");
    CHECK(causes[3].place.column == 2);
}

TEST_CASE("markup joins Latin lines with a space and Japanese lines without")
{
    CHECK(text_of(parse_markup("two\nlines\n", "a").value()[0]) == "two lines");
    CHECK(text_of(parse_markup("二\n行\n", "a").value()[0]) == "二行");
    CHECK(parse_markup("\\{\\{x}} \\*\n", "a").value()[0].spans[0].text == "{{x}} *");
}
