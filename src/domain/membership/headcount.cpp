#include "domain/membership/headcount.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace tomoni::membership {

namespace {

std::size_t index_of(std::span<const MemberClass> classes, std::string_view code)
{
    const auto found = std::find_if(classes.begin(), classes.end(),
                                    [&](const MemberClass& each) { return each.code == code; });
    return static_cast<std::size_t>(found - classes.begin());
}

// Calls use(class index, term) once for each party that is in a class on the day.
template <typename Use>
void for_each_member(std::span<const MemberClass> classes, std::span<const Term> terms, Date on, Use use)
{
    std::set<std::pair<std::size_t, std::int64_t>> counted;
    for (const Term& term : terms) {
        if (!term.holds_on(on)) continue;
        const std::size_t index = index_of(classes, term.class_code);
        if (index == classes.size()) continue;
        if (counted.emplace(index, term.party.value).second) use(index, term);
    }
}

}  // namespace

std::vector<std::int64_t> count_members(std::span<const MemberClass> classes, std::span<const Term> terms,
                                        Date on)
{
    std::vector<std::int64_t> counts(classes.size());
    for_each_member(classes, terms, on, [&](std::size_t index, const Term&) { ++counts[index]; });
    return counts;
}

std::vector<Term> terms_counted(std::span<const MemberClass> classes, std::span<const Term> terms, Date on)
{
    std::vector<std::pair<std::size_t, const Term*>> counted;
    for_each_member(classes, terms, on,
                    [&](std::size_t index, const Term& term) { counted.emplace_back(index, &term); });
    std::stable_sort(counted.begin(), counted.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Term> result;
    result.reserve(counted.size());
    for (const auto& [index, term] : counted) result.push_back(*term);
    return result;
}

}  // namespace tomoni::membership
