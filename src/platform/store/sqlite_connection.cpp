#include "platform/store/connection.h"

#include <array>
#include <sqlite3.h>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tomoni::store {

namespace {

StoreFailure failure_of(int extended_code)
{
    if (extended_code == SQLITE_CONSTRAINT_UNIQUE || extended_code == SQLITE_CONSTRAINT_PRIMARYKEY) {
        return StoreFailure::unique;
    }
    switch (extended_code & 0xFF) {
        case SQLITE_CONSTRAINT: return StoreFailure::constraint;
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return StoreFailure::busy;
        case SQLITE_READONLY:
        case SQLITE_PERM: return StoreFailure::read_only;
        case SQLITE_FULL: return StoreFailure::disk_full;
        case SQLITE_CANTOPEN: return StoreFailure::cannot_open;
        case SQLITE_IOERR: return StoreFailure::gone;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB: return StoreFailure::damaged;
        default: return StoreFailure::other;
    }
}

struct StatementDeleter {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using StatementPointer = std::unique_ptr<sqlite3_stmt, StatementDeleter>;

struct DatabaseDeleter {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};
using DatabasePointer = std::unique_ptr<sqlite3, DatabaseDeleter>;

// A prepared statement and where its $n stand; $n are named parameters in SQLite, found by name once.
struct Prepared {
    StatementPointer statement;
    std::array<int, 32> index_of{};
    bool in_use = false;
};

class SqliteConnection;

// Holds the statement until it is done, then resets it so that it holds no lock and can be used again.
class SqliteRows final : public Rows::Source {
public:
    SqliteRows(SqliteConnection& connection, Prepared& prepared, std::unique_ptr<Prepared> owned)
        : connection_(connection), prepared_(prepared), owned_(std::move(owned))
    {
        prepared_.in_use = true;
    }
    ~SqliteRows() override { finish(); }

    bool next() override;
    [[nodiscard]] bool is_null(int column) const override
    {
        return sqlite3_column_type(statement(), column) == SQLITE_NULL;
    }
    [[nodiscard]] std::int64_t integer(int column) const override
    {
        return sqlite3_column_int64(statement(), column);
    }
    [[nodiscard]] std::string_view text(int column) const override
    {
        // As a blob: the same bytes, without the copy that ends a text with NUL.
        const auto* begin = static_cast<const char*>(sqlite3_column_blob(statement(), column));
        return {begin ? begin : "", static_cast<std::size_t>(sqlite3_column_bytes(statement(), column))};
    }
    [[nodiscard]] int column_count() const override { return sqlite3_column_count(statement()); }

private:
    [[nodiscard]] sqlite3_stmt* statement() const { return prepared_.statement.get(); }
    void finish()
    {
        sqlite3_reset(statement());
        prepared_.in_use = false;
    }

    SqliteConnection& connection_;
    Prepared& prepared_;
    std::unique_ptr<Prepared> owned_;
};

class SqliteConnection final : public Connection {
public:
    SqliteConnection(DatabaseUrl url, OpenMode mode) : url_(std::move(url))
    {
        open(mode);
        configure(mode);
    }

    [[nodiscard]] Dialect dialect() const override { return Dialect::sqlite; }
    [[nodiscard]] const DatabaseUrl& url() const override { return url_; }

    using Connection::execute;
    using Connection::query;
    using Connection::stream;

    std::int64_t execute(const NamedQuery& query, std::span<const Parameter> parameters) override
    {
        std::unique_ptr<Prepared> owned;
        Prepared& prepared = take(query, owned);
        bind(prepared, parameters);
        sqlite3_stmt* statement = prepared.statement.get();
        int code = sqlite3_step(statement);
        while (code == SQLITE_ROW) code = sqlite3_step(statement);
        if (code != SQLITE_DONE) {
            const StoreError error = current_error(query.name());
            sqlite3_reset(statement);
            throw error;
        }
        sqlite3_reset(statement);
        return sqlite3_changes64(database_.get());
    }

    Rows query(const NamedQuery& query, std::span<const Parameter> parameters) override
    {
        std::unique_ptr<Prepared> owned;
        Prepared& prepared = take(query, owned);
        bind(prepared, parameters);
        return Rows(std::make_unique<SqliteRows>(*this, prepared, std::move(owned)));
    }

    Rows stream(const NamedQuery& query, std::span<const Parameter> parameters) override
    {
        return this->query(query, parameters);
    }

    void prepare(const NamedQuery& query) override { compile(query); }

    void execute_script(const std::string& sql) override
    {
        if (sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
            throw current_error("script");
        }
    }

    [[nodiscard]] StoreError current_error(const char* during) const
    {
        const int code = sqlite3_extended_errcode(database_.get());
        return {failure_of(code), std::string(during) + ": " + sqlite3_errmsg(database_.get()), url_.shown()};
    }

private:
    void open(OpenMode mode)
    {
        int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
        if (mode == OpenMode::create) flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        if (mode == OpenMode::read_write) flags |= SQLITE_OPEN_READWRITE;
        // A reader of a WAL database needs the shared memory file, so it opens read-write and is then
        // held to reading by query_only.
        if (mode == OpenMode::read_only) flags |= SQLITE_OPEN_READWRITE;
        sqlite3* opened = nullptr;
        const int code = sqlite3_open_v2(url_.location.c_str(), &opened, flags, nullptr);
        database_.reset(opened);
        if (code != SQLITE_OK) throw current_error("open");
    }

    void configure(OpenMode mode)
    {
        sqlite3_busy_timeout(database_.get(), 5'000);
        sqlite3_limit(database_.get(), SQLITE_LIMIT_ATTACHED, 0);
        execute_script("pragma foreign_keys = on; pragma trusted_schema = off;");
        if (mode == OpenMode::read_only) {
            execute_script("pragma query_only = 1; pragma wal_autocheckpoint = 0;");
            sqlite3_db_config(database_.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        } else {
            execute_script(
                "pragma journal_mode = wal; pragma synchronous = full; pragma temp_store = memory;");
        }
    }

    std::unique_ptr<Prepared> compile(const NamedQuery& query)
    {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v3(database_.get(), query.sqlite_sql(), -1, SQLITE_PREPARE_PERSISTENT, &statement,
                               nullptr) != SQLITE_OK) {
            throw current_error(query.name());
        }
        auto prepared = std::make_unique<Prepared>();
        prepared->statement.reset(statement);
        for (std::size_t n = 1; n < prepared->index_of.size(); ++n) {
            const std::string name = "$" + std::to_string(n);
            prepared->index_of[n] = sqlite3_bind_parameter_index(statement, name.c_str());
        }
        return prepared;
    }

    // The cached statement, or one of its own in `owned` while the cached one is still being read.
    Prepared& take(const NamedQuery& query, std::unique_ptr<Prepared>& owned)
    {
        auto& cached = statements_[&query];
        if (!cached) cached = compile(query);
        if (!cached->in_use) return *cached;
        owned = compile(query);
        return *owned;
    }

    void bind(Prepared& prepared, std::span<const Parameter> parameters)
    {
        INVARIANT(parameters.size() < prepared.index_of.size());
        for (std::size_t n = 1; n <= parameters.size(); ++n) {
            const int index = prepared.index_of[n];
            if (index != 0) bind_one(prepared.statement.get(), index, parameters[n - 1]);
        }
    }

    static void bind_one(sqlite3_stmt* statement, int index, const Parameter& parameter)
    {
        switch (parameter.kind()) {
            case Parameter::Kind::null: sqlite3_bind_null(statement, index); return;
            case Parameter::Kind::integer: sqlite3_bind_int64(statement, index, parameter.integer()); return;
            case Parameter::Kind::text: {
                // Rows may be read after the caller's text is gone, so SQLite takes a copy.
                const std::string_view text = parameter.text();
                sqlite3_bind_text64(statement, index, text.data() ? text.data() : "", text.size(),
                                    SQLITE_TRANSIENT, SQLITE_UTF8);
                return;
            }
        }
    }

    DatabaseUrl url_;
    DatabasePointer database_;
    std::unordered_map<const NamedQuery*, std::unique_ptr<Prepared>> statements_;
};

bool SqliteRows::next()
{
    const int code = sqlite3_step(statement());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    throw connection_.current_error("read");
}

}  // namespace

std::unique_ptr<Connection> open_sqlite(const DatabaseUrl& url, OpenMode mode)
{
    constexpr int oldest_safe_version = 3'051'003;
    if (sqlite3_libversion_number() < oldest_safe_version) {
        throw StoreError(StoreFailure::cannot_open,
                         std::string("SQLite ") + sqlite3_libversion() + " is older than 3.51.3",
                         url.shown());
    }
    return std::make_unique<SqliteConnection>(url, mode);
}

}  // namespace tomoni::store
