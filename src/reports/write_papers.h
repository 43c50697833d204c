#pragma once

#include "base/clock.h"
#include "base/fiscal_year.h"
#include "platform/access/viewer.h"
#include "platform/language/catalogue.h"
#include "platform/store/connection.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace tomoni::reports {

enum class PaperFormat { pdf, html, xlsx };

// "pdf", "html", "xlsx"; "reports.unknown_format" for another.
Result<PaperFormat> parse_format(std::string_view text);

// folder    made when it is missing; files in it are replaced one by one, each whole or not at all
// progress  called before each file with its name, how many are done and how many there are
struct WriteOptions {
    std::string folder;
    std::vector<PaperFormat> formats{PaperFormat::pdf, PaperFormat::html, PaperFormat::xlsx};
    language::Language language = language::Language::ja;
    std::function<void(const std::string& file, std::int64_t done, std::int64_t total)> progress;
};

struct WrittenFile {
    std::string path;
    std::int64_t bytes = 0;
};

// Makes every paper of the year and writes it: one PDF and one HTML file each and one of all bound together
// (`annual-report`), and `tables.xlsx` with every table. All papers are composed before the first is written,
// so that a paper that cannot be made leaves the folder as it was. Needs read_reports and the rights of the
// domains that the papers show. Fails as the papers, the typesetter and write_file() fail.
Result<std::vector<WrittenFile>> write_papers(store::Connection& connection, const access::Viewer& viewer,
                                              const Clock& clock, FiscalYear year,
                                              const WriteOptions& options);

}  // namespace tomoni::reports
