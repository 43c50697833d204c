#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace tomoni::reports {

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
