#include "platform/documents/outline.h"

#include <algorithm>

namespace tomoni::documents {

int HeadingLevels::next(const Heading& heading)
{
    previous_ = std::clamp(heading.level, 1, std::min(previous_ + 1, 4));
    return previous_;
}

std::string bookmark_of(const Heading& heading)
{
    if (!heading.bookmark.empty()) return heading.bookmark;
    return heading.number.empty() ? heading.text : heading.number + " " + heading.text;
}

bool can_be_drawn(const Chart& chart)
{
    return !chart.labels.empty() && !chart.series.empty();
}

std::string description_of(const Chart& chart, language::Language language)
{
    return language::sentence(
        language, "documents.chart_description",
        {{"title", chart.title}, {"first", chart.labels.front()}, {"last", chart.labels.back()}});
}

Table table_below(const Chart& chart)
{
    Table table = table_of(chart);
    table.caption.clear();
    return table;
}

}  // namespace tomoni::documents
