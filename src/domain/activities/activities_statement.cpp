#include "domain/activities/activities_statement.h"

#include "domain/activities/activities_store.h"

#include <map>

namespace tomoni::activities {

Result<std::vector<ActivityLine>> list_activity_lines(store::Connection& connection,
                                                      const access::Viewer& viewer, FiscalYear year,
                                                      const ActivityFilter& filter, DateStyle style)
{
    if (!filter.kind.empty()) {
        const auto catalogue = TRY(load_kind_catalogue(connection, viewer));
        if (catalogue.find_kind(filter.kind) == nullptr) {
            return refuse("activities.unknown_kind",
                          {{"text", filter.kind}, {"known", catalogue.kinds_near(filter.kind)}});
        }
    }
    const std::string section = tidy_section(filter.section);
    std::vector<ActivityLine> lines;
    for (Activity& activity : TRY(list_activities(connection, viewer, year.year()))) {
        if (!filter.kind.empty() && activity.kind != filter.kind) continue;
        if (!section.empty() && !activity.is_placed_in(section)) continue;
        std::string text = text_of_activity(activity, style);
        lines.push_back({std::move(activity), std::move(text)});
    }
    return lines;
}

Result<std::vector<ActivitySection>> list_activity_sections(store::Connection& connection,
                                                            const access::Viewer& viewer, FiscalYear year,
                                                            DateStyle style)
{
    std::map<std::string, ActivitySection> placed;
    ActivitySection unplaced;
    for (ActivityLine& line : TRY(list_activity_lines(connection, viewer, year, {}, style))) {
        for (const std::string& section : line.activity.sections) {
            auto& entry = placed.try_emplace(section, ActivitySection{section, {}}).first->second;
            entry.lines.push_back(line);
        }
        if (line.activity.sections.empty()) unplaced.lines.push_back(std::move(line));
    }
    std::vector<ActivitySection> sections;
    for (auto& [name, section] : placed) sections.push_back(std::move(section));
    if (!unplaced.lines.empty()) sections.push_back(std::move(unplaced));
    return sections;
}

}  // namespace tomoni::activities
