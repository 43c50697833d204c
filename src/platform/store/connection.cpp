#include "platform/store/connection.h"

namespace tomoni::store {

std::optional<Date> Rows::optional_date(int column) const
{
    if (is_null(column)) return std::nullopt;
    return date(column);
}

std::optional<std::string> Rows::optional_string(int column) const
{
    if (is_null(column)) return std::nullopt;
    return string(column);
}

std::int64_t Connection::integer(const NamedQuery& query, std::initializer_list<Parameter> parameters)
{
    Rows rows = this->query(query, parameters);
    const bool found = rows.next();
    INVARIANT(found);
    return rows.integer(0);
}

std::unique_ptr<Connection> open_connection(const DatabaseUrl& url, OpenMode mode)
{
    return url.dialect == Dialect::sqlite ? open_sqlite(url, mode) : open_postgresql(url, mode);
}

}  // namespace tomoni::store
