#pragma once

#include "domain/people/party.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <string_view>
#include <vector>

namespace tomoni::people {

// All parties in the order of their readings, those without one last, then by code. Needs read_people.
Result<std::vector<Party>> list_parties(store::Connection& connection, const access::Viewer& viewer);
// "people.unknown_party" when there is none of that code. Needs read_people.
Result<Party> load_party(store::Connection& connection, const access::Viewer& viewer, std::string_view code);

// What counting needs to know of a party: no name, no reading. Needs read_counts.
struct PartyKey {
    PartyId id;
    std::string code;
    PartyKind kind = PartyKind::person;
};
Result<std::vector<PartyKey>> list_party_keys(store::Connection& connection, const access::Viewer& viewer);

// How many there are. Needs read_counts.
struct PartyCounts {
    std::int64_t person_count = 0;
    std::int64_t organisation_count = 0;
};
Result<PartyCounts> count_parties(store::Connection& connection, const access::Viewer& viewer);

// A new party, tidied (tidy_party), inside the caller's transaction. "people.code_taken" when the code is
// somebody's; "people.party_refused" with the causes when it is not well formed. Needs manage_people.
Result<PartyId> record_party(store::Connection& connection, const access::Viewer& viewer, Party party);

}  // namespace tomoni::people
