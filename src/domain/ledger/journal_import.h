#pragma once

#include "base/clock.h"
#include "platform/access/viewer.h"
#include "platform/documents/byte_source.h"
#include "platform/store/connection.h"
#include "platform/store/imports.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace tomoni::ledger {

struct JournalImportOutcome {
    std::int64_t entry_count = 0;
    std::int64_t posting_count = 0;
    std::optional<store::ImportedFile> earlier;  // set: this content was imported before, nothing was changed
};

// Told now and then how many of the file's bytes are done.
using ImportProgress = std::function<void(std::int64_t done, std::int64_t total)>;

// journal.csv (docs/formats/journal-csv.md): every line is a posting; neighbouring lines with the same
// `entry` key are one entry, whose source becomes "csv:KEY". All or nothing in a transaction of its own;
// memory does not grow with the file but for 8 to 16 bytes an entry. UTF-8 or CP932.
//
// Fails with "ledger.file_refused", whose causes name line, column and field: the first 50 of them, then
// "ledger.more_errors" with the number of the rest. What check_draft() refuses is refused here too; further:
// a key that stands in two places or is in the books already, lines of one entry with different dates, both
// debit and credit, a closed year. Needs post_entries.
Result<JournalImportOutcome> import_journal(store::Connection& connection, const access::Viewer& viewer,
                                            const Clock& clock, int fiscal_year_start_month,
                                            documents::ByteSource& source, const std::string& file,
                                            const ImportProgress& progress = {});

// The same from text in memory.
Result<JournalImportOutcome> import_journal(store::Connection& connection, const access::Viewer& viewer,
                                            const Clock& clock, int fiscal_year_start_month,
                                            std::string_view content, const std::string& file);

}  // namespace tomoni::ledger
