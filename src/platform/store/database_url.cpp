#include "platform/store/database_url.h"

namespace tomoni::store {

std::string DatabaseUrl::shown() const
{
    if (dialect == Dialect::sqlite) return location;
    const auto host_begin = location.find("://") + 3;
    const auto at = location.find('@', host_begin);
    const auto colon = location.find(':', host_begin);
    if (at == std::string::npos || colon == std::string::npos || colon > at) {
        return location.substr(0, location.find('?'));
    }
    return location.substr(0, colon) + location.substr(at, location.find('?') - at);
}

Result<DatabaseUrl> parse_database_url(std::string_view text)
{
    constexpr std::string_view sqlite_prefix = "sqlite:";
    if (text.starts_with(sqlite_prefix) && text.size() > sqlite_prefix.size()) {
        return DatabaseUrl{Dialect::sqlite, std::string(text.substr(sqlite_prefix.size()))};
    }
    if (text.starts_with("postgresql://") || text.starts_with("postgres://")) {
        return DatabaseUrl{Dialect::postgresql, std::string(text)};
    }
    return refuse("store.bad_database_url", {{"text", std::string(text)}});
}

}  // namespace tomoni::store
