#pragma once

#include "base/result.h"

#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tomoni {

// An amount of money in whole yen: a checked 64-bit integer. There is no floating point in it and none is
// needed: yen have no fractions, and splits go by largest remainder (split() below).
//
// The greatest amount is 9,007,199,254,740,991 (2^53 - 1), so that every amount is also exact in a
// spreadsheet cell and in JSON. Arithmetic beyond it is an INVARIANT, since no checked input can lead there.
class Yen {
public:
    static constexpr std::int64_t max_value = 9'007'199'254'740'991;

    constexpr Yen() = default;
    constexpr explicit Yen(std::int64_t amount) : amount_(checked(amount)) {}

    [[nodiscard]] constexpr std::int64_t value() const { return amount_; }
    [[nodiscard]] constexpr bool is_zero() const { return amount_ == 0; }
    [[nodiscard]] constexpr bool is_negative() const { return amount_ < 0; }

    constexpr auto operator<=>(const Yen&) const = default;
    constexpr Yen operator-() const { return Yen(-amount_); }
    constexpr Yen operator+(Yen other) const { return Yen(amount_ + other.amount_); }
    constexpr Yen operator-(Yen other) const { return Yen(amount_ - other.amount_); }
    constexpr Yen& operator+=(Yen other) { return *this = *this + other; }
    constexpr Yen& operator-=(Yen other) { return *this = *this - other; }

private:
    static constexpr std::int64_t checked(std::int64_t amount)
    {
        INVARIANT(amount <= max_value && amount >= -max_value);
        return amount;
    }

    std::int64_t amount_ = 0;
};

// Reads what people and files write: "1234", "1,234", "１，２３４", "¥1,234", "1,234円", "△1,234", "-1,234",
// surrounding spaces. Fails on anything else, on misplaced commas and beyond Yen::max_value, with a
// sentence that shows the text. Empty text fails too.
Result<Yen> parse_yen(std::string_view text);

// 1234567 -> "1,234,567", -1234 -> "-1,234", 0 -> "0".
std::string format_yen(Yen amount);
// The same with the sign of official papers: -1234 -> "△1,234".
std::string format_yen_triangle(Yen amount);

// Splits `total` in proportion to `weights` by largest remainder; the parts always add up to `total`. Ties go
// to the earlier part. With all weights zero everything goes to the first part.
// Requires: weights not empty, none negative.
std::vector<Yen> split(Yen total, std::span<const std::int64_t> weights);

}  // namespace tomoni
