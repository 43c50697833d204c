#pragma once

#include "platform/store/connection.h"
#include "platform/store/libpq.h"

namespace tomoni::store {

struct ResultDeleter {
    void operator()(PGresult* result) const { libpq().clear_result(result); }
};
using ResultPointer = std::unique_ptr<PGresult, ResultDeleter>;

// The PostgreSQL side of Connection; seen by bulk_insert.cpp as well, which speaks COPY to the same server.
class PostgresqlConnection final : public Connection {
public:
    PostgresqlConnection(DatabaseUrl url, OpenMode mode);
    ~PostgresqlConnection() override;

    [[nodiscard]] Dialect dialect() const override { return Dialect::postgresql; }
    [[nodiscard]] const DatabaseUrl& url() const override { return url_; }

    using Connection::execute;
    using Connection::query;
    using Connection::stream;
    std::int64_t execute(const NamedQuery& query, std::span<const Parameter> parameters) override;
    Rows query(const NamedQuery& query, std::span<const Parameter> parameters) override;
    Rows stream(const NamedQuery& query, std::span<const Parameter> parameters) override;
    void prepare(const NamedQuery& query) override;
    void execute_script(const std::string& sql) override;

    // Sends rows in COPY text format. `statement` is "copy table (columns) from stdin".
    void copy_in(const std::string& statement, std::string_view rows);

    [[nodiscard]] PGconn* raw() const { return connection_; }
    [[nodiscard]] StoreError error_of(const PGresult* result, const char* during) const;
    ResultPointer checked(PGresult* result, const char* during) const;

private:
    struct Prepared;

    ResultPointer run(const NamedQuery& query, std::span<const Parameter> parameters);
    void send(const NamedQuery& query, std::span<const Parameter> parameters);

    DatabaseUrl url_;
    PGconn* connection_ = nullptr;
    std::vector<const NamedQuery*> prepared_;
};

}  // namespace tomoni::store
