#pragma once

#include "platform/store/database_url.h"
#include "platform/store/named_query.h"
#include "platform/store/parameter.h"
#include "platform/store/store_error.h"

#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace tomoni::store {

// A database's answer, read row by row: while (rows.next()) rows.integer(0). Columns count from 0. Texts
// are valid until the next call of next(). Not thread-safe, like the connection it came from.
class Rows {
public:
    class Source {
    public:
        Source() = default;
        Source(const Source&) = delete;
        Source& operator=(const Source&) = delete;
        virtual ~Source() = default;
        virtual bool next() = 0;
        [[nodiscard]] virtual bool is_null(int column) const = 0;
        [[nodiscard]] virtual std::int64_t integer(int column) const = 0;
        [[nodiscard]] virtual std::string_view text(int column) const = 0;
        [[nodiscard]] virtual int column_count() const = 0;
    };

    explicit Rows(std::unique_ptr<Source> source) : source_(std::move(source)) {}

    bool next() { return source_->next(); }
    [[nodiscard]] bool is_null(int column) const { return source_->is_null(column); }
    [[nodiscard]] std::int64_t integer(int column) const { return source_->integer(column); }
    [[nodiscard]] std::string_view text(int column) const { return source_->text(column); }
    [[nodiscard]] std::string string(int column) const { return std::string(text(column)); }
    [[nodiscard]] Yen yen(int column) const { return Yen(integer(column)); }
    [[nodiscard]] Date date(int column) const { return date_from_iso(text(column)); }
    [[nodiscard]] std::optional<Date> optional_date(int column) const;
    [[nodiscard]] std::optional<std::string> optional_string(int column) const;
    [[nodiscard]] int column_count() const { return source_->column_count(); }

private:
    std::unique_ptr<Source> source_;
};

enum class OpenMode {
    create,      // make the SQLite file if it is missing; read and write
    read_write,  // the file must exist
    read_only,   // never writes, never checkpoints
};

// One conversation with the database; used by one thread at a time. Opened by open_connection(). Prepared
// statements are kept for the life of the connection. Everything may throw StoreError.
class Connection {
public:
    Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    virtual ~Connection() = default;

    [[nodiscard]] virtual Dialect dialect() const = 0;
    [[nodiscard]] virtual const DatabaseUrl& url() const = 0;

    // Runs a statement that returns no rows; answers how many rows it changed.
    virtual std::int64_t execute(const NamedQuery& query, std::span<const Parameter> parameters) = 0;
    // Runs a statement and hands out its rows. PostgreSQL fetches them all at once.
    virtual Rows query(const NamedQuery& query, std::span<const Parameter> parameters) = 0;
    // Like query(), for results too large for memory: rows come one by one, and on PostgreSQL no other
    // statement may run on this connection until the Rows are gone.
    virtual Rows stream(const NamedQuery& query, std::span<const Parameter> parameters) = 0;
    // Prepares without running; throws when the database does not understand the statement.
    virtual void prepare(const NamedQuery& query) = 0;
    // Runs a text of one or more statements without parameters: migrations and transaction control only.
    virtual void execute_script(const std::string& sql) = 0;

    std::int64_t execute(const NamedQuery& query, std::initializer_list<Parameter> parameters = {})
    {
        return execute(query, std::span<const Parameter>(parameters.begin(), parameters.size()));
    }
    Rows query(const NamedQuery& query, std::initializer_list<Parameter> parameters = {})
    {
        return this->query(query, std::span<const Parameter>(parameters.begin(), parameters.size()));
    }
    Rows stream(const NamedQuery& query, std::initializer_list<Parameter> parameters = {})
    {
        return stream(query, std::span<const Parameter>(parameters.begin(), parameters.size()));
    }
    // The first column of the only row. Requires: the query returns exactly one row with an integer.
    std::int64_t integer(const NamedQuery& query, std::initializer_list<Parameter> parameters = {});
};

// Opens and configures (WAL, synchronous=FULL, foreign keys, 5 s patience when busy). Refuses a SQLite
// library older than 3.51.3, which can corrupt a WAL database. Throws StoreError.
std::unique_ptr<Connection> open_connection(const DatabaseUrl& url, OpenMode mode);

// The two kinds, for open_connection() alone.
std::unique_ptr<Connection> open_sqlite(const DatabaseUrl& url, OpenMode mode);
std::unique_ptr<Connection> open_postgresql(const DatabaseUrl& url, OpenMode mode);

}  // namespace tomoni::store
