#pragma once

#include "platform/documents/paper.h"

#include <string>

namespace tomoni::documents {

// Gives headings the level they may have: the first is 1 and none is more than one deeper than the one before
// it, since readers who listen to a paper find their way by levels without gaps.
class HeadingLevels {
public:
    int next(const Heading& heading);

private:
    int previous_ = 0;
};

// "Ⅰ 事業期間": number and text, or the bookmark that was given.
std::string bookmark_of(const Heading& heading);

// A chart without values (a year nobody recorded yet) has only its table.
bool can_be_drawn(const Chart& chart);

// What is read out instead of a chart. Requires: can_be_drawn().
std::string description_of(const Chart& chart, language::Language language);

// The table that stands under a chart: without the caption and unit that the chart itself has.
Table table_below(const Chart& chart);

}  // namespace tomoni::documents
