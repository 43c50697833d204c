#include "domain/activities/activities_policy.h"

namespace tomoni::activities {

Result<void> require_reading(const access::Viewer& viewer)
{
    return viewer.require(access::Right::read_activities);
}

Result<void> require_recording(const access::Viewer& viewer)
{
    return viewer.require(access::Right::manage_activities);
}

}  // namespace tomoni::activities
