#include "domain/membership/membership_checks.h"

#include "domain/membership/headcount.h"
#include "domain/membership/membership_statement.h"
#include "domain/membership/membership_store.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace tomoni::membership {

namespace {

Place place_of(const Term& term)
{
    return {"terms/" + std::to_string(term.id.value), 0, 0, term.class_code};
}

bool fits(Holder holder, people::PartyKind kind)
{
    switch (holder) {
        case Holder::person: return kind == people::PartyKind::person;
        case Holder::organisation: return kind == people::PartyKind::organisation;
        case Holder::any: return true;
    }
    return true;
}

void find_changed_classes(const MembershipStatement& statement, const YearlyHeadcount& year,
                          std::vector<Finding>& findings)
{
    for (std::size_t i = 0; i < statement.classes.size(); ++i) {
        if (year.counts[i] == year.recounts[i]) continue;
        findings.push_back(
            {"MEM-02",
             Severity::warning,
             "membership.check_snapshot_differs",
             {{"year", std::to_string(year.year.year())},
              {"class", statement.classes[i].full_name()},
              {"frozen", std::to_string(year.counts[i])},
              {"recounted", std::to_string(year.recounts[i])}},
             {{"headcount_snapshots/" + std::to_string(year.year.year()), 0, 0, statement.classes[i].code}}});
    }
}

}  // namespace

Result<std::vector<Finding>> check_counts_agree(store::Connection& connection, const access::Viewer& viewer,
                                                FiscalYear year)
{
    std::vector<Finding> findings;
    const auto classes = TRY(list_classes(connection, viewer));
    const auto terms = TRY(list_terms(connection, viewer));
    const auto counts = count_members(classes, terms, year.end());
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const std::int64_t other = TRY(count_in_database(connection, viewer, classes[i].code, year.end()));
        if (other == counts[i]) continue;
        findings.push_back({"MEM-01",
                            Severity::error,
                            "membership.check_counts_differ",
                            {{"class", classes[i].full_name()},
                             {"counted", std::to_string(counts[i])},
                             {"other", std::to_string(other)}},
                            {{"terms", 0, 0, classes[i].code}}});
    }
    return findings;
}

Result<std::vector<Finding>> check_snapshots_hold(store::Connection& connection, const access::Viewer& viewer,
                                                  FiscalYear year)
{
    std::vector<Finding> findings;
    std::set<int> frozen_years;
    for (const Snapshot& snapshot : TRY(list_snapshots(connection, viewer))) {
        if (snapshot.fiscal_year <= year.year()) frozen_years.insert(snapshot.fiscal_year);
    }
    if (frozen_years.empty()) return findings;
    const FiscalYear first(*frozen_years.begin(), year.start_month());
    const auto statement = TRY(load_membership_statement(connection, viewer, first, year));
    for (const YearlyHeadcount& each : statement.years) {
        if (each.is_frozen) find_changed_classes(statement, each, findings);
    }
    return findings;
}

Result<std::vector<Finding>> check_kinds_fit_classes(store::Connection& connection,
                                                     const access::Viewer& viewer, FiscalYear year)
{
    std::map<std::string, MemberClass> classes;
    for (auto& each : TRY(list_classes(connection, viewer))) classes.emplace(each.code, each);
    std::vector<Finding> findings;
    for (const TermOfParty& entry : TRY(list_terms_of_parties(connection, viewer))) {
        const MemberClass& member_class = classes.at(entry.term.class_code);
        if (!entry.term.holds_within(year.begin(), year.end())) continue;
        if (fits(member_class.holder, entry.party_kind)) continue;
        findings.push_back({"MEM-03",
                            Severity::warning,
                            entry.party_kind == people::PartyKind::person
                                ? "membership.check_person_in_class"
                                : "membership.check_organisation_in_class",
                            {{"party", entry.party_code}, {"class", member_class.full_name()}},
                            {place_of(entry.term)}});
    }
    return findings;
}

Result<std::vector<Finding>> check_terms_after_year(store::Connection& connection,
                                                    const access::Viewer& viewer, FiscalYear year)
{
    const auto terms = TRY(list_terms(connection, viewer));
    const auto count = std::count_if(terms.begin(), terms.end(),
                                     [&](const Term& term) { return term.begins_on > year.end(); });
    if (count == 0) return std::vector<Finding>{};
    return std::vector<Finding>{{"MEM-04",
                                 Severity::info,
                                 "membership.check_after_year",
                                 {{"count", std::to_string(count)}, {"last_day", year.end().iso()}},
                                 {}}};
}

Result<std::vector<Finding>> check_terms_overlap(store::Connection& connection, const access::Viewer& viewer,
                                                 FiscalYear year)
{
    std::map<std::pair<std::int64_t, std::string>, std::vector<const TermOfParty*>> by_membership;
    const auto terms = TRY(list_terms_of_parties(connection, viewer));
    std::vector<Finding> findings;
    for (const TermOfParty& entry : terms) {
        if (!entry.term.holds_within(year.begin(), year.end())) continue;
        auto& others = by_membership[{entry.term.party.value, entry.term.class_code}];
        for (const TermOfParty* other : others) {
            if (!overlap(other->term, entry.term)) continue;
            findings.push_back({"MEM-05",
                                Severity::warning,
                                "membership.check_overlap",
                                {{"party", entry.party_code},
                                 {"class", entry.term.class_code},
                                 {"first", span_of(other->term)},
                                 {"second", span_of(entry.term)}},
                                {place_of(other->term), place_of(entry.term)}});
        }
        others.push_back(&entry);
    }
    return findings;
}

}  // namespace tomoni::membership
