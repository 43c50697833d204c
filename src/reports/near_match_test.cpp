#include "reports/near_match.h"

#include <doctest/doctest.h>

using tomoni::reports::find_near;

TEST_CASE("near match finds a name written a little differently and not the name itself")
{
    const auto found = find_near(U"私たちは移民医療を求める連絡会と話した", U"移民医療を守る連絡会", 3);
    REQUIRE(found.has_value());
    CHECK(found->begin == 4);
    CHECK(found->end == 15);
    CHECK(found->distance == 2);
    CHECK_FALSE(find_near(U"何の関係もない文です", U"移民医療を守る連絡会", 3).has_value());
}
