#include "reports/edit_distance.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace tomoni::reports {

namespace {

template <typename Text>
std::size_t distance_of(Text a, Text b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row[b.size()];
}

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

std::size_t edit_distance(std::string_view a, std::string_view b)
{
    return distance_of(a, b);
}

std::size_t edit_distance(std::u32string_view a, std::u32string_view b)
{
    return distance_of(a, b);
}

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
