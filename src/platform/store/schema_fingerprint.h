#pragma once

#include "platform/store/connection.h"

namespace tomoni::store {

// What the live schema looks like, in one digest: every table, column, constraint, index, view and trigger,
// as the database itself describes them. Recorded by migrate() and compared by every command, so that a
// column that somebody added or a trigger that somebody dropped by hand is noticed (S3).
//
// PostgreSQL's descriptions may change their wording with its major version. The version is part of the
// fingerprint, and fingerprints of different versions are not compared; the next migrate() records anew.

void record_fingerprint(Connection& connection);

// "store.altered_schema" when the live schema is not the recorded one.
Result<void> require_unaltered_schema(Connection& connection);

}  // namespace tomoni::store
