#pragma once

#include "base/result.h"

#include <string>

namespace tomoni::cli {

// The bytes of a file; "cli.cannot_read" with the reason (does not exist, not allowed, is a folder).
Result<std::string> read_file(const std::string& path);
bool file_exists(const std::string& path);
bool is_folder(const std::string& path);

}  // namespace tomoni::cli
