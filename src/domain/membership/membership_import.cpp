#include "domain/membership/membership_import.h"

#include "domain/membership/membership_store.h"
#include "domain/people/people_store.h"

#include <unordered_map>

namespace tomoni::membership {

namespace {

using PartyIds = std::unordered_map<std::string, people::PartyId>;

Result<PartyIds> load_party_ids(store::Connection& connection, const access::Viewer& viewer)
{
    PartyIds ids;
    for (auto& key : TRY(people::list_party_keys(connection, viewer)))
        ids.emplace(std::move(key.code), key.id);
    return ids;
}

void import_row(store::Connection& connection, const access::Viewer& viewer, const Clock& clock,
                const PartyIds& parties, imports::RowFields& row)
{
    const std::string party = row.required_text("party");
    const auto known = parties.find(party);
    if (known == parties.end() && !party.empty()) {
        row.note("party", not_found("membership.unknown_party", {{"code", party}}));
    }
    Term term;
    term.class_code = row.required_text("class");
    term.begins_on = row.required_date("begins_on").value_or(Date());
    term.ends_on = row.optional_date("ends_on");
    if (!row.are_good()) return;
    term.party = known->second;
    const auto recorded = record_term(connection, viewer, clock, term);
    if (!recorded) row.note(recorded.error().place.field, recorded.error());
}

}  // namespace

Result<imports::ImportOutcome> import_terms(store::Connection& connection, const access::Viewer& viewer,
                                            const Clock& clock, std::string_view content,
                                            const std::string& file)
{
    static const imports::FileKind kind{
        "terms", access::Right::manage_members, {"party", "class", "begins_on"}, {"ends_on"}};
    TRY(viewer.require(kind.right));
    const PartyIds parties = TRY(load_party_ids(connection, viewer));
    return imports::import_csv(
        {connection, viewer, clock, content, file}, kind,
        [&](imports::RowFields& row) { import_row(connection, viewer, clock, parties, row); },
        [](std::vector<Error>&) {});
}

}  // namespace tomoni::membership
