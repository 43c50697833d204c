#pragma once

#include "platform/store/connection.h"

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace tomoni::store {

// Many rows into one table, inside the caller's transaction: a prepared insert on SQLite, COPY in batches of
// about 1 MB on PostgreSQL. Call finish() before reading the rows back or committing; an unfinished one
// leaves its last batch unsent.
class BulkInsert {
public:
    // `insert` is the full statement for SQLite: "insert into t (a, b) values ($1, $2)"; `copy` is
    // PostgreSQL's "copy t (a, b) from stdin". Both are constants of the program.
    BulkInsert(Connection& connection, const NamedQuery& insert, const char* copy);
    ~BulkInsert();
    BulkInsert(const BulkInsert&) = delete;
    BulkInsert& operator=(const BulkInsert&) = delete;

    void add(std::span<const Parameter> row);
    void add(std::initializer_list<Parameter> row)
    {
        add(std::span<const Parameter>(row.begin(), row.size()));
    }
    void finish();

    // How much waits to be sent. A caller that fills two tables, one of which refers to the other, keeps
    // both waiting with hold() and then finishes them in order.
    [[nodiscard]] std::size_t waiting_bytes() const { return batch_.size(); }
    void hold() { is_held_ = true; }

private:
    void append_copy_row(std::span<const Parameter> row);

    Connection& connection_;
    const NamedQuery& insert_;
    const char* copy_;
    std::string batch_;
    bool is_held_ = false;
};

}  // namespace tomoni::store
