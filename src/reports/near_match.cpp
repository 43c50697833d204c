#include "reports/near_match.h"

#include <algorithm>
#include <vector>

namespace tomoni::reports {

namespace {

// One column of the table: the least distance of pattern[0, i) to a part that ends here, and where it begins.
struct Cell {
    std::size_t distance = 0;
    std::size_t begin = 0;

    [[nodiscard]] Cell farther(std::size_t by) const { return {distance + by, begin}; }
};

Cell nearest(Cell a, Cell b)
{
    return b.distance < a.distance ? b : a;
}

}  // namespace

std::optional<NearMatch> find_near(std::u32string_view text, std::u32string_view pattern,
                                   std::size_t distance_max)
{
    std::vector<Cell> column(pattern.size() + 1);
    for (std::size_t i = 0; i < column.size(); ++i) column[i].distance = i;
    std::optional<NearMatch> best;
    for (std::size_t j = 0; j < text.size(); ++j) {
        Cell diagonal = column[0];
        column[0] = {0, j + 1};
        for (std::size_t i = 1; i < column.size(); ++i) {
            const Cell changed = diagonal.farther(pattern[i - 1] == text[j] ? 0 : 1);
            diagonal = column[i];
            column[i] = nearest(changed, nearest(column[i - 1].farther(1), column[i].farther(1)));
        }
        const Cell& last = column.back();
        if (last.distance == 0 || last.distance > distance_max) continue;
        if (!best || last.distance < best->distance) best = {last.begin, j + 1, last.distance};
    }
    return best;
}

}  // namespace tomoni::reports
