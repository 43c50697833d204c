#pragma once

#include "base/error.h"

#include <string>
#include <vector>

namespace tomoni {

enum class Severity { info, warning, error };

// What a check found to disagree. Checks are independent functions, one rule each, that return findings and
// never stop one another (docs/report-map.md lists the rules).
//   id       the rule's identifier, "C1", "LED-03"; stays the same for ever
//   key      locale key of the sentence, with arguments
//   places   where it can be seen: paper and section, file and line, record
struct Finding {
    std::string id;
    Severity severity = Severity::error;
    std::string key;
    std::vector<ErrorArgument> arguments;
    std::vector<Place> places;
};

}  // namespace tomoni
