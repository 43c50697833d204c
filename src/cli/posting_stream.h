#pragma once

#include "cli/command.h"

namespace tomoni::cli {

// `tomoni post -`: reads journal.csv rows (docs/formats/journal-csv.md) from standard input and posts each
// entry by itself. Every entry is acknowledged, once it is durable, by a line "2023-12<TAB>KEY"; an entry
// whose key is in the books already is acknowledged with the number it has, so that sending all again after a
// crash doubles nothing. A refused entry is told on standard error and the rest goes on; the exit code is
// then 3.
Result<ExitCode> post_stream(Environment& environment);

}  // namespace tomoni::cli
