#include "platform/store/named_query.h"

#include "support/test_database.h"

#include <set>

using namespace std::string_literals;

TEST_ON_BOTH(store_prepares_every_named_query_of_the_program)
{
    std::set<std::string> names;
    for (const auto* query : tomoni::store::NamedQuery::all()) {
        INFO(query->name());
        CHECK_NOTHROW(database.connection().prepare(*query));
        CHECK_MESSAGE(names.insert(query->name()).second, "two queries have the same name");
    }
    CHECK(names.size() > 5);
}
