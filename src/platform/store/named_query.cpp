#include "platform/store/named_query.h"

namespace tomoni::store {

namespace {

std::vector<const NamedQuery*>& registry()
{
    static std::vector<const NamedQuery*> queries;
    return queries;
}

}  // namespace

NamedQuery::NamedQuery(const char* name, const char* sql, const char* postgresql_sql)
    : name_(name), sql_(sql), postgresql_sql_(postgresql_sql)
{
    registry().push_back(this);
}

const std::vector<const NamedQuery*>& NamedQuery::all()
{
    return registry();
}

}  // namespace tomoni::store
