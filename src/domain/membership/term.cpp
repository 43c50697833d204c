#include "domain/membership/term.h"

#include <algorithm>

namespace tomoni::membership {

namespace {

bool is_void(const Term& term)
{
    return term.ends_on && *term.ends_on < term.begins_on;
}

}  // namespace

bool Term::holds_within(Date first, Date last) const
{
    return !is_void(*this) && begins_on <= last && (!ends_on || first <= *ends_on);
}

bool overlap(const Term& a, const Term& b)
{
    if (is_void(a) || is_void(b)) return false;
    return (!b.ends_on || a.begins_on <= *b.ends_on) && (!a.ends_on || b.begins_on <= *a.ends_on);
}

std::string span_of(const Term& term)
{
    return term.begins_on.iso() + "〜" + (term.ends_on ? term.ends_on->iso() : "");
}

}  // namespace tomoni::membership
