#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace tomoni::store {

enum class Dialect { sqlite, postgresql };

// What --database and TOMONI_DATABASE say: "sqlite:FILE" or "postgresql://user@host/name?options".
// An organisation is one SQLite file or one PostgreSQL schema (options=-csearch_path%3Dacme in the URL).
struct DatabaseUrl {
    Dialect dialect = Dialect::sqlite;
    std::string location;  // file path, or the whole URL for libpq

    // The location without a password, for messages.
    [[nodiscard]] std::string shown() const;
};

Result<DatabaseUrl> parse_database_url(std::string_view text);

}  // namespace tomoni::store
