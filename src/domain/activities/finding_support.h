#pragma once

#include "base/finding.h"
#include "domain/activities/activity.h"

namespace tomoni::activities {

// Where an act is seen: its record, and the field.
Place place_of(const Activity& activity, std::string field);

// A finding about one act: {code} and {title} come first among the arguments.
Finding finding_about(const Activity& activity, std::string id, Severity severity, std::string key,
                      std::string field, std::vector<ErrorArgument> arguments = {});

}  // namespace tomoni::activities
