#pragma once

#include "base/finding.h"
#include "reports/printed/claims.h"

#include <optional>
#include <vector>

namespace tomoni::printed {

// Checks a report that somebody has already printed: `tomoni check --printed DIR`. It is given as CSV claims
// (its tables, typed off; docs/formats/printed-claims.md) and its plain text (*.txt, as a PDF gives it), and
// nothing else: no database, no knowledge of the organisation. Every finding is a contradiction inside the
// paper, or of the paper with the calendar.

struct PrintedOptions {
    // When not given: the period printed on the first pages, else the year of the latest dates claimed.
    std::optional<Period> period;
};

struct PrintedStatistics {
    std::int64_t rules_run = 0;
    std::int64_t claims_read = 0;      // lines of all CSV files
    std::int64_t characters_read = 0;  // of all text files
    std::int64_t paragraphs_read = 0;  // headings, items, paragraphs, table rows
    std::int64_t outline_nodes = 0;
    std::int64_t references_read = 0;
    std::int64_t dates_read = 0;
    std::vector<std::string> files_passed_over;  // CSV files of other columns, files of other kinds
    std::optional<Period> period;                // as used
    std::optional<Date> audited_on;
};

struct PrintedCheck {
    std::vector<Finding> findings;  // errors first, then by rule, then by place
    PrintedStatistics statistics;
};

// `folder` is its files in any order (several texts are read in the order of their names); *.csv and *.txt
// are read (UTF-8 or CP932), others passed over. Fails when nothing can be read ("printed.nothing_to_check")
// or when a claims file is broken: then one error with all causes of all files, each with file, line and
// column.
Result<PrintedCheck> check_printed(const std::vector<PrintedFile>& folder,
                                   const PrintedOptions& options = {});

}  // namespace tomoni::printed
