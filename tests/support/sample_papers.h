#pragma once

#include "platform/documents/paper.h"

namespace tomoni::tests {

// Papers of an invented organisation, one for each thing that papers must be able to show.
documents::Paper settlement_paper();  // long remarks and labels, subtotals, a negative, an empty cell
documents::Paper narrative_paper();   // headings, text with live figures, lists, a cover
documents::Paper register_paper();    // a table of 200 rows over several pages
documents::Paper membership_paper();  // charts with their tables
documents::Paper audit_paper();       // an empty table and lines to sign

}  // namespace tomoni::tests
