#include "platform/documents/chart_scale.h"

#include <algorithm>

namespace tomoni::documents {

namespace {

std::int64_t step_for(std::int64_t range, std::int64_t steps_max)
{
    for (std::int64_t power = 1;; power *= 10)
        for (const std::int64_t digit : {1, 2, 5})
            if (digit * power * steps_max >= range) return digit * power;
}

std::int64_t round_up(std::int64_t value, std::int64_t step)
{
    return value <= 0 ? 0 : (value + step - 1) / step * step;
}

}  // namespace

std::int64_t ChartScale::position(std::int64_t value, std::int64_t length) const
{
    // Beyond 10^12 the product would not fit; a millionth of the range is finer than any drawing.
    const std::int64_t range = high - low;
    const std::int64_t coarse = range > 1'000'000'000'000 ? 1'000'000 : 1;
    return (value - low) / coarse * length / (range / coarse);
}

std::int64_t total_at(const Chart& chart, std::size_t label)
{
    Yen total;
    for (const auto& series : chart.series) total += Yen(series.values.at(label));
    return total.value();
}

ChartScale scale_of(const Chart& chart, std::int64_t steps_max)
{
    std::int64_t low = 0;
    std::int64_t high = 0;
    for (std::size_t label = 0; label < chart.labels.size(); ++label) {
        if (chart.kind == ChartKind::stacked_columns) high = std::max(high, total_at(chart, label));
        for (const auto& series : chart.series) {
            low = std::min(low, series.values.at(label));
            high = std::max(high, series.values.at(label));
        }
    }
    const std::int64_t step = step_for(std::max<std::int64_t>(high - low, 1), steps_max);
    ChartScale scale{-round_up(-low, step), round_up(high, step), step};
    if (scale.low == scale.high) scale.high = step;
    return scale;
}

std::int64_t text_width(std::string_view text)
{
    std::int64_t width = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80)
            width += 64;
        else if (byte >= 0xe0)
            width += 100;
        else if (byte >= 0xc0)
            width += 64;
    }
    return width;
}

}  // namespace tomoni::documents
