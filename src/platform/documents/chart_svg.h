#pragma once

#include "platform/documents/chart.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace tomoni::documents {

// Size of the drawing in tenths of a millimetre on paper; letters are 26 high.
struct ChartSize {
    std::int64_t width = 1700;
    std::int64_t height = 780;
};

// The chart as SVG: columns or lines from zero, each series named at its end, totals above the columns. The
// title is not drawn: it stands above as text. `id` makes the ids inside unique on a page ("chart-1").
// `title` and `description` are read out instead of the drawing.
std::string svg_of(const Chart& chart, const ChartSize& size, std::string_view id,
                   std::string_view description);

}  // namespace tomoni::documents
