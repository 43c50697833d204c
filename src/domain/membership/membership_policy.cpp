#include "domain/membership/membership_policy.h"

namespace tomoni::membership {

Result<void> require_counting(const access::Viewer& viewer)
{
    return viewer.require(access::Right::read_counts);
}

Result<void> require_recording_terms(const access::Viewer& viewer)
{
    return viewer.require(access::Right::manage_members);
}

Result<void> require_freezing(const access::Viewer& viewer)
{
    return viewer.require(access::Right::manage_members);
}

}  // namespace tomoni::membership
