#include "reports/narrative_outline.h"

#include <doctest/doctest.h>

using namespace tomoni::reports;

namespace {

NarrativeSection section(const char* address, const char* heading, const char* body)
{
    return {parse_section_address(address).value(), 0, heading, body, std::string(heading) + ".md", 6};
}

}  // namespace

TEST_CASE("outline counts items and points within their section whatever was typed")
{
    const auto outline =
        build_outline(
            {
                section("Ⅵ", "ネットワーク", ""),
                section("Ⅵ-2", "地域",
                        "8. 一\n   1. 点\n   - 丸\n     1. 深い点\n9. 二 {#second}\n\n段落\n\n1. 三\n"),
            })
            .value();
    std::vector<std::string> markers;
    for (const auto& block : outline.blocks) markers.push_back(block.marker);
    CHECK(markers == std::vector<std::string>{"Ⅵ", "2.", "(1)", "①", "", "②", "(2)", "", "(3)"});
    CHECK(outline.resolve("second")->text() == "Ⅵ-2-(2)");
    CHECK(outline.resolve("#second")->text() == "Ⅵ-2-(2)");
    CHECK(outline.resolve("Ⅵ-2-（1）-②")->text() == "Ⅵ-2-(1)-②");
    CHECK_FALSE(outline.resolve("Ⅵ-2-(1)-③").has_value());
    CHECK_FALSE(outline.resolve("third").has_value());
}

TEST_CASE("outline numbers headings in a body below the section")
{
    const auto outline =
        build_outline({section("Ⅶ", "組織", "# 運営\n\n1. 総会\n\n# 財政\n\n1. 会員\n\n## 深い\n\n# 後\n")})
            .value();
    std::vector<std::string> addresses;
    for (const auto& block : outline.blocks) addresses.push_back(block.address.text());
    CHECK(addresses == std::vector<std::string>{"Ⅶ", "Ⅶ-1", "Ⅶ-1-(1)", "Ⅶ-2", "Ⅶ-2-(1)", "Ⅶ-2-(2)", "Ⅶ-3"});
}

TEST_CASE("outline gives items of a part without a number no address")
{
    const auto outline = build_outline({section("はじめに", "はじめに", "言葉\n\n1. 一\n2. 二\n")}).value();
    CHECK(outline.blocks.at(3).marker == "(2)");
    CHECK_FALSE(outline.blocks.at(3).is_numbered);
    CHECK(outline.has_address(parse_section_address("はじめに").value()));
}

TEST_CASE("outline refuses a label twice and items below the fourth level")
{
    const auto bad = build_outline({section("Ⅰ-1", "一", "1. a {#x}\n2. b {#x}\n   1. c\n      1. d\n")});
    REQUIRE_FALSE(bad.has_value());
    REQUIRE(bad.error().causes.size() == 2);
    CHECK(bad.error().causes[0].key == "reports.label_twice");
    CHECK(bad.error().causes[0].place.line == 7);
    CHECK(bad.error().causes[1].key == "reports.too_deep");
    CHECK(bad.error().causes[1].place.line == 9);
    CHECK(bad.error().causes[1].place.column == 7);
}
