#include "platform/documents/paper_json.h"

#include "platform/documents/chart_svg.h"
#include "platform/documents/markup.h"
#include "platform/documents/outline.h"

#include <algorithm>
#include <boost/json.hpp>
#include <fmt/format.h>

namespace tomoni::documents {

namespace json = boost::json;

namespace {

json::value value_of(const Run& run)
{
    if (run.is_line_break) return {{"type", "break"}};
    json::object object{{"type", "text"}, {"text", run.text}};
    if (run.emphasis == Emphasis::strong) object["type"] = "strong";
    if (run.emphasis == Emphasis::emphasis) object["type"] = "emphasis";
    const std::string_view link = safe_link(run.link);
    // An anchor leads nowhere in print.
    if (!link.empty() && !link.starts_with('#')) object["link"] = link;
    return object;
}

json::array array_of(const Runs& runs)
{
    json::array array;
    for (const auto& run : runs) array.push_back(value_of(run));
    return array;
}

json::value value_of(const List& list)
{
    json::array items;
    for (const auto& item : list.items) {
        json::array nested;
        for (const auto& inner : item.nested) nested.push_back(value_of(inner));
        items.push_back(
            {{"runs", array_of(item.runs)}, {"nested", std::move(nested)}, {"marker", item.marker}});
    }
    return {{"type", "list"},
            {"numbered", list.is_numbered},
            {"first", list.first_number},
            {"items", std::move(items)}};
}

std::string_view name_of(ColumnKind kind)
{
    switch (kind) {
        case ColumnKind::text: return "text";
        case ColumnKind::amount: return "amount";
        case ColumnKind::remark: return "remark";
    }
    return {};
}

std::string_view name_of(RowKind kind)
{
    switch (kind) {
        case RowKind::heading: return "heading";
        case RowKind::item: return "item";
        case RowKind::subtotal: return "subtotal";
        case RowKind::total: return "total";
        case RowKind::grand_total: return "grand_total";
    }
    return {};
}

std::string_view alignment_of(const Column& column)
{
    switch (column.alignment) {
        case Alignment::automatic: return column.kind == ColumnKind::amount ? "end" : "start";
        case Alignment::start: return "start";
        case Alignment::center: return "center";
        case Alignment::end: return "end";
    }
    return {};
}

// What decides the width of an amount column: its longest amount, and at least what makes the columns of
// several papers alike; where there are many of them, room is worth more. Longer heads wrap.
std::string widest_amount(const Table& table, std::size_t column)
{
    constexpr std::ptrdiff_t few = 4;
    const bool are_many = std::ranges::count(table.columns, ColumnKind::amount, &Column::kind) > few;
    std::string widest = are_many ? "00,000" : "0,000,000";
    for (const auto& row : table.rows) {
        if (column >= row.cells.size()) continue;
        std::string text = printed(row.cells[column]);
        if (text.size() > widest.size()) widest = std::move(text);
    }
    return widest;
}

json::value row_of(const Table& table, std::size_t row)
{
    json::array cells;
    json::array rules;
    json::array double_rules;
    for (const auto& cell : table.rows[row].cells) cells.push_back(json::value(printed(cell)));
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        if (has_rule_above(table, row, column)) rules.push_back(column);
        if (has_double_rule_below(table, row, column)) double_rules.push_back(column);
    }
    return {{"kind", name_of(table.rows[row].kind)},
            {"indent", table.rows[row].indent},
            {"cells", std::move(cells)},
            {"rules", std::move(rules)},
            {"double_rules", std::move(double_rules)}};
}

json::value value_of(const Table& table)
{
    json::array columns;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const Column& column = table.columns[i];
        const bool is_amount = column.kind == ColumnKind::amount;
        columns.push_back({{"label", column.label},
                           {"kind", name_of(column.kind)},
                           {"weight", is_amount ? 0 : column.width_weight},
                           {"align", alignment_of(column)},
                           {"widest", is_amount ? widest_amount(table, i) : std::string()},
                           {"group", column.group}});
    }
    json::array rows;
    for (std::size_t row = 0; row < table.rows.size(); ++row) rows.push_back(row_of(table, row));
    return {{"type", "table"},        {"caption", table.caption},      {"unit", table.unit},
            {"source", table.source}, {"columns", std::move(columns)}, {"rows", std::move(rows)}};
}

json::value value_of(const SignatureBlock& block)
{
    json::array signatories;
    for (const auto& one : block.signatories)
        signatories.push_back({{"role", one.role}, {"name", one.name}, {"seal", one.has_seal}});
    return {{"type", "signature"},
            {"date", block.date},
            {"organisation", block.organisation},
            {"signatories", std::move(signatories)}};
}

class BlockWriter {
public:
    explicit BlockWriter(language::Language language) : language_(language) {}

    json::value operator()(const Heading& heading)
    {
        return {{"type", "heading"},
                {"level", levels_.next(heading)},
                {"number", heading.number},
                {"text", heading.text},
                {"bookmark", bookmark_of(heading)}};
    }
    json::value operator()(const Chart& chart)
    {
        json::object object{
            {"type", "chart"}, {"title", chart.title}, {"source", chart.source}, {"table", nullptr}};
        if (chart.has_table) object["table"] = value_of(table_below(chart));
        if (can_be_drawn(chart)) {
            const std::string description = description_of(chart, language_);
            object["alt"] = description;
            object["svg"] = svg_of(chart, {}, fmt::format("chart-{}", ++charts_), description);
        }
        return object;
    }
    json::value operator()(const Paragraph& paragraph)
    {
        return {{"type", "paragraph"}, {"runs", array_of(paragraph.runs)}};
    }
    json::value operator()(const Note& note) { return {{"type", "note"}, {"runs", array_of(note.runs)}}; }
    json::value operator()(const List& list) { return value_of(list); }
    json::value operator()(const Table& table) { return value_of(table); }
    json::value operator()(const SignatureBlock& block) { return value_of(block); }
    json::value operator()(const PageBreak&) { return {{"type", "page_break"}}; }
    json::value operator()(const Spacer& spacer) { return {{"type", "spacer"}, {"lines", spacer.lines}}; }

private:
    language::Language language_;
    HeadingLevels levels_;
    int charts_ = 0;
};

}  // namespace

std::string json_of(const Paper& paper)
{
    json::array blocks;
    BlockWriter writer(paper.language);
    for (const auto& block : paper.blocks) blocks.push_back(std::visit(writer, block));
    const auto say = [&](std::string_view key) { return language::sentence(paper.language, key); };
    return json::serialize(json::object{
        {"title", paper.title},
        {"subtitle", paper.subtitle},
        {"organisation", paper.organisation},
        {"year_label", paper.year_label},
        {"language", language::code_of(paper.language)},
        {"landscape", paper.orientation == Orientation::landscape},
        {"cover", paper.opening == Opening::cover},
        {"seal_mark", say("documents.seal_mark")},
        {"blocks", std::move(blocks)},
    });
}

}  // namespace tomoni::documents
