#include "domain/people/party_names.h"

#include "domain/people/people_store.h"

namespace tomoni::people {

std::map<std::string, std::string> list_party_names(store::Connection& connection,
                                                    const access::Viewer& viewer)
{
    std::map<std::string, std::string> names;
    const auto parties = list_parties(connection, viewer);
    if (!parties) return names;
    for (const Party& party : *parties) names.emplace(party.code, party.name);
    return names;
}

}  // namespace tomoni::people
