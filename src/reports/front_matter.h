#pragma once

#include "reports/narrative.h"

namespace tomoni::reports {

// A narrative file's front matter and what follows it, see import_narrative(). Fails with one error that
// says where: "reports.front_matter_missing", "reports.front_matter_not_closed",
// "reports.front_matter_unreadable", "reports.front_matter_incomplete", "reports.not_a_position",
// "reports.not_a_section", or as language::decode_text does.
Result<NarrativeSection> parse_narrative_file(const NarrativeFile& file);

}  // namespace tomoni::reports
