#pragma once

#include "base/clock.h"
#include "platform/store/connection.h"

#include <optional>
#include <string>
#include <string_view>

namespace tomoni::store {

// A file that was imported before.
struct ImportedFile {
    std::string subject;  // 'journal', 'terms', …
    std::string file_name;
    std::int64_t row_count = 0;
    std::string recorder;
    std::string imported_at;
};

// The earlier import of exactly this content for this subject, so that the second time changes nothing and
// says so.
std::optional<ImportedFile> find_import(Connection& connection, std::string_view subject,
                                        std::string_view content);

// Remembers an import, inside the transaction that takes its rows. `file_name` is kept without folders.
void record_import(Connection& connection, std::string_view subject, std::string_view file_name,
                   std::string_view content, std::int64_t row_count, std::string_view recorder, Instant at);

// The same for files too large for memory: `content_digest` is the SHA-256 of the content (Sha256::hex).
std::optional<ImportedFile> find_import_of_digest(Connection& connection, std::string_view subject,
                                                  std::string_view content_digest);
void record_import_of_digest(Connection& connection, std::string_view subject, std::string_view file_name,
                             std::string_view content_digest, std::int64_t row_count,
                             std::string_view recorder, Instant at);

}  // namespace tomoni::store
