#include "domain/activities/finding_support.h"

#include <utility>

namespace tomoni::activities {

Place place_of(const Activity& activity, std::string field)
{
    return {"activities/" + activity.code, 0, 0, std::move(field)};
}

Finding finding_about(const Activity& activity, std::string id, Severity severity, std::string key,
                      std::string field, std::vector<ErrorArgument> arguments)
{
    arguments.insert(arguments.begin(), {{"code", activity.code}, {"title", activity.title}});
    return {std::move(id),
            severity,
            std::move(key),
            std::move(arguments),
            {place_of(activity, std::move(field))}};
}

}  // namespace tomoni::activities
