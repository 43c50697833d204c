#include "reports/narrative.h"

#include "platform/store/transaction.h"
#include "reports/front_matter.h"
#include "reports/narrative_names.h"
#include "reports/reports_store.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <tuple>

namespace tomoni::reports {

namespace {

using Sections = std::map<SectionAddress, NarrativeSection>;

void add_causes(std::vector<Error>& errors, const Error& error)
{
    if (error.causes.empty()) errors.push_back(error);
    errors.insert(errors.end(), error.causes.begin(), error.causes.end());
}

Sections parse_files(const std::vector<NarrativeFile>& files, std::vector<Error>& errors)
{
    Sections sections;
    for (const NarrativeFile& file : files) {
        auto section = parse_narrative_file(file);
        if (!section) {
            add_causes(errors, section.error());
            continue;
        }
        const auto [place, is_new] = sections.emplace(section->address, *section);
        if (is_new) continue;
        errors.push_back(refuse("reports.section_twice",
                                {{"section", section->address.text()}, {"other", place->second.file}})
                             .at({file.name, 1, 1, "section"}));
    }
    return sections;
}

std::vector<NarrativeSection> in_order(const Sections& sections)
{
    std::vector<NarrativeSection> ordered;
    for (const auto& [address, section] : sections) ordered.push_back(section);
    std::sort(ordered.begin(), ordered.end(), [](const NarrativeSection& a, const NarrativeSection& b) {
        return std::tie(a.position, a.address) < std::tie(b.position, b.address);
    });
    return ordered;
}

void check_sections(const Sections& sections, FigureCatalogue& catalogue, std::vector<Error>& errors)
{
    const auto outline = build_outline(in_order(sections));
    if (!outline) return add_causes(errors, outline.error());
    for (Error& error : find_unknown_names(*outline, catalogue)) errors.push_back(std::move(error));
}

bool is_same(const NarrativeSection& a, const NarrativeSection& b)
{
    return a.position == b.position && a.heading == b.heading && a.body == b.body && a.file == b.file &&
           a.first_line == b.first_line;
}

}  // namespace

Result<NarrativeImport> import_narrative(store::Connection& connection, const access::Viewer& viewer,
                                         const Clock& clock, FiscalYear year,
                                         const std::vector<NarrativeFile>& files)
{
    TRY(viewer.require(access::Right::write_reports));
    store::Transaction transaction(connection);
    std::vector<Error> errors;
    const Sections typed = parse_files(files, errors);
    Sections stored;
    for (NarrativeSection& section : list_sections(connection, year.year())) {
        stored.emplace(section.address, std::move(section));
    }
    Sections all = stored;
    for (const auto& [address, section] : typed) all[address] = section;
    FigureCatalogue catalogue(connection, viewer, year);
    check_sections(all, catalogue, errors);
    if (!errors.empty()) return refuse("reports.narrative_refused").with_causes(std::move(errors));

    NarrativeImport counts;
    for (const auto& [address, section] : typed) {
        const auto before = stored.find(address);
        if (before == stored.end()) {
            insert_section(connection, year.year(), section, viewer.name(), clock.now());
            ++counts.added;
        } else if (is_same(before->second, section)) {
            ++counts.unchanged;
        } else {
            update_section(connection, year.year(), section, viewer.name(), clock.now());
            ++counts.changed;
        }
    }
    transaction.commit();
    return counts;
}

Result<std::vector<NarrativeFile>> read_narrative_folder(const std::string& folder)
{
    std::error_code failure;
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder, failure)) {
        if (entry.path().extension() == ".md") paths.push_back(entry.path());
    }
    if (failure) return not_found("reports.narrative_folder_missing", {{"folder", folder}});
    std::sort(paths.begin(), paths.end());
    std::vector<NarrativeFile> files;
    for (const auto& path : paths) {
        std::ifstream stream(path, std::ios::binary);
        if (!stream) return unavailable("reports.file_unreadable", {{"file", path.string()}});
        files.push_back({path.filename().string(), std::string(std::istreambuf_iterator<char>(stream), {})});
    }
    return files;
}

Result<std::vector<NarrativeSection>> list_narrative(store::Connection& connection,
                                                     const access::Viewer& viewer, FiscalYear year)
{
    TRY(viewer.require(access::Right::read_reports));
    return list_sections(connection, year.year());
}

}  // namespace tomoni::reports
