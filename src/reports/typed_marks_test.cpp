#include "reports/typed_marks.h"

#include <doctest/doctest.h>

using namespace tomoni;
using namespace tomoni::reports;

TEST_CASE("typed references are found in every form, also impossible ones")
{
    const auto found = find_typed_references(U"集会（Ⅵ-1参照）と（Ⅵ-2-（3）-⑤を参照）と(Ⅳ-2－⑤)、Ⅶは章");
    REQUIRE(found.size() == 3);
    CHECK(found[0].address->text() == "Ⅵ-1");
    CHECK(found[0].begin == 3);
    CHECK(found[1].address->text() == "Ⅵ-2-(3)-⑤");
    CHECK_FALSE(found[2].address.has_value());
    CHECK(found[2].text == "Ⅳ-2－⑤");
}

TEST_CASE("typed markers begin a text and years do not")
{
    CHECK(find_typed_marker(U"⑧ 運営") == U"⑧");
    CHECK(find_typed_marker(U"（１） 総会") == U"（１）");
    CHECK(find_typed_marker(U"Ⅱ 講師") == U"Ⅱ");
    CHECK(find_typed_marker(U"２．財政") == U"２．");
    CHECK(find_typed_marker(U"2023年度").empty());
    CHECK(find_typed_marker(U"（仮称）条例").empty());
    CHECK(find_typed_marker(U"Ⅵ-1参照").empty());
    CHECK(find_typed_marker(U"").empty());
}

TEST_CASE("typed dates know the days they can mean and fiscal years are none")
{
    const auto dates = find_typed_dates(
        U"２０２３ 年６月 13 日、2022年９月、2021年に。2023年度、2023年13月、2023年２月29日");
    REQUIRE(dates.size() == 3);
    CHECK(dates[0].first == Date(2023, 6, 13));
    CHECK(dates[0].begin == 0);
    CHECK(dates[1].first == Date(2022, 9, 1));
    CHECK(dates[1].last == Date(2022, 9, 30));
    CHECK(dates[2].first == Date(2021, 1, 1));
    CHECK(dates[2].last == Date(2021, 12, 31));
}

TEST_CASE("typed numbers are read with their unit in any width")
{
    const auto numbers = find_typed_numbers(U"会員８６７名、63,494,446 円、9");
    REQUIRE(numbers.size() == 3);
    CHECK(numbers[0].value == 867);
    CHECK(numbers[0].unit == U'名');
    CHECK(numbers[1].value == 63'494'446);
    CHECK(numbers[1].unit == U'円');
    CHECK(numbers[1].begin == 7);
    CHECK(numbers[2].unit == 0);
}
