#pragma once

#include "domain/membership/member_class.h"
#include "domain/membership/term.h"

#include <cstdint>
#include <span>
#include <vector>

namespace tomoni::membership {

// How many parties are in each class on a day, in the order of `classes`: a function of the terms and the day
// and of nothing else (ME2, ME3). Terms of other classes do not count.
std::vector<std::int64_t> count_members(std::span<const MemberClass> classes, std::span<const Term> terms,
                                        Date on);

// The terms behind such a count: for each class, in their order, one for each party that counts.
std::vector<Term> terms_counted(std::span<const MemberClass> classes, std::span<const Term> terms, Date on);

}  // namespace tomoni::membership
