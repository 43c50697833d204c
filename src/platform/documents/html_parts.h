#pragma once

#include "platform/documents/html.h"
#include "platform/documents/paper.h"

#include <string>
#include <string_view>

namespace tomoni::documents {

// The text, marked as the live figure `figure` (linked when the options say whereto), escaped.
std::string figure_html(std::string_view text, std::string_view figure, const HtmlOptions& options);
std::string runs_html(const Runs& runs, const HtmlOptions& options);

// A table with heads, scopes and caption. On a narrow screen its rows become lists of "head value" by the
// style sheet, for which each cell carries its head.
std::string table_html(const Table& table, const HtmlOptions& options);
// The table under a chart, whose title the chart has already shown: its caption is for listeners only.
std::string chart_table_html(const Table& table, const HtmlOptions& options);

}  // namespace tomoni::documents
