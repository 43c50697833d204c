#pragma once

#include "base/clock.h"
#include "base/fiscal_year.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"
#include "reports/section_address.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tomoni::reports {

// The words of one section of a year's business report.
//   Ⅶ-2 / position 72 / 財政 / "専従職員を…"
// `body` is the markup of narrative_markup.h; `file` and `first_line` say where it was written, so that what
// is wrong in it can be found again.
struct NarrativeSection {
    SectionAddress address;
    std::int64_t position = 0;  // order in the report
    std::string heading;
    std::string body;
    std::string file;
    std::int64_t first_line = 1;
};

// A text file of a narrative folder as it was read from the disk.
struct NarrativeFile {
    std::string name;
    std::string bytes;
};

struct NarrativeImport {
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;
};

// Takes the narrative of a year, one file a section, all or nothing:
//
//   ---
//   section: Ⅶ-2
//   position: 72
//   heading: 財政
//   ---
//   1. 会員は{{membership.total}}になった。
//
// Needs write_reports. Sections that are stored and have no file stay as they are; the same text again
// changes nothing and is counted so. Fails with every error of every file, each with file, line and column:
// front matter that is missing or unreadable, a section twice, markup, names of figures, labels and sections
// that do not exist.
Result<NarrativeImport> import_narrative(store::Connection& connection, const access::Viewer& viewer,
                                         const Clock& clock, FiscalYear year,
                                         const std::vector<NarrativeFile>& files);

// The *.md files of a folder, by name. "reports.narrative_folder_missing" when there is no such folder.
Result<std::vector<NarrativeFile>> read_narrative_folder(const std::string& folder);

// The sections of a year by position. Needs read_reports.
Result<std::vector<NarrativeSection>> list_narrative(store::Connection& connection,
                                                     const access::Viewer& viewer, FiscalYear year);

}  // namespace tomoni::reports
