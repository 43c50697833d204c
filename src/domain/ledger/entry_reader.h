#pragma once

#include "domain/ledger/entry.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

namespace tomoni::ledger {

// One entry with its lines and its links to the entries that reverse or correct it. All need read_books and
// fail with "ledger.unknown_entry" when there is none.
Result<Entry> load_entry(store::Connection& connection, const access::Viewer& viewer, EntryId id);
Result<Entry> load_entry(store::Connection& connection, const access::Viewer& viewer, int fiscal_year,
                         std::int64_t number);

}  // namespace tomoni::ledger
