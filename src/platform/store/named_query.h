#pragma once

#include <string_view>
#include <vector>

namespace tomoni::store {

// A statement of the program: defined once, at namespace scope of a *_store.cpp, as
//   const NamedQuery find_account{"ledger.find_account", "select id, code from accounts where code = $1"};
// Parameters are $1, $2, … in both databases. Where the databases need different texts the third argument
// is PostgreSQL's. Every query registers itself, and a test prepares all of them on both databases.
//
// Common to both: RETURNING, ON CONFLICT DO UPDATE, excluded, CTEs, cast(coalesce(sum(x), 0) as bigint).
class NamedQuery {
public:
    NamedQuery(const char* name, const char* sql, const char* postgresql_sql = nullptr);
    NamedQuery(const NamedQuery&) = delete;
    NamedQuery& operator=(const NamedQuery&) = delete;

    [[nodiscard]] const char* name() const { return name_; }
    [[nodiscard]] const char* sqlite_sql() const { return sql_; }
    [[nodiscard]] const char* postgresql_sql() const { return postgresql_sql_ ? postgresql_sql_ : sql_; }

    static const std::vector<const NamedQuery*>& all();

private:
    const char* name_;
    const char* sql_;
    const char* postgresql_sql_;
};

}  // namespace tomoni::store
