#pragma once

#include "domain/activities/activity_kind.h"

#include <string>
#include <string_view>

namespace tomoni::activities {

// A title in the form in which two writings of one act are the same: width, case and kana folded, spaces,
// brackets, dashes and # left out, and without the name of its kind in front (声明「X」, 「X」 and X are
// one).
std::string fold_title(std::string_view title, const ActivityKind& kind);

}  // namespace tomoni::activities
