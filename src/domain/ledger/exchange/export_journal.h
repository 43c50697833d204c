#pragma once

#include "domain/ledger/journal_reader.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace tomoni::ledger::exchange {

// What an export wrote.
struct ExportSummary {
    std::int64_t entry_count = 0;
    std::int64_t byte_count = 0;
    std::string digest;  // SHA-256 of the bytes
};

// Writes the entries that pass the filter in the form named (journal_writer.h), piece by piece, in the order
// of their numbers. Fails with "exchange.unknown_form", "exchange.not_in_encoding" or what `write` answers.
// Needs read_books.
Result<ExportSummary> export_journal(store::Connection& connection, const access::Viewer& viewer,
                                     std::string_view form, const JournalFilter& filter,
                                     const std::function<Result<void>(std::string_view bytes)>& write);

}  // namespace tomoni::ledger::exchange
