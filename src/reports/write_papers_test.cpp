#include "reports/write_papers.h"

#include "platform/documents/output_file.h"
#include "reports/reports_test_support.h"

#include <algorithm>
#include <filesystem>
#include <unistd.h>

using namespace tomoni;
using namespace tomoni::reports;
using namespace tomoni::reports::tests;

namespace {

// A folder that is not there yet, removed at the end.
class Folder {
public:
    explicit Folder(const std::string& name)
        : path_(std::filesystem::temp_directory_path() / ("tomoni_papers_" + name + std::to_string(getpid())))
    {
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { std::filesystem::remove_all(path_); }

    [[nodiscard]] std::string path() const { return path_ / "out"; }
    [[nodiscard]] std::vector<std::string> files() const
    {
        std::vector<std::string> names;
        if (!std::filesystem::exists(path())) return names;
        for (const auto& entry : std::filesystem::directory_iterator(path())) {
            names.push_back(entry.path().filename().string());
        }
        std::sort(names.begin(), names.end());
        return names;
    }

private:
    std::filesystem::path path_;
};

}  // namespace

TEST_CASE("papers are written under names that never change, with progress")
{
    tomoni::tests::TestDatabase database(store::Dialect::sqlite);
    add_small_organisation(database.connection());
    const Folder folder("all");
    std::vector<std::string> seen;
    WriteOptions options;
    options.folder = folder.path();
    options.formats = {PaperFormat::html, PaperFormat::xlsx};
    options.progress = [&](const std::string& file, std::int64_t done, std::int64_t total) {
        CHECK(done == static_cast<std::int64_t>(seen.size()));
        CHECK(total == 11);
        seen.push_back(file);
    };
    const auto written = write_papers(database.connection(), all_rights, test_clock, test_year, options);
    REQUIRE(written.has_value());
    CHECK(written->size() == 11);
    CHECK(seen.size() == 11);
    CHECK(folder.files() == std::vector<std::string>{"activity-statement.html", "annual-report.html",
                                                     "audit-report.html", "balance-sheet.html",
                                                     "business-report.html", "grant-outreach.html",
                                                     "inventory.html", "membership.html", "notes.html",
                                                     "settlement.html", "tables.xlsx"});
    CHECK(documents::read_file(folder.path() + "/settlement.html").value().contains("収支決算報告"));
    CHECK(documents::read_file(folder.path() + "/tables.xlsx").value().starts_with("PK"));
}

TEST_CASE("papers are written as PDF and a second time over the first")
{
    tomoni::tests::TestDatabase database(store::Dialect::sqlite);
    add_small_organisation(database.connection());
    const Folder folder("pdf");
    WriteOptions options;
    options.folder = folder.path();
    options.formats = {PaperFormat::pdf};
    for (int i = 0; i < 2; ++i) {
        const auto written = write_papers(database.connection(), all_rights, test_clock, test_year, options);
        REQUIRE(written.has_value());
        CHECK(written->size() == 10);
        CHECK(documents::read_file(folder.path() + "/annual-report.pdf").value().starts_with("%PDF-"));
    }
}

TEST_CASE("a paper that cannot be made leaves the folder as it was")
{
    tomoni::tests::TestDatabase database(store::Dialect::sqlite);
    add_small_organisation(database.connection());
    const Folder folder("denied");
    WriteOptions options;
    options.folder = folder.path();
    options.formats = {PaperFormat::html};
    const auto denied =
        write_papers(database.connection(), access::Viewer::nobody(), test_clock, test_year, options);
    REQUIRE_FALSE(denied.has_value());
    CHECK(denied.error().kind == FailureKind::denied);
    CHECK(folder.files().empty());
    CHECK(parse_format("pdf").value() == PaperFormat::pdf);
    CHECK(parse_format("docx").error().key == "reports.unknown_format");
}
