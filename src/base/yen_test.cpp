#include "base/yen.h"

#include <doctest/doctest.h>
#include <numeric>

using namespace tomoni;

namespace {

Yen sum_of(const std::vector<Yen>& parts)
{
    return std::accumulate(parts.begin(), parts.end(), Yen());
}

std::string key_of(std::string_view text)
{
    const auto parsed = parse_yen(text);
    return parsed ? format_yen(*parsed) : parsed.error().key;
}

}  // namespace

TEST_CASE("amount is read in every way people write it")
{
    CHECK(parse_yen("1234").value() == Yen(1234));
    CHECK(parse_yen(" 1,234 ").value() == Yen(1234));
    CHECK(parse_yen("１，２３４").value() == Yen(1234));
    CHECK(parse_yen("　¥1,234").value() == Yen(1234));
    CHECK(parse_yen("￥１２３").value() == Yen(123));
    CHECK(parse_yen("1,234円").value() == Yen(1234));
    CHECK(parse_yen("1,234 円").value() == Yen(1234));
    CHECK(parse_yen("0").value().is_zero());
    CHECK(parse_yen("007").value() == Yen(7));
}

TEST_CASE("every minus sign makes an amount negative, once")
{
    for (const char* text : {"-1,234", "△1,234", "▲1,234", "−1,234", "－１，２３４", "-¥1,234", "¥-1,234"}) {
        INFO(text);
        CHECK(key_of(text) == "-1,234");
    }
    CHECK(key_of("--1") == "base.not_an_amount");
    CHECK(key_of("△-1") == "base.not_an_amount");
    CHECK(key_of("-0") == "0");
}

TEST_CASE("what is not an amount is refused and shown")
{
    for (const char* text : {"", " ", "-", "円", "¥", "12a", "1.5", "1,23", "1,2345", ",123", "1234,567",
                             "12,34,567", "1,,234", "1,234,", "十円", "1 234", "0x10", "1e3"}) {
        INFO(text);
        CHECK(key_of(text) == "base.not_an_amount");
    }
    CHECK(parse_yen("12a").error().arguments.at(0).value == "12a");
}

TEST_CASE("greatest amount is exact, and one yen more is refused")
{
    CHECK(parse_yen("9,007,199,254,740,991").value().value() == Yen::max_value);
    CHECK(parse_yen("-9007199254740991").value().value() == -Yen::max_value);
    CHECK(key_of("9007199254740992") == "base.amount_too_large");
    CHECK(key_of("99999999999999999999999999") == "base.amount_too_large");
}

TEST_CASE("amount is written with commas and the sign of the paper")
{
    CHECK(format_yen(Yen(0)) == "0");
    CHECK(format_yen(Yen(999)) == "999");
    CHECK(format_yen(Yen(1'000)) == "1,000");
    CHECK(format_yen(Yen(-1'234'567)) == "-1,234,567");
    CHECK(format_yen(Yen(Yen::max_value)) == "9,007,199,254,740,991");
    CHECK(format_yen_triangle(Yen(-16'735)) == "△16,735");
    CHECK(format_yen_triangle(Yen(16'735)) == "16,735");
}

TEST_CASE("written amount is read back the same")
{
    for (const std::int64_t value :
         {std::int64_t{0}, std::int64_t{-1}, std::int64_t{12'316'895}, Yen::max_value, -Yen::max_value}) {
        CHECK(parse_yen(format_yen(Yen(value))).value() == Yen(value));
        CHECK(parse_yen(format_yen_triangle(Yen(value))).value() == Yen(value));
    }
}

TEST_CASE("split gives the odd yen to the largest remainders and conserves the total")
{
    const std::vector<std::int64_t> thirds = {1, 1, 1};
    CHECK(split(Yen(100), thirds) == std::vector<Yen>{Yen(34), Yen(33), Yen(33)});
    CHECK(split(Yen(-100), thirds) == std::vector<Yen>{Yen(-34), Yen(-33), Yen(-33)});
    const std::vector<std::int64_t> weights = {5, 3, 2};
    CHECK(split(Yen(7), weights) == std::vector<Yen>{Yen(4), Yen(2), Yen(1)});
    const std::vector<std::int64_t> none = {0, 0};
    CHECK(split(Yen(9), none) == std::vector<Yen>{Yen(9), Yen(0)});
    const std::vector<std::int64_t> one_sided = {0, 1};
    CHECK(split(Yen(9), one_sided) == std::vector<Yen>{Yen(0), Yen(9)});
}

TEST_CASE("split conserves every total over every number of parts")
{
    for (std::size_t parts = 1; parts <= 13; ++parts) {
        std::vector<std::int64_t> weights(parts);
        for (std::size_t i = 0; i < parts; ++i) weights[i] = static_cast<std::int64_t>((i * 7 + 3) % 11);
        for (const std::int64_t total : {std::int64_t{0}, std::int64_t{1}, std::int64_t{-1},
                                         std::int64_t{16'735}, Yen::max_value, -Yen::max_value}) {
            CHECK(sum_of(split(Yen(total), weights)) == Yen(total));
        }
    }
}

TEST_CASE("split stands the greatest weights")
{
    const std::vector<std::int64_t> weights = {std::int64_t{1} << 60, std::int64_t{1} << 60, 1};
    CHECK(sum_of(split(Yen(Yen::max_value), weights)) == Yen(Yen::max_value));
}
