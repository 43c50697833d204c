#include "reports/activity_list.h"

#include "domain/activities/activities_statement.h"

namespace tomoni::reports {

Result<documents::List> list_activities_of(PaperContext& context, const SectionAddress& section,
                                           std::string_view kind)
{
    const auto style =
        context.style().has_era_years ? activities::DateStyle::era : activities::DateStyle::western;
    const activities::ActivityFilter filter{section.text(), std::string(kind)};
    documents::List list;
    for (const auto& line : TRY(activities::list_activity_lines(context.connection(), context.viewer(),
                                                                context.year(), filter, style))) {
        list.items.push_back({documents::plain(line.text), {}, {}});
    }
    return list;
}

}  // namespace tomoni::reports
