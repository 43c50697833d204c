#pragma once

#include "base/error.h"

#include <exception>
#include <string>

namespace tomoni::store {

enum class StoreFailure {
    unique,      // a unique key exists already: the one kind that callers may catch and turn into a Result
    constraint,  // foreign key, check, not null: a bug above, or somebody else's hand in the database
    busy,        // another program holds the database
    read_only,   // the file or the role may not write
    disk_full,
    gone,  // file removed, connection lost, server stopped
    cannot_open,
    damaged,  // not a database, or corrupt
    other,
};

// Broken infrastructure. Thrown from here, caught at one place: the edge of the command or request, which
// rolls back and shows sentence(). The note holds what the database said, with no bound values in it.
class StoreError : public std::exception {
public:
    StoreError(StoreFailure failure, std::string note, std::string database = {});

    [[nodiscard]] StoreFailure failure() const { return failure_; }
    [[nodiscard]] const char* what() const noexcept override { return note_.c_str(); }
    [[nodiscard]] Error sentence() const;

private:
    StoreFailure failure_;
    std::string note_;
    std::string database_;
};

}  // namespace tomoni::store
