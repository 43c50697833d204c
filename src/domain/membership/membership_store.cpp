#include "domain/membership/membership_store.h"

#include "base/text.h"
#include "domain/membership/membership_policy.h"
#include "platform/store/record_rows.h"

#include <boost/describe/class.hpp>

namespace tomoni::membership {

BOOST_DESCRIBE_STRUCT(MemberClass, (), (code, kind, holder, group_name, name, group_name_en, name_en))
BOOST_DESCRIBE_STRUCT(Term, (), (id, party, class_code, begins_on, ends_on))
BOOST_DESCRIBE_STRUCT(Snapshot, (), (fiscal_year, class_code, as_of, headcount, recorder, frozen_at))

// Found by read_records() through the namespace of the enums.
static void read_field(const store::Rows& rows, int column, MemberKind& kind)
{
    const std::string_view text = rows.text(column);
    kind = text == "regular"      ? MemberKind::regular
           : text == "supporting" ? MemberKind::supporting
                                  : MemberKind::subscription;
}

static void read_field(const store::Rows& rows, int column, Holder& holder)
{
    const std::string_view text = rows.text(column);
    holder = text == "person" ? Holder::person : text == "organisation" ? Holder::organisation : Holder::any;
}

namespace {

using store::NamedQuery;

#define TERM_END                                                                        \
    "case when x.ends_on is not null and (t.ends_on is null or x.ends_on < t.ends_on) " \
    "then x.ends_on else t.ends_on end"
#define TERM_COLUMNS "t.id, t.party_id, t.class, t.begins_on, " TERM_END

const NamedQuery all_classes{"membership.all_classes",
                             "select code, kind, holder, group_name, name, group_name_en, name_en from "
                             "member_classes order by position"};
const NamedQuery all_terms{"membership.all_terms", "select " TERM_COLUMNS
                                                   " from terms t left join term_ends x on x.term_id = t.id "
                                                   "order by t.begins_on, t.id"};
const NamedQuery all_terms_of_parties{
    "membership.all_terms_of_parties",
    "select " TERM_COLUMNS
    ", p.code, p.kind, case when cast($1 as bigint) = 1 then p.name else '' end "
    "from terms t join parties p on p.id = t.party_id left join term_ends x on x.term_id = t.id "
    "order by t.begins_on, t.id"};
const NamedQuery terms_of_party{"membership.terms_of_party",
                                "select " TERM_COLUMNS
                                " from terms t left join term_ends x on x.term_id = t.id "
                                "where t.party_id = $1 and t.class = $2"};
const NamedQuery term_by_id{"membership.term_by_id",
                            "select " TERM_COLUMNS
                            " from terms t left join term_ends x on x.term_id = t.id where t.id = $1"};
const NamedQuery early_end_of{"membership.early_end_of", "select ends_on from term_ends where term_id = $1"};
const NamedQuery headcount{
    "membership.headcount",
    "select cast(count(distinct t.party_id) as bigint) from terms t "
    "left join term_ends x on x.term_id = t.id where t.class = $1 and t.begins_on <= $2 "
    "and (t.ends_on is null or t.ends_on >= $2) and (x.ends_on is null or x.ends_on >= $2)"};
const NamedQuery class_exists{"membership.class_exists", "select code from member_classes where code = $1"};
const NamedQuery add_term{"membership.add_term",
                          "insert into terms (party_id, class, begins_on, ends_on, recorder, recorded_at) "
                          "values ($1, $2, $3, $4, $5, $6) returning id"};
const NamedQuery add_term_end{"membership.add_term_end",
                              "insert into term_ends (term_id, ends_on, reason, recorder, recorded_at) "
                              "values ($1, $2, $3, $4, $5)"};
const NamedQuery all_snapshots{"membership.all_snapshots",
                               "select fiscal_year, class, as_of, headcount, recorder, frozen_at "
                               "from headcount_snapshots order by fiscal_year"};
const NamedQuery add_snapshot{
    "membership.add_snapshot",
    "insert into headcount_snapshots (fiscal_year, class, as_of, headcount, recorder, frozen_at) "
    "values ($1, $2, $3, $4, $5, $6)"};

Error in_field(Error error, std::string field)
{
    return std::move(error).at({{}, 0, 0, std::move(field)});
}

bool has_row(store::Rows rows)
{
    return rows.next();
}

Result<void> require_known_class(store::Connection& connection, const std::string& code)
{
    if (has_row(connection.query(class_exists, {code}))) return {};
    std::vector<std::string> known;
    for (auto rows = connection.query(all_classes); rows.next();) known.push_back(rows.string(0));
    return in_field(
        not_found("membership.unknown_class", {{"code", code}, {"known", join_text(known, ", ")}}), "class");
}

Result<void> require_no_overlap(store::Connection& connection, const Term& term)
{
    auto rows = connection.query(terms_of_party, {term.party, term.class_code});
    for (const Term& existing : store::read_records<Term>(rows)) {
        if (!overlap(existing, term)) continue;
        return in_field(conflict("membership.overlap", {{"existing", span_of(existing)}}), "begins_on");
    }
    return {};
}

Result<void> require_end_fits(const Term& term, Date ends_on)
{
    if (ends_on < term.begins_on.plus_days(-1)) {
        return in_field(refuse("membership.ends_before_it_begins", {{"begins_on", term.begins_on.iso()}}),
                        "ends_on");
    }
    if (term.ends_on && *term.ends_on <= ends_on) {
        return in_field(refuse("membership.ends_anyway", {{"ends_on", term.ends_on->iso()}}), "ends_on");
    }
    return {};
}

}  // namespace

Result<std::vector<MemberClass>> list_classes(store::Connection& connection, const access::Viewer& viewer)
{
    TRY(require_counting(viewer));
    auto rows = connection.query(all_classes);
    return store::read_records<MemberClass>(rows);
}

Result<std::vector<Term>> list_terms(store::Connection& connection, const access::Viewer& viewer)
{
    TRY(require_counting(viewer));
    auto rows = connection.query(all_terms);
    return store::read_records<Term>(rows);
}

Result<std::vector<TermOfParty>> list_terms_of_parties(store::Connection& connection,
                                                       const access::Viewer& viewer)
{
    TRY(require_counting(viewer));
    std::vector<TermOfParty> terms;
    auto rows = connection.query(all_terms_of_parties, {viewer.may(access::Right::read_people) ? 1 : 0});
    while (rows.next()) {
        TermOfParty entry;
        entry.term = {
            {rows.integer(0)}, {rows.integer(1)}, rows.string(2), rows.date(3), rows.optional_date(4)};
        entry.party_code = rows.string(5);
        entry.party_kind = people::party_kind_of(rows.text(6)).value_or(people::PartyKind::person);
        entry.party_name = rows.string(7);
        terms.push_back(std::move(entry));
    }
    return terms;
}

Result<std::int64_t> count_in_database(store::Connection& connection, const access::Viewer& viewer,
                                       std::string_view class_code, Date on)
{
    TRY(require_counting(viewer));
    return connection.integer(headcount, {class_code, on});
}

Result<TermId> record_term(store::Connection& connection, const access::Viewer& viewer, const Clock& clock,
                           const Term& term)
{
    TRY(require_recording_terms(viewer));
    TRY(require_known_class(connection, term.class_code));
    if (term.ends_on && *term.ends_on < term.begins_on) {
        return in_field(refuse("membership.ends_before_it_begins", {{"begins_on", term.begins_on.iso()}}),
                        "ends_on");
    }
    TRY(require_no_overlap(connection, term));
    auto rows = connection.query(add_term, {term.party, term.class_code, term.begins_on, term.ends_on,
                                            viewer.name(), clock.now().iso()});
    const bool added = rows.next();
    INVARIANT(added);
    return TermId{rows.integer(0)};
}

Result<void> end_term(store::Connection& connection, const access::Viewer& viewer, const Clock& clock,
                      TermId term, Date ends_on, std::string_view reason)
{
    TRY(require_recording_terms(viewer));
    if (trim(reason).empty()) return in_field(refuse("membership.reason_missing"), "reason");
    auto rows = connection.query(term_by_id, {term});
    if (!rows.next()) return not_found("membership.unknown_term", {{"id", std::to_string(term.value)}});
    if (has_row(connection.query(early_end_of, {term}))) return conflict("membership.ended_already");
    TRY(require_end_fits(store::read_record<Term>(rows), ends_on));
    connection.execute(add_term_end, {term, ends_on, trim(reason), viewer.name(), clock.now().iso()});
    return {};
}

Result<std::vector<Snapshot>> list_snapshots(store::Connection& connection, const access::Viewer& viewer)
{
    TRY(require_counting(viewer));
    auto rows = connection.query(all_snapshots);
    return store::read_records<Snapshot>(rows);
}

void insert_snapshot(store::Connection& connection, const Snapshot& snapshot)
{
    connection.execute(add_snapshot, {snapshot.fiscal_year, snapshot.class_code, snapshot.as_of,
                                      snapshot.headcount, snapshot.recorder, snapshot.frozen_at});
}

}  // namespace tomoni::membership
