#include "domain/activities/activity_line.h"

#include "base/text.h"
#include "base/yen.h"

namespace tomoni::activities {

namespace {

std::string counted(const ActivityCount& count, std::string_view counter)
{
    const std::string about = count.is_approximate ? "約" : "";
    return about + format_yen(Yen(count.value)) + std::string(counter);
}

std::string title_of(const Activity& activity)
{
    if (!activity.series_number || activity.title.starts_with("第")) return activity.title;
    std::string inner = replace_all(replace_all(activity.title, "「", "『"), "」", "』");
    return "第" + std::to_string(*activity.series_number) + "回「" + inner + "」";
}

std::string languages_of(const Activity& activity)
{
    if (const auto* count = activity.find_count("languages")) return "・" + counted(*count, "言語");
    if (activity.languages.size() < 2) return {};
    return "・" + std::to_string(activity.languages.size()) + "言語";
}

// The parts in their order, each with the sign that joins it to what stands before.
std::string bracket_of(const Activity& activity, DateStyle style)
{
    std::string inside = text_of_dates(activity, style);
    if (const auto* times = activity.find_count("times")) {
        inside += (inside.empty() ? "" : "、") + counted(*times, "回");
    }
    if (!activity.channels.empty()) inside += (inside.empty() ? "" : "・") + activity.channels;
    return inside.empty() ? inside : "（" + inside + "）";
}

}  // namespace

std::string text_of_activity(const Activity& activity, DateStyle style)
{
    return title_of(activity) + languages_of(activity) + bracket_of(activity, style);
}

}  // namespace tomoni::activities
