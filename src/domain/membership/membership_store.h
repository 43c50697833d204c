#pragma once

#include "base/clock.h"
#include "base/fiscal_year.h"
#include "domain/membership/member_class.h"
#include "domain/membership/term.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <string>
#include <string_view>
#include <vector>

namespace tomoni::membership {

// The classes in the order of the yearly table. Needs read_counts, like all readers here.
Result<std::vector<MemberClass>> list_classes(store::Connection& connection, const access::Viewer& viewer);

// Every term by beginning, with the last day that an early end gave it. No names.
Result<std::vector<Term>> list_terms(store::Connection& connection, const access::Viewer& viewer);

// A term with its party, as lists and findings show it. The name is empty for a viewer without read_people.
struct TermOfParty {
    Term term;
    std::string party_code;
    people::PartyKind party_kind = people::PartyKind::person;
    std::string party_name;
};
Result<std::vector<TermOfParty>> list_terms_of_parties(store::Connection& connection,
                                                       const access::Viewer& viewer);

// The same count as count_members(), by the database: the second road of MEM-01.
Result<std::int64_t> count_in_database(store::Connection& connection, const access::Viewer& viewer,
                                       std::string_view class_code, Date on);

// A new term, inside the caller's transaction. Fails with "membership.unknown_class",
// "membership.ends_before_it_begins" or "membership.overlap" (ME5), each at its field. Needs manage_members.
Result<TermId> record_term(store::Connection& connection, const access::Viewer& viewer, const Clock& clock,
                           const Term& term);

// Ends a term early, for good (ME1): `ends_on` is the last day that counts, not before the day before it
// began and before the day on which it ends anyway. Needs manage_members and a reason.
Result<void> end_term(store::Connection& connection, const access::Viewer& viewer, const Clock& clock,
                      TermId term, Date ends_on, std::string_view reason);

// One class of a frozen year.
struct Snapshot {
    int fiscal_year = 0;
    std::string class_code;
    Date as_of;
    std::int64_t headcount = 0;
    std::string recorder;
    std::string frozen_at;
};
// By year, in no order within it.
Result<std::vector<Snapshot>> list_snapshots(store::Connection& connection, const access::Viewer& viewer);
// Only ever added, inside the caller's transaction; freeze_headcounts() keeps the rules.
void insert_snapshot(store::Connection& connection, const Snapshot& snapshot);

}  // namespace tomoni::membership
