#pragma once

#include "base/result.h"

#include <cstdint>
#include <initializer_list>
#include <string>

namespace tomoni::access {

// A precise act on a kind of record. Everything is denied that a role does not name.
enum class Right : std::uint32_t {
    read_books = 1U << 0U,
    post_entries = 1U << 1U,
    close_periods = 1U << 2U,
    manage_chart = 1U << 3U,  // accounts, programmes, funds, budgets
    read_people = 1U << 4U,   // names and contacts, not just counts
    manage_people = 1U << 5U,
    read_counts = 1U << 6U,  // headcounts and other figures without names
    manage_members = 1U << 7U,
    read_grants = 1U << 8U,
    manage_grants = 1U << 9U,
    read_activities = 1U << 10U,
    manage_activities = 1U << 11U,
    read_reports = 1U << 12U,
    approve_reports = 1U << 13U,
    write_reports = 1U << 14U,  // the narrative
};

enum class Role { office, accountant, board, auditor };

// Who is looking. Every function that loads a record takes one; a viewer without the right finds nothing or
// is told so (`require`). `name` is recorded with what the viewer changes.
class Viewer {
public:
    Viewer(std::string name, std::initializer_list<Role> roles);

    // The person at the keyboard of the machine that holds the database: all rights, since whoever can run
    // the program on the file can read the file.
    static Viewer local_operator(std::string name);
    static Viewer nobody();

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] bool may(Right right) const { return (rights_ & static_cast<std::uint32_t>(right)) != 0; }
    // "access.denied" with the viewer's name, unless may(right).
    [[nodiscard]] Result<void> require(Right right) const;

private:
    explicit Viewer(std::string name, std::uint32_t rights);

    std::string name_;
    std::uint32_t rights_ = 0;
};

}  // namespace tomoni::access
