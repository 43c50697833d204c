#pragma once

#include "platform/imports/csv_import.h"

namespace tomoni::people {

// parties.csv: code, kind (person, organisation), name; also kana, name_latin, prefecture (number or name),
// language. Columns in any order, UTF-8 or CP932. Needs manage_people. A code that is recorded already, or
// stands twice in the file, is an error.
Result<imports::ImportOutcome> import_parties(store::Connection& connection, const access::Viewer& viewer,
                                              const Clock& clock, std::string_view content,
                                              const std::string& file);

}  // namespace tomoni::people
