#include "reports/section_address.h"

#include <doctest/doctest.h>

using tomoni::reports::number_marker;
using tomoni::reports::parse_section_address;

TEST_CASE("section address is read in every form that people type")
{
    for (const char* text : {"Ⅵ-2-(3)-③", "Ⅵ-2-（３）-③", "VI－2-(3)－③", " Ⅵ - 2 - (3) - ③ "}) {
        const auto address = parse_section_address(text);
        REQUIRE_MESSAGE(address.has_value(), text);
        CHECK(address->text() == "Ⅵ-2-(3)-③");
        CHECK(address->marker() == "③");
    }
    CHECK(parse_section_address("はじめに").value().text() == "はじめに");
    CHECK(parse_section_address("Ⅻ").value().numbers == std::vector{12});
}

TEST_CASE("section address with a level in another level's form is refused")
{
    for (const char* text : {"", "Ⅵ-2-3", "Ⅵ-(2)", "Ⅵ-2-③", "Ⅵ-0", "Ⅵ-2-(3)-③-1", "2-(1)", "Ⅵ-"}) {
        CHECK_MESSAGE(!parse_section_address(text).has_value(), text);
    }
    CHECK(parse_section_address("Ⅵ-2-3").error().key == "reports.not_a_section");
}

TEST_CASE("section addresses order by number and know what lies within them")
{
    const auto chapter = parse_section_address("Ⅱ").value();
    const auto tenth = parse_section_address("Ⅱ-10").value();
    CHECK(parse_section_address("Ⅱ-9").value() < tenth);
    CHECK(tenth.is_within(chapter));
    CHECK_FALSE(chapter.is_within(tenth));
}

TEST_CASE("ringed numbers go on past twenty")
{
    CHECK(number_marker(3, 1) == "①");
    CHECK(number_marker(3, 20) == "⑳");
    CHECK(number_marker(3, 21) == "㉑");
    CHECK(number_marker(3, 36) == "㊱");
    CHECK(number_marker(1, 2) == "2.");
}
