#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "platform/documents/paper.h"

#include <span>
#include <string>

namespace tomoni::documents {

// The tables (and those of charts) of the papers as one Excel workbook, a sheet for each, in order: amounts
// as numbers, totals as formulas with their value beside them. Same papers and instant, same bytes.
// Fails with "documents.no_tables" when there is nothing to put on a sheet.
Result<std::string> xlsx_of(std::span<const Paper> papers, Instant created_at);

}  // namespace tomoni::documents
