#include "domain/people/people_store.h"

#include "domain/people/people_policy.h"
#include "platform/store/record_rows.h"

#include <boost/describe/class.hpp>

namespace tomoni::people {

BOOST_DESCRIBE_STRUCT(Party, (), (id, code, kind, name, kana, name_latin, prefecture, language))
BOOST_DESCRIBE_STRUCT(PartyKey, (), (id, code, kind))

// Found by read_records() through PartyKind's namespace.
static void read_field(const store::Rows& rows, int column, PartyKind& kind)
{
    kind = rows.text(column) == "person" ? PartyKind::person : PartyKind::organisation;
}

namespace {

using store::NamedQuery;

const NamedQuery all_parties{
    "people.all_parties",
    "select id, code, kind, name, kana, name_latin, prefecture, language from parties "
    "order by case when kana = '' then 1 else 0 end, kana, code"};
const NamedQuery party_by_code{"people.party_by_code",
                               "select id, code, kind, name, kana, name_latin, prefecture, language "
                               "from parties where code = $1"};
const NamedQuery party_keys{"people.party_keys", "select id, code, kind from parties order by code"};
const NamedQuery count_by_kind{"people.count_by_kind",
                               "select cast(count(*) as bigint) from parties where kind = $1"};
const NamedQuery add_party{"people.add_party",
                           "insert into parties (code, kind, name, kana, name_latin, prefecture, language) "
                           "values ($1, $2, $3, $4, $5, $6, $7) on conflict (code) do nothing returning id"};

}  // namespace

Result<std::vector<Party>> list_parties(store::Connection& connection, const access::Viewer& viewer)
{
    TRY(require_reading_names(viewer));
    auto rows = connection.query(all_parties);
    return store::read_records<Party>(rows);
}

Result<Party> load_party(store::Connection& connection, const access::Viewer& viewer, std::string_view code)
{
    TRY(require_reading_names(viewer));
    auto rows = connection.query(party_by_code, {code});
    if (!rows.next()) return not_found("people.unknown_party", {{"code", std::string(code)}});
    return store::read_record<Party>(rows);
}

Result<std::vector<PartyKey>> list_party_keys(store::Connection& connection, const access::Viewer& viewer)
{
    TRY(require_reading_counts(viewer));
    auto rows = connection.query(party_keys);
    return store::read_records<PartyKey>(rows);
}

Result<PartyCounts> count_parties(store::Connection& connection, const access::Viewer& viewer)
{
    TRY(require_reading_counts(viewer));
    return PartyCounts{connection.integer(count_by_kind, {name_of(PartyKind::person)}),
                       connection.integer(count_by_kind, {name_of(PartyKind::organisation)})};
}

Result<PartyId> record_party(store::Connection& connection, const access::Viewer& viewer, Party party)
{
    TRY(require_recording(viewer));
    if (auto errors = tidy_party(party); !errors.empty()) {
        return refuse("people.party_refused", {{"code", party.code}}).with_causes(std::move(errors));
    }
    auto rows = connection.query(add_party, {party.code, name_of(party.kind), party.name, party.kana,
                                             party.name_latin, party.prefecture, party.language});
    if (rows.next()) return PartyId{rows.integer(0)};
    return conflict("people.code_taken", {{"code", party.code}}).at({{}, 0, 0, "code"});
}

}  // namespace tomoni::people
