#include "platform/store/postgresql_connection.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

namespace tomoni::store {

namespace {

constexpr std::size_t most_parameters = 32;

StoreFailure failure_of(std::string_view state)
{
    if (state == "23505") return StoreFailure::unique;
    if (state.starts_with("23")) return StoreFailure::constraint;
    if (state == "55P03" || state == "40001" || state == "40P01") return StoreFailure::busy;
    if (state == "25006" || state == "42501") return StoreFailure::read_only;
    if (state == "53100") return StoreFailure::disk_full;
    if (state.starts_with("57P") || state.starts_with("08")) return StoreFailure::gone;
    if (state.starts_with("XX")) return StoreFailure::damaged;
    return StoreFailure::other;
}

// What the server says about a value quotes the value (class 22, data exceptions): then only the code is kept
// (S1).
std::string note_of(const PGresult* result)
{
    const char* state = libpq().error_field(result, PG_DIAG_SQLSTATE);
    const char* message = libpq().error_field(result, PG_DIAG_MESSAGE_PRIMARY);
    if (state != nullptr && std::string_view(state).starts_with("22")) {
        return std::string("a value was refused, SQLSTATE ") + state;
    }
    return message ? message : "no answer from the server";
}

// Parameters in libpq's form: text pointers that live as long as this object.
class TextParameters {
public:
    explicit TextParameters(std::span<const Parameter> parameters) : count_(parameters.size())
    {
        INVARIANT(parameters.size() <= most_parameters);
        for (std::size_t i = 0; i < count_; ++i) {
            if (parameters[i].kind() == Parameter::Kind::null) continue;
            texts_[i] = parameters[i].kind() == Parameter::Kind::integer
                            ? std::to_string(parameters[i].integer())
                            : std::string(parameters[i].text());
            // libpq would cut the text there without a word.
            if (texts_[i].contains('\0'))
                throw StoreError(StoreFailure::other, "a text holds the character NUL");
            pointers_[i] = texts_[i].c_str();
        }
    }
    [[nodiscard]] const char* const* pointers() const { return pointers_.data(); }
    [[nodiscard]] int count() const { return static_cast<int>(count_); }

private:
    std::size_t count_;
    std::array<std::string, most_parameters> texts_;
    std::array<const char*, most_parameters> pointers_{};
};

class PostgresqlRows : public Rows::Source {
public:
    bool next() override = 0;
    [[nodiscard]] bool is_null(int column) const override
    {
        return libpq().is_null(result_.get(), row_, column) == 1;
    }
    [[nodiscard]] std::int64_t integer(int column) const override
    {
        const auto value = parse_integer(text(column));
        INVARIANT(value.has_value() || is_null(column));
        return value.value_or(0);
    }
    [[nodiscard]] std::string_view text(int column) const override
    {
        return {libpq().value(result_.get(), row_, column),
                static_cast<std::size_t>(libpq().length(result_.get(), row_, column))};
    }
    [[nodiscard]] int column_count() const override { return libpq().column_count(result_.get()); }

protected:
    ResultPointer result_;
    int row_ = -1;
};

class FetchedRows final : public PostgresqlRows {
public:
    explicit FetchedRows(ResultPointer result) { result_ = std::move(result); }
    bool next() override { return ++row_ < libpq().row_count(result_.get()); }
};

class StreamedRows final : public PostgresqlRows {
public:
    explicit StreamedRows(PostgresqlConnection& connection) : connection_(connection) { row_ = 0; }
    ~StreamedRows() override
    {
        while (PGresult* rest = libpq().next_result(connection_.raw())) libpq().clear_result(rest);
    }

    bool next() override
    {
        result_.reset(libpq().next_result(connection_.raw()));
        if (!result_) return false;
        if (libpq().result_status(result_.get()) == PGRES_SINGLE_TUPLE) return true;
        result_ = connection_.checked(result_.release(), "stream");
        return false;
    }

private:
    PostgresqlConnection& connection_;
};

}  // namespace

PostgresqlConnection::PostgresqlConnection(DatabaseUrl url, OpenMode mode) : url_(std::move(url))
{
    connection_ = libpq().connect(url_.location.c_str());
    if (libpq().status(connection_) != CONNECTION_OK) {
        const StoreError error(StoreFailure::cannot_open, libpq().error_message(connection_), url_.shown());
        libpq().finish(connection_);
        throw error;
    }
    libpq().set_notice_processor(connection_, [](void*, const char*) {}, nullptr);
    execute_script(
        "set client_encoding = 'UTF8'; set datestyle = 'ISO'; set standard_conforming_strings = on; "
        "set lock_timeout = '5s'; set client_min_messages = 'warning';");
    if (mode == OpenMode::read_only) execute_script("set default_transaction_read_only = on;");
}

PostgresqlConnection::~PostgresqlConnection()
{
    libpq().finish(connection_);
}

StoreError PostgresqlConnection::error_of(const PGresult* result, const char* during) const
{
    const char* state = libpq().error_field(result, PG_DIAG_SQLSTATE);
    const bool lost = libpq().status(connection_) != CONNECTION_OK;
    return {lost ? StoreFailure::gone : failure_of(state ? state : ""),
            std::string(during) + ": " + note_of(result), url_.shown()};
}

ResultPointer PostgresqlConnection::checked(PGresult* result, const char* during) const
{
    ResultPointer owned(result);
    const ExecStatusType status = libpq().result_status(result);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_COPY_IN) return owned;
    throw error_of(result, during);
}

void PostgresqlConnection::prepare(const NamedQuery& query)
{
    if (std::ranges::find(prepared_, &query) != prepared_.end()) return;
    checked(libpq().prepare(connection_, query.name(), query.postgresql_sql(), 0, nullptr), query.name());
    prepared_.push_back(&query);
}

ResultPointer PostgresqlConnection::run(const NamedQuery& query, std::span<const Parameter> parameters)
{
    prepare(query);
    const TextParameters texts(parameters);
    return checked(
        libpq().run_prepared(connection_, query.name(), texts.count(), texts.pointers(), nullptr, nullptr, 0),
        query.name());
}

std::int64_t PostgresqlConnection::execute(const NamedQuery& query, std::span<const Parameter> parameters)
{
    const ResultPointer result = run(query, parameters);
    return parse_integer(libpq().changed_rows(result.get())).value_or(0);
}

Rows PostgresqlConnection::query(const NamedQuery& query, std::span<const Parameter> parameters)
{
    return Rows(std::make_unique<FetchedRows>(run(query, parameters)));
}

Rows PostgresqlConnection::stream(const NamedQuery& query, std::span<const Parameter> parameters)
{
    prepare(query);
    const TextParameters texts(parameters);
    if (libpq().send_prepared(connection_, query.name(), texts.count(), texts.pointers(), nullptr, nullptr,
                              0) != 1) {
        throw StoreError(StoreFailure::gone, libpq().error_message(connection_), url_.shown());
    }
    libpq().set_single_row_mode(connection_);
    return Rows(std::make_unique<StreamedRows>(*this));
}

void PostgresqlConnection::execute_script(const std::string& sql)
{
    checked(libpq().run(connection_, sql.c_str()), "script");
}

void PostgresqlConnection::copy_in(const std::string& statement, std::string_view rows)
{
    checked(libpq().run(connection_, statement.c_str()), "copy");
    if (libpq().put_copy_data(connection_, rows.data(), static_cast<int>(rows.size())) != 1 ||
        libpq().put_copy_end(connection_, nullptr) != 1) {
        throw StoreError(StoreFailure::gone, libpq().error_message(connection_), url_.shown());
    }
    const ResultPointer result = checked(libpq().next_result(connection_), "copy");
    while (PGresult* rest = libpq().next_result(connection_)) libpq().clear_result(rest);
}

std::unique_ptr<Connection> open_postgresql(const DatabaseUrl& url, OpenMode mode)
{
    return std::make_unique<PostgresqlConnection>(url, mode);
}

}  // namespace tomoni::store
