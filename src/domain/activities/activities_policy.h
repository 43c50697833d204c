#pragma once

#include "platform/access/viewer.h"

namespace tomoni::activities {

// Who may do which act on the records of activities.
Result<void> require_reading(const access::Viewer& viewer);
Result<void> require_recording(const access::Viewer& viewer);

}  // namespace tomoni::activities
