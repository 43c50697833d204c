#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace tomoni::reports {

// How many bytes must be put in, taken out or changed to make one text of the other (Levenshtein).
std::size_t edit_distance(std::string_view a, std::string_view b);
// The same in characters of UTF-32.
std::size_t edit_distance(std::u32string_view a, std::u32string_view b);

// The part of a text that comes nearest to a pattern (Sellers): where it stands and how far off it is.
struct NearMatch {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t distance = 0;
};

// The nearest part with a distance from 1 to `distance_max`, the first of several; nothing when there is
// none.
std::optional<NearMatch> find_near(std::u32string_view text, std::u32string_view pattern,
                                   std::size_t distance_max);

}  // namespace tomoni::reports
