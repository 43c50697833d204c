#include "domain/membership/membership_figures.h"

#include "domain/membership/headcount.h"
#include "domain/membership/membership_statement.h"
#include "domain/membership/membership_store.h"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

namespace tomoni::membership {

namespace {

using Records = std::vector<RecordReference>;
// Which of the terms that count belong to a figure.
using Wanted = std::function<bool(const MemberClass&)>;

const MemberClass* find_class(const std::vector<MemberClass>& classes, std::string_view code)
{
    const auto found = std::find_if(classes.begin(), classes.end(),
                                    [&](const MemberClass& each) { return each.code == code; });
    return found == classes.end() ? nullptr : &*found;
}

std::string label_of(const TermOfParty& entry, const MemberClass& member_class)
{
    std::string label = entry.party_code + " " + member_class.full_name() + " " + span_of(entry.term);
    if (!entry.party_name.empty()) label = entry.party_name + " " + label;
    return label;
}

Records list_records(store::Connection& connection, const access::Viewer& viewer,
                     const std::vector<MemberClass>& classes, Date on, const Wanted& is_wanted)
{
    Records records;
    const auto all = list_terms_of_parties(connection, viewer);
    if (!all) return records;
    std::vector<Term> terms;
    for (const TermOfParty& entry : *all) terms.push_back(entry.term);
    std::set<TermId> counted;
    for (const Term& term : terms_counted(classes, terms, on)) counted.insert(term.id);
    for (const TermOfParty& entry : *all) {
        const MemberClass* member_class = find_class(classes, entry.term.class_code);
        if (member_class == nullptr || !counted.contains(entry.term.id) || !is_wanted(*member_class))
            continue;
        records.push_back({"terms", entry.term.id.value, label_of(entry, *member_class)});
    }
    return records;
}

// Who was in which class on a day.
std::set<std::pair<std::string, std::int64_t>> list_memberships(const std::vector<MemberClass>& classes,
                                                                const std::vector<Term>& terms, Date on)
{
    std::set<std::pair<std::string, std::int64_t>> memberships;
    for (const Term& term : terms_counted(classes, terms, on)) {
        memberships.emplace(term.class_code, term.party.value);
    }
    return memberships;
}

// The terms counted on one day whose membership did not count on the other.
Records list_differences(store::Connection& connection, const access::Viewer& viewer,
                         const std::vector<MemberClass>& classes, Date on, Date but_not_on)
{
    Records records;
    const auto all = list_terms_of_parties(connection, viewer);
    const auto terms = list_terms(connection, viewer);
    if (!all || !terms) return records;
    const auto other = list_memberships(classes, *terms, but_not_on);
    std::set<TermId> wanted;
    for (const Term& term : terms_counted(classes, *terms, on)) {
        if (!other.contains({term.class_code, term.party.value})) wanted.insert(term.id);
    }
    for (const TermOfParty& entry : *all) {
        const MemberClass* member_class = find_class(classes, entry.term.class_code);
        if (member_class == nullptr || !wanted.contains(entry.term.id)) continue;
        records.push_back({"terms", entry.term.id.value, label_of(entry, *member_class)});
    }
    return records;
}

class MembershipFigures {
public:
    MembershipFigures(store::Connection& connection, const access::Viewer& viewer,
                      const MembershipStatement& statement)
        : connection_(connection), viewer_(viewer), statement_(statement), year_(statement.years.back())
    {
    }

    std::vector<Figure> take() { return std::move(figures_); }

    void add_total()
    {
        add("total", "membership.rule_total", year_.total(), [](const MemberClass&) { return true; });
    }

    void add_classes()
    {
        for (std::size_t i = 0; i < statement_.classes.size(); ++i) {
            const std::string code = statement_.classes[i].code;
            add(code, "membership.rule_class", year_.counts[i],
                [code](const MemberClass& each) { return each.code == code; });
        }
    }

    void add_kinds()
    {
        for (const MemberKind kind :
             {MemberKind::regular, MemberKind::supporting, MemberKind::subscription}) {
            add(std::string(name_of(kind)) + "_total", "membership.rule_kind", statement_.sum_of(kind, year_),
                [kind](const MemberClass& each) { return each.kind == kind; });
        }
    }

    void add_changes(const std::vector<Term>& terms)
    {
        const Date now = year_.as_of;
        const Date before = year_.year.previous().end();
        const auto members = list_memberships(statement_.classes, terms, now);
        const auto earlier = list_memberships(statement_.classes, terms, before);
        const auto absent_in = [](const auto& from, const auto& other) {
            return std::count_if(from.begin(), from.end(),
                                 [&](const auto& each) { return !other.contains(each); });
        };
        add_change("joined", "membership.rule_joined", absent_in(members, earlier), now, before);
        add_change("left", "membership.rule_left", absent_in(earlier, members), before, now);
    }

private:
    void add(const std::string& name, std::string rule, std::int64_t value, Wanted is_wanted)
    {
        figures_.push_back({"membership." + name,
                            Unit::members,
                            value,
                            {},
                            year_.as_of,
                            std::move(rule),
                            [&connection = connection_, viewer = viewer_, classes = statement_.classes,
                             on = year_.as_of, is_wanted = std::move(is_wanted)] {
                                return list_records(connection, viewer, classes, on, is_wanted);
                            }});
    }

    void add_change(const std::string& name, std::string rule, std::int64_t value, Date on, Date but_not_on)
    {
        figures_.push_back(
            {"membership." + name,
             Unit::members,
             value,
             {},
             year_.as_of,
             std::move(rule),
             [&connection = connection_, viewer = viewer_, classes = statement_.classes, on, but_not_on] {
                 return list_differences(connection, viewer, classes, on, but_not_on);
             }});
    }

    store::Connection& connection_;
    const access::Viewer& viewer_;
    const MembershipStatement& statement_;
    const YearlyHeadcount& year_;
    std::vector<Figure> figures_;
};

}  // namespace

Result<std::vector<Figure>> list_membership_figures(store::Connection& connection,
                                                    const access::Viewer& viewer, FiscalYear year)
{
    const auto statement = TRY(load_membership_statement(connection, viewer, year, year));
    MembershipFigures figures(connection, viewer, statement);
    figures.add_total();
    figures.add_classes();
    figures.add_kinds();
    figures.add_changes(TRY(list_terms(connection, viewer)));
    return figures.take();
}

}  // namespace tomoni::membership
