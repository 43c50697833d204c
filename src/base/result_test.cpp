#include "base/result.h"

#include <doctest/doctest.h>
#include <memory>

using namespace tomoni;

namespace {

Result<int> half(int number)
{
    if (number % 2 != 0) return refuse("base.not_an_amount", {{"text", std::to_string(number)}});
    return number / 2;
}

Result<int> quarter(int number)
{
    const int halved = TRY(half(number));
    return TRY(half(halved));
}

Result<void> require_quarter(int number)
{
    TRY(quarter(number));
    return {};
}

}  // namespace

TEST_CASE("TRY hands the first failure up with its arguments")
{
    CHECK(quarter(8).value() == 2);
    const auto failed = quarter(6);
    REQUIRE_FALSE(failed.has_value());
    CHECK(failed.error().arguments.at(0).value == "3");
    CHECK(require_quarter(8).has_value());
    CHECK_FALSE(require_quarter(7).has_value());
}

TEST_CASE("result may hold what can only be moved")
{
    Result<std::unique_ptr<int>> made = std::make_unique<int>(7);
    const std::unique_ptr<int> taken = std::move(made).value();
    CHECK(*taken == 7);
}

TEST_CASE("error keeps its kind, place, note and causes")
{
    const Error cause = not_found("base.not_a_date").at({"a.csv", 3, 2, "date"});
    const Error error = conflict("base.not_an_amount").with_note("for the log").with_causes({cause});
    CHECK(error.kind == FailureKind::conflict);
    CHECK(error.note == "for the log");
    REQUIRE(error.causes.size() == 1);
    CHECK(error.causes[0].kind == FailureKind::not_found);
    CHECK(error.causes[0].place.line == 3);
    CHECK(denied("x.y").kind == FailureKind::denied);
    CHECK(unavailable("x.y").kind == FailureKind::unavailable);
}
