#include "platform/language/brackets.h"

#include "platform/language/characters.h"

#include <doctest/doctest.h>

using namespace tomoni::language;

TEST_CASE("language finds no fault in brackets that close one another")
{
    CHECK(find_bracket_faults("声明「公正な『社会』に」（2024年3月15日・SNS）").empty());
    CHECK(find_bracket_faults("（半角で閉じる)").empty());
    CHECK(find_bracket_faults("").empty());
    CHECK(find_bracket_faults("1) 一つ目\n ２） 二つ目\na) 三つ目").empty());
}

TEST_CASE("language names the bracket that has no partner and where it stands")
{
    const auto open = find_bracket_faults("事業「支援『新時代』の会");
    REQUIRE(open.size() == 1);
    CHECK(open[0].position == 2);
    CHECK(open[0].bracket == "「");
    CHECK(open[0].is_open);
    const auto closed = find_bracket_faults("本文）と続く");
    REQUIRE(closed.size() == 1);
    CHECK_FALSE(closed[0].is_open);
    CHECK(closed[0].position == 2);
}

TEST_CASE("language takes crossing brackets for faults")
{
    const auto crossed = find_bracket_faults("「a（b」c）");
    REQUIRE(crossed.size() == 2);
    CHECK(crossed[0].bracket == "（");
    CHECK(crossed[1].bracket == "）");
    CHECK_FALSE(crossed[1].is_open);
}

TEST_CASE("language turns text into characters and back")
{
    CHECK(to_utf32("あ𠮷a").size() == 3);
    CHECK(to_utf8(to_utf32("あ𠮷aé")) == "あ𠮷aé");
    CHECK(is_japanese(U'年'));
    CHECK(is_japanese(U'ー'));
    CHECK_FALSE(is_japanese(U'　'));
    CHECK_FALSE(is_japanese(U'7'));
}
