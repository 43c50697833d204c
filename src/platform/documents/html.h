#pragma once

#include "platform/documents/paper.h"

#include <string>

namespace tomoni::documents {

// figure_href   what a live figure links to, before its name ("/figures/"); empty: the figure is marked with
//               data-figure and has no link
struct HtmlOptions {
    std::string figure_href;
};

// The paper as one HTML file that needs nothing beside it: own style for screen and print, tables with heads
// and captions, charts as SVG with their table. All text is escaped. Same paper, same bytes.
std::string html_of(const Paper& paper, const HtmlOptions& options = {});

}  // namespace tomoni::documents
