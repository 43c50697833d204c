#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace tomoni::documents {

// Puts the bytes into the file at `path`, all or nothing: they are written to a new file beside it, made
// durable, and only then take its name, so that a full disk or a kill leaves the old file or none, never
// half of one. Folders are not made. Fails with "documents.output_not_written" (file and reason).
Result<void> write_file(const std::string& path, std::string_view bytes);

// Makes the folder and those above it; fails with "documents.output_not_written" too.
Result<void> make_folder(const std::string& path);

// The whole file; fails with "documents.file_not_read" (file and reason).
Result<std::string> read_file(const std::string& path);

}  // namespace tomoni::documents
