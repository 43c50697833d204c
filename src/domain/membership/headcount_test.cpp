#include "domain/membership/headcount.h"

#include <doctest/doctest.h>

using namespace tomoni;
using namespace tomoni::membership;

namespace {

const std::vector<MemberClass> classes{{"adult", MemberKind::regular, Holder::person, "", "", "", ""},
                                       {"library", MemberKind::subscription, Holder::any, "", "", "", ""}};

Term term(std::int64_t id, std::int64_t party, const char* class_code, Date begins_on,
          std::optional<Date> ends_on = std::nullopt)
{
    return {{id}, {party}, class_code, begins_on, ends_on};
}

std::int64_t adults(const std::vector<Term>& terms, Date on)
{
    return count_members(classes, terms, on).at(0);
}

}  // namespace

TEST_CASE("membership counts the first and the last day of a term and not the days beside them")
{
    const std::vector terms{term(1, 1, "adult", Date(2023, 4, 1), Date(2024, 3, 31))};
    CHECK(adults(terms, Date(2023, 3, 31)) == 0);
    CHECK(adults(terms, Date(2023, 4, 1)) == 1);
    CHECK(adults(terms, Date(2024, 3, 31)) == 1);
    CHECK(adults(terms, Date(2024, 4, 1)) == 0);
}

TEST_CASE("membership counts on 29 February")
{
    const std::vector terms{term(1, 1, "adult", Date(2024, 2, 29), Date(2024, 2, 29)),
                            term(2, 2, "adult", Date(2024, 3, 1)),
                            term(3, 3, "adult", Date(2020, 3, 1), Date(2024, 2, 28))};
    CHECK(adults(terms, Date(2024, 2, 28)) == 1);
    CHECK(adults(terms, Date(2024, 2, 29)) == 1);
    CHECK(adults(terms, Date(2024, 3, 1)) == 1);
}

TEST_CASE("membership counts a party once in a class and again in another")
{
    const std::vector terms{term(1, 1, "adult", Date(2023, 4, 1)), term(2, 1, "adult", Date(2023, 6, 1)),
                            term(3, 1, "library", Date(2023, 6, 1)), term(4, 2, "adult", Date(2023, 4, 1)),
                            term(5, 3, "unknown", Date(2023, 4, 1))};
    CHECK(count_members(classes, terms, Date(2023, 7, 1)) == std::vector<std::int64_t>{2, 1});
    const auto counted = terms_counted(classes, terms, Date(2023, 7, 1));
    REQUIRE(counted.size() == 3);
    CHECK(counted[0].id.value == 1);
    CHECK(counted[1].id.value == 4);
    CHECK(counted[2].id.value == 3);
    CHECK(count_members(classes, {}, Date(2023, 7, 1)) == std::vector<std::int64_t>{0, 0});
}

TEST_CASE("membership terms overlap when they share a day")
{
    const Term spring = term(1, 1, "adult", Date(2023, 4, 1), Date(2023, 6, 30));
    CHECK(overlap(spring, term(2, 1, "adult", Date(2023, 6, 30))));
    CHECK_FALSE(overlap(spring, term(2, 1, "adult", Date(2023, 7, 1))));
    CHECK(overlap(term(2, 1, "adult", Date(2020, 1, 1)), spring));
    CHECK_FALSE(overlap(term(2, 1, "adult", Date(2020, 1, 1), Date(2019, 12, 31)), spring));
    CHECK(spring.holds_within(Date(2023, 6, 30), Date(2024, 3, 31)));
    CHECK_FALSE(spring.holds_within(Date(2023, 7, 1), Date(2024, 3, 31)));
    CHECK_FALSE(term(2, 1, "adult", Date(2023, 5, 2), Date(2023, 5, 1))
                    .holds_within(Date(2023, 4, 1), Date(2024, 3, 31)));
}
