#pragma once

#include "reports/paper_context.h"
#include "reports/section_address.h"

#include <string_view>

namespace tomoni::reports {

// The acts placed in exactly this section, in date order, as points in one house style: title, then date and
// channels in one bracket. `kind` narrows them; empty takes all. An empty list when there are none.
Result<documents::List> list_activities_of(PaperContext& context, const SectionAddress& section,
                                           std::string_view kind);

}  // namespace tomoni::reports
