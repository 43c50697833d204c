#include "platform/documents/chart_svg.h"

#include "platform/documents/chart_scale.h"
#include "platform/documents/markup.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>

namespace tomoni::documents {

namespace {

constexpr std::int64_t letter = 26;
constexpr std::array<std::string_view, 8> colours{"#8a3b24", "#d09a6c", "#4f706b", "#b8c2a6",
                                                  "#4a5672", "#a9b4c8", "#8c7a52", "#dfd0a8"};
constexpr std::string_view ink = "#1f1b17";
constexpr std::string_view quiet = "#5f574f";
constexpr std::string_view faint = "#d9d2c8";

std::string_view colour_of(std::size_t series)
{
    return colours[series % colours.size()];
}

class Drawing {
public:
    Drawing(const Chart& chart, const ChartSize& size);

    void grid();
    void labels();
    void columns();
    void lines();
    void names();
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    template <typename... Arguments>
    void put(fmt::format_string<Arguments...> format, Arguments&&... arguments)
    {
        fmt::format_to(std::back_inserter(text_), format, std::forward<Arguments>(arguments)...);
    }
    void write(std::int64_t x, std::int64_t y, std::string_view anchor, std::string_view colour,
               std::string_view text, bool is_strong = false);
    [[nodiscard]] std::int64_t y_of(std::int64_t value) const;
    [[nodiscard]] std::int64_t slot_middle(std::size_t label) const;
    [[nodiscard]] std::int64_t end_value(std::size_t series) const;

    const Chart& chart_;
    ChartScale scale_;
    std::int64_t width_;
    std::int64_t left_;
    std::int64_t right_;
    std::int64_t top_ = 84;
    std::int64_t bottom_;
    std::int64_t slot_;
    std::int64_t column_;
    std::string text_;
};

Drawing::Drawing(const Chart& chart, const ChartSize& size)
    : chart_(chart), scale_(scale_of(chart, 6)), width_(size.width), bottom_(size.height - 50)
{
    const auto digits = [](std::int64_t value) { return text_width(format_yen_triangle(Yen(value))); };
    left_ = std::max(digits(scale_.high), digits(scale_.low)) * letter / 100 + 26;
    std::int64_t names = 0;
    for (const auto& series : chart.series) names = std::max(names, text_width(series.name));
    right_ = width_ - std::min(names * letter / 100 + 70, width_ * 2 / 5);
    slot_ = (right_ - left_) / static_cast<std::int64_t>(chart.labels.size());
    column_ = std::min<std::int64_t>(slot_ * 62 / 100, 120);
}

std::int64_t Drawing::y_of(std::int64_t value) const
{
    return bottom_ - scale_.position(value, bottom_ - top_);
}

std::int64_t Drawing::slot_middle(std::size_t label) const
{
    return left_ + slot_ * static_cast<std::int64_t>(label) + slot_ / 2;
}

void Drawing::write(std::int64_t x, std::int64_t y, std::string_view anchor, std::string_view colour,
                    std::string_view text, bool is_strong)
{
    put(R"(<text x="{}" y="{}" text-anchor="{}" fill="{}"{}>{}</text>)", x, y, anchor, colour,
        is_strong ? R"( font-weight="bold")" : "", escape_markup(text));
    text_ += '\n';
}

void Drawing::grid()
{
    if (!chart_.unit.empty()) write(0, letter, "start", quiet, "（" + chart_.unit + "）");
    for (std::int64_t value = scale_.low; value <= scale_.high; value += scale_.step) {
        put("<path d=\"M{} {}H{}\" stroke=\"{}\" stroke-width=\"2\"/>\n", left_, y_of(value), right_, faint);
        write(left_ - 12, y_of(value) + 9, "end", quiet, format_yen_triangle(Yen(value)));
    }
}

void Drawing::labels()
{
    put("<path d=\"M{} {}H{}\" stroke=\"{}\" stroke-width=\"3\"/>\n", left_, y_of(0), right_, ink);
    std::int64_t widest = 1;
    for (const auto& label : chart_.labels) widest = std::max(widest, text_width(label) * letter / 100);
    const auto count = chart_.labels.size();
    const auto every = static_cast<std::size_t>((widest + 14 + slot_ - 1) / std::max<std::int64_t>(slot_, 1));
    // Counted from the last label, which is the one people look for.
    for (std::size_t label = 0; label < count; ++label)
        if ((count - 1 - label) % std::max<std::size_t>(every, 1) == 0)
            write(slot_middle(label), bottom_ + 40, "middle", ink, chart_.labels[label]);
}

void Drawing::columns()
{
    for (std::size_t label = 0; label < chart_.labels.size(); ++label) {
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < chart_.series.size(); ++i) {
            const std::int64_t lower = y_of(sum);
            sum += chart_.series[i].values[label];
            if (y_of(sum) == lower) continue;
            put("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\" stroke=\"#fff\" "
                "stroke-width=\"2\"/>\n",
                slot_middle(label) - column_ / 2, y_of(sum), column_, lower - y_of(sum), colour_of(i));
        }
        const std::string total = format_yen_triangle(Yen(sum));
        if (!chart_.total.empty() && text_width(total) * letter / 100 + 6 < slot_)
            write(slot_middle(label), y_of(sum) - 12, "middle", ink, total, true);
    }
}

void Drawing::lines()
{
    for (std::size_t i = 0; i < chart_.series.size(); ++i) {
        put("<path fill=\"none\" stroke=\"{}\" stroke-width=\"6\" stroke-linejoin=\"round\" d=\"",
            colour_of(i));
        for (std::size_t label = 0; label < chart_.labels.size(); ++label)
            put("{}{} {}", label == 0 ? 'M' : 'L', slot_middle(label), y_of(chart_.series[i].values[label]));
        text_ += "\"/>\n";
        put("<circle cx=\"{}\" cy=\"{}\" r=\"8\" fill=\"{}\"/>\n", slot_middle(chart_.labels.size() - 1),
            y_of(end_value(i)), colour_of(i));
    }
}

// Where the name of a series belongs: the middle of its last part, or the end of its line.
std::int64_t Drawing::end_value(std::size_t series) const
{
    const std::size_t last = chart_.labels.size() - 1;
    if (chart_.kind == ChartKind::lines) return chart_.series[series].values[last];
    std::int64_t below = 0;
    for (std::size_t i = 0; i < series; ++i) below += chart_.series[i].values[last];
    return below + chart_.series[series].values[last] / 2;
}

void Drawing::names()
{
    std::vector<std::pair<std::int64_t, std::size_t>> places;
    for (std::size_t i = 0; i < chart_.series.size(); ++i) places.emplace_back(y_of(end_value(i)), i);
    std::ranges::stable_sort(places, [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    std::vector<std::int64_t> heights;
    for (const auto& [y, series] : places) {
        const std::int64_t above = heights.empty() ? bottom_ : heights.back() - letter - 10;
        heights.push_back(std::min(y, above));
    }
    const std::int64_t from =
        slot_middle(chart_.labels.size() - 1) + (chart_.kind == ChartKind::lines ? 12 : column_ / 2 + 4);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto& [y, series] = places[i];
        put("<path fill=\"none\" stroke=\"{}\" stroke-width=\"3\" d=\"M{} {}L{} {}H{}\"/>\n",
            colour_of(series), from, y, right_ + 10, heights[i], right_ + 24);
        write(right_ + 34, heights[i] + 9, "start", ink, chart_.series[series].name);
    }
}

}  // namespace

std::string svg_of(const Chart& chart, const ChartSize& size, std::string_view id,
                   std::string_view description)
{
    INVARIANT(!chart.labels.empty() && !chart.series.empty());
    for (const auto& series : chart.series) INVARIANT(series.values.size() == chart.labels.size());
    Drawing drawing(chart, size);
    drawing.grid();
    drawing.labels();
    if (chart.kind == ChartKind::lines)
        drawing.lines();
    else
        drawing.columns();
    drawing.names();
    return fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" role=\"img\" "
        "aria-labelledby=\"{}-title {}-desc\" font-size=\"{}\" font-family=\"'BIZ UDPGothic','Hiragino "
        "Sans','Yu Gothic','Noto Sans CJK JP',sans-serif\">\n<title id=\"{}-title\">{}</title>\n"
        "<desc id=\"{}-desc\">{}</desc>\n{}</svg>\n",
        size.width, size.height, id, id, letter, id, escape_markup(chart.title), id,
        escape_markup(description), drawing.text());
}

}  // namespace tomoni::documents
