#pragma once

#include "base/result.h"

#include <compare>
#include <string>
#include <string_view>
#include <vector>

namespace tomoni::reports {

// Where something stands in the business report: "Ⅵ-2-(3)-③" is chapter Ⅵ, section 2, item (3), point ③.
// Parts without a number have a name instead: "はじめに". The written form is one: half-width hyphens and
// brackets, Roman chapter, ringed points. Ordered by number; the order of named parts means nothing.
struct SectionAddress {
    std::string name;          // set for a part without a number, then `numbers` is empty
    std::vector<int> numbers;  // each from 1

    [[nodiscard]] std::string text() const;
    [[nodiscard]] int depth() const { return static_cast<int>(numbers.size()); }
    // The last number as the report prints it before a heading or item: "Ⅵ", "2.", "(3)", "③".
    [[nodiscard]] std::string marker() const;
    [[nodiscard]] SectionAddress child(int number) const;
    [[nodiscard]] bool is_within(const SectionAddress& other) const;

    auto operator<=>(const SectionAddress&) const = default;
};

inline constexpr int section_depth_max = 4;

// Reads what people write: full-width brackets, hyphens and digits, "VI" for "Ⅵ", spaces. A text that begins
// with no chapter number is a named part. Fails with "reports.not_a_section" when numbers follow in a wrong
// form or deeper than four levels, and on empty text.
Result<SectionAddress> parse_section_address(std::string_view text);

// The marker of a number on a level: 0 "Ⅵ", 1 "2.", 2 "(3)", 3 "③".
std::string number_marker(int level, int number);

}  // namespace tomoni::reports
