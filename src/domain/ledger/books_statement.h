#pragma once

#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <cstdint>
#include <string>

namespace tomoni::ledger {

// The books at this moment: how many entries they hold and the digest of the last, which stands for all of
// them (L: each digest is built on the one before). What a frozen report is tied to.
struct BooksState {
    std::int64_t entry_count = 0;
    std::string digest;  // empty while there are no entries
};

// Needs read_books.
Result<BooksState> load_books_state(store::Connection& connection, const access::Viewer& viewer);

}  // namespace tomoni::ledger
