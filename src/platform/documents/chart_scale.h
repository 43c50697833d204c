#pragma once

#include "platform/documents/chart.h"

#include <cstdint>
#include <string_view>

namespace tomoni::documents {

// The value axis of a chart: from `low` to `high` in steps of 1, 2 or 5 times a power of ten, zero among
// them.
struct ChartScale {
    std::int64_t low = 0;
    std::int64_t high = 1;
    std::int64_t step = 1;

    // Where a value stands on an axis of `length`, counted from its lower end.
    [[nodiscard]] std::int64_t position(std::int64_t value, std::int64_t length) const;
};

// At most `steps_max` steps over all values of the chart (over the sums for stacked columns).
ChartScale scale_of(const Chart& chart, std::int64_t steps_max);

// The sum of all series at one label.
std::int64_t total_at(const Chart& chart, std::size_t label);

// About how wide the text is in hundredths of its size: full-width characters 100, others 64.
std::int64_t text_width(std::string_view text);

}  // namespace tomoni::documents
