#include "reports/recorded_names.h"

#include "base/text.h"
#include "domain/activities/activities_statement.h"
#include "domain/grants/grant_statement.h"

#include <set>

namespace tomoni::reports {

Result<std::vector<std::string>> list_recorded_names(store::Connection& connection,
                                                     const access::Viewer& viewer, FiscalYear year)
{
    constexpr std::size_t characters_min = 6;
    std::set<std::string> names;
    const auto add = [&](const std::string& name) {
        if (count_characters(name) >= characters_min) names.insert(name);
    };
    for (const auto& statement : TRY(grants::list_grant_statements(connection, viewer, year))) {
        add(statement.grant.name);
        add(statement.grant.funder);
        add(statement.grant.programme_name);
    }
    for (const auto& line : TRY(activities::list_activity_lines(connection, viewer, year))) {
        add(line.activity.project);
        for (const std::string& partner : split_text(line.activity.partners, "／"))
            add(std::string(trim(partner)));
    }
    return std::vector<std::string>(names.begin(), names.end());
}

}  // namespace tomoni::reports
