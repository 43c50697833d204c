#include "platform/documents/chart.h"

#include "platform/documents/chart_scale.h"
#include "platform/documents/chart_svg.h"
#include "support/sample_papers.h"

#include <doctest/doctest.h>
#include <string>

namespace tomoni::documents {
namespace {

Chart chart_of(std::vector<std::int64_t> values, ChartKind kind = ChartKind::lines)
{
    Chart chart{.kind = kind, .title = "推移", .unit = "円", .head = "年度"};
    for (std::size_t i = 0; i < values.size(); ++i) chart.labels.push_back(std::to_string(2016 + i));
    chart.series = {{"値", std::move(values)}};
    return chart;
}

}  // namespace

TEST_CASE("documents: a chart's axis begins at zero and takes round steps")
{
    const ChartScale scale = scale_of(chart_of({846, 867}), 6);
    CHECK(scale.low == 0);
    CHECK(scale.high == 1000);
    CHECK(scale.step == 200);
    CHECK(scale.position(500, 600) == 300);
}

TEST_CASE("documents: negative values lower the axis, all-zero ones still have one")
{
    const ChartScale mixed = scale_of(chart_of({-120, 300}), 6);
    CHECK(mixed.low == -200);
    CHECK(mixed.high == 300);
    CHECK(mixed.step == 100);
    CHECK(mixed.position(0, 500) == 200);
    CHECK(scale_of(chart_of({0}), 6).high == 1);
}

TEST_CASE("documents: the greatest amounts keep their place on the axis")
{
    const ChartScale scale = scale_of(chart_of({Yen::max_value}), 6);
    CHECK(scale.high >= Yen::max_value);
    CHECK(scale.position(scale.high, 1000) == 1000);
    CHECK(scale.position(scale.high / 2, 1000) == 500);
}

TEST_CASE("documents: stacked columns reach the total of their series")
{
    Chart chart = chart_of({100, 200}, ChartKind::stacked_columns);
    chart.series.push_back({"他", {300, 400}});
    chart.total = "合計";
    CHECK(total_at(chart, 1) == 600);
    CHECK(scale_of(chart, 6).high == 600);
    const std::string svg = svg_of(chart, {}, "chart-1", "説明");
    CHECK(svg.contains(">400</text>"));
    CHECK(svg.contains("font-weight=\"bold\">600</text>"));
    CHECK(svg.contains(">他</text>"));
    CHECK(svg.contains("（円）"));
}

TEST_CASE("documents: a chart's table holds its values and totals with their formulas")
{
    Chart chart = chart_of({100, 200}, ChartKind::stacked_columns);
    chart.series.push_back({"他", {300, 400}});
    chart.total = "合計";
    const Table table = table_of(chart);
    REQUIRE(table.columns.size() == 4);
    CHECK(table.rows[1].cells[3].value == 600);
    CHECK(formula_mistakes(table).empty());
    CHECK(table.columns[0].label == "年度");
}

TEST_CASE("documents: names at the ends of lines keep their distance")
{
    Chart chart = chart_of({10, 10});
    chart.series = {{"甲", {10, 10}}, {"乙", {10, 10}}, {"丙", {10, 11}}};
    const std::string svg = svg_of(chart, {}, "chart-1", "説明");
    const auto height_of = [&](const std::string& name) {
        const std::size_t end = svg.find(">" + name + "</text>");
        const std::size_t begin = svg.rfind(" y=\"", end) + 4;
        return std::stoi(svg.substr(begin, svg.find('"', begin) - begin));
    };
    CHECK(height_of("甲") - height_of("乙") >= 30);
    CHECK(height_of("乙") - height_of("丙") >= 30);
}

}  // namespace tomoni::documents
