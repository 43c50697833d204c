#pragma once

#include "reports/figure_catalogue.h"
#include "reports/narrative_outline.h"

#include <vector>

namespace tomoni::reports {

// Everything in the outline that names what does not exist, each with its place: figures
// ("reports.unknown_figure", "reports.unknown_figure_near"), references ("reports.unknown_reference"),
// directives and their arguments ("reports.unknown_directive", "reports.unknown_argument"), sections in
// arguments ("reports.unknown_section").
std::vector<Error> find_unknown_names(const Outline& outline, FigureCatalogue& catalogue);

}  // namespace tomoni::reports
