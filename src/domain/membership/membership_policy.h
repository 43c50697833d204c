#pragma once

#include "platform/access/viewer.h"

namespace tomoni::membership {

// Who may do which act: counts are for everybody who reads figures; terms, their ends and the freezing of a
// year are for those who keep the list of members.
Result<void> require_counting(const access::Viewer& viewer);
Result<void> require_recording_terms(const access::Viewer& viewer);
Result<void> require_freezing(const access::Viewer& viewer);

}  // namespace tomoni::membership
