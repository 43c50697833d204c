#pragma once

#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <functional>
#include <string_view>

namespace tomoni::ledger {

// Hands out every entry's canonical text, a line without its end, in the order of the chain: what
// `tomoni export canonical` prints and docs/books-digest.md explains. Opens a reading transaction of its
// own. Needs read_books; fails when `take` fails, with its error.
Result<void> read_canonical_texts(store::Connection& connection, const access::Viewer& viewer,
                                  const std::function<Result<void>(std::string_view)>& take);

}  // namespace tomoni::ledger
