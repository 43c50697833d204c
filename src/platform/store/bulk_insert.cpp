#include "platform/store/bulk_insert.h"

#include "platform/store/postgresql_connection.h"

namespace tomoni::store {

namespace {

constexpr std::size_t batch_size = 1 << 20;

void append_copy_text(std::string& batch, std::string_view text)
{
    for (const char c : text) {
        switch (c) {
            case '\\': batch += "\\\\"; break;
            case '\t': batch += "\\t"; break;
            case '\n': batch += "\\n"; break;
            case '\r': batch += "\\r"; break;
            default: batch += c;
        }
    }
}

}  // namespace

BulkInsert::BulkInsert(Connection& connection, const NamedQuery& insert, const char* copy)
    : connection_(connection), insert_(insert), copy_(copy)
{
}

BulkInsert::~BulkInsert() = default;

void BulkInsert::add(std::span<const Parameter> row)
{
    if (connection_.dialect() == Dialect::sqlite) {
        connection_.execute(insert_, row);
        return;
    }
    append_copy_row(row);
    if (!is_held_ && batch_.size() >= batch_size) finish();
}

void BulkInsert::append_copy_row(std::span<const Parameter> row)
{
    for (const Parameter& value : row) {
        if (&value != row.data()) batch_ += '\t';
        switch (value.kind()) {
            case Parameter::Kind::null: batch_ += "\\N"; break;
            case Parameter::Kind::integer: batch_ += std::to_string(value.integer()); break;
            case Parameter::Kind::text: append_copy_text(batch_, value.text()); break;
        }
    }
    batch_ += '\n';
}

void BulkInsert::finish()
{
    if (batch_.empty()) return;
    static_cast<PostgresqlConnection&>(connection_).copy_in(copy_, batch_);
    batch_.clear();
}

}  // namespace tomoni::store
