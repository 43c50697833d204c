#pragma once

#include "platform/documents/paper.h"

#include <string>

namespace tomoni::documents {

// The paper as the JSON that templates/papers/paper.typ reads: every cell as it is printed, every heading
// with the level it may have, charts as SVG.
std::string json_of(const Paper& paper);

}  // namespace tomoni::documents
