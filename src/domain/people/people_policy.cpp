#include "domain/people/people_policy.h"

namespace tomoni::people {

Result<void> require_reading_names(const access::Viewer& viewer)
{
    return viewer.require(access::Right::read_people);
}

Result<void> require_reading_counts(const access::Viewer& viewer)
{
    return viewer.require(access::Right::read_counts);
}

Result<void> require_recording(const access::Viewer& viewer)
{
    return viewer.require(access::Right::manage_people);
}

bool may_read_names(const access::Viewer& viewer)
{
    return viewer.may(access::Right::read_people);
}

}  // namespace tomoni::people
