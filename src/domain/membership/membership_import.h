#pragma once

#include "platform/imports/csv_import.h"

namespace tomoni::membership {

// terms.csv: party, class, begins_on, ends_on (the last day that counts; empty while open). Columns in any
// order, UTF-8 or CP932. Needs manage_members. An unknown party or class, an end before the beginning, and a
// term that overlaps another of the same party and class (recorded or in the file) are errors of their row.
Result<imports::ImportOutcome> import_terms(store::Connection& connection, const access::Viewer& viewer,
                                            const Clock& clock, std::string_view content,
                                            const std::string& file);

}  // namespace tomoni::membership
