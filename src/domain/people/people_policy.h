#pragma once

#include "platform/access/viewer.h"

namespace tomoni::people {

// Who may do which act on a party. Names are for those who work with people; everybody who reads figures may
// know how many there are (PE3).
Result<void> require_reading_names(const access::Viewer& viewer);
Result<void> require_reading_counts(const access::Viewer& viewer);
Result<void> require_recording(const access::Viewer& viewer);
bool may_read_names(const access::Viewer& viewer);

}  // namespace tomoni::people
