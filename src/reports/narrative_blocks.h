#pragma once

#include "reports/narrative_outline.h"
#include "reports/paper_context.h"

#include <vector>

namespace tomoni::reports {

// The narrative as blocks of a paper: figures filled in, references and lists generated, numbers counted.
// Fails with all errors at once ("reports.narrative_refused"): what find_unknown_names() finds, and
// "reports.table_in_item" for a table or chart that is indented into an item.
Result<std::vector<documents::Block>> render_narrative(PaperContext& context, const Outline& outline);

// A block's words as they are printed, without number. Requires: every name in it is known.
documents::Runs render_spans(PaperContext& context, const Outline& outline, const std::vector<Span>& spans);

}  // namespace tomoni::reports
