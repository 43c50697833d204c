#include "base/text.h"
#include "domain/activities/activities_checks.h"
#include "domain/activities/activities_store.h"
#include "domain/activities/finding_support.h"

#include <algorithm>
#include <map>

namespace tomoni::activities {

namespace {

using Acts = std::vector<const Activity*>;

Finding finding_about_series(const Activity& activity, const char* id, Severity severity, const char* key,
                             std::vector<ErrorArgument> arguments)
{
    arguments.push_back({"series", activity.series});
    arguments.push_back({"number", std::to_string(*activity.series_number)});
    return finding_about(activity, id, severity, key, "series_number", std::move(arguments));
}

// `acts` in the order of their numbers. What lies in earlier years only was that year's to find.
void find_faults_of_series(const Acts& acts, int year, std::vector<Finding>& findings)
{
    for (std::size_t i = 1; i < acts.size(); ++i) {
        const Activity& before = *acts[i - 1];
        const Activity& activity = *acts[i];
        if (before.fiscal_year != year && activity.fiscal_year != year) continue;
        if (*activity.series_number == *before.series_number) {
            findings.push_back(finding_about_series(
                activity, "C11", Severity::error, "activities.check_number_twice", {{"other", before.code}}));
        } else if (*activity.series_number > *before.series_number + 1) {
            findings.push_back(finding_about_series(activity, "C11", Severity::warning,
                                                    "activities.check_number_gap",
                                                    {{"before", std::to_string(*before.series_number)}}));
        }
        if (activity.begins_on && before.begins_on && *activity.begins_on < *before.begins_on) {
            findings.push_back(finding_about_series(activity, "C11", Severity::warning,
                                                    "activities.check_number_order",
                                                    {{"before", std::to_string(*before.series_number)}}));
        }
    }
}

void find_missing_counts(const KindCatalogue& catalogue, const Activity& activity,
                         std::vector<Finding>& findings)
{
    for (const RequiredCount& required : catalogue.required_counts) {
        if (required.kind != activity.kind || activity.find_count(required.count_kind) != nullptr) continue;
        findings.push_back(finding_about(activity, "C15", Severity::warning, "activities.check_count_missing",
                                         "counts",
                                         {{"kind", catalogue.find_kind(required.kind)->name},
                                          {"count", catalogue.find_count_kind(required.count_kind)->name},
                                          {"count_kind", required.count_kind}}));
    }
}

// Records of the part's kind on the same days, or in a series named after the act.
std::int64_t count_parts(const std::vector<Activity>& activities, const Activity& whole,
                         const std::string& part_kind)
{
    return std::count_if(activities.begin(), activities.end(), [&](const Activity& each) {
        if (each.kind != part_kind) return false;
        if (!each.series.empty()) return each.series == whole.title;
        return each.begins_on == whole.begins_on && each.ends_on == whole.ends_on;
    });
}

void find_wrong_part_counts(const KindCatalogue& catalogue, const std::vector<Activity>& activities,
                            std::vector<Finding>& findings)
{
    for (const Activity& activity : activities) {
        for (const PartRule& rule : catalogue.part_rules) {
            const ActivityCount* count = activity.find_count(rule.count_kind);
            if (rule.kind != activity.kind || count == nullptr) continue;
            const std::int64_t recorded = count_parts(activities, activity, rule.part_kind);
            if (recorded == count->value) continue;
            findings.push_back(finding_about(activity, "C16", Severity::error,
                                             "activities.check_parts_differ", "counts",
                                             {{"count", catalogue.find_count_kind(rule.count_kind)->name},
                                              {"value", std::to_string(count->value)},
                                              {"part", catalogue.find_kind(rule.part_kind)->name},
                                              {"recorded", std::to_string(recorded)}}));
        }
    }
}

// Acts that say which issue of the year they are: 1 to as many as there are.
void find_wrong_issues(const std::vector<Activity>& activities, std::vector<Finding>& findings)
{
    std::vector<std::int64_t> numbers;
    const Activity* last = nullptr;
    for (const Activity& activity : activities) {
        const ActivityCount* issue = activity.find_count("issue_of_year");
        if (issue == nullptr || !activity.is_in_year()) continue;
        numbers.push_back(issue->value);
        last = &activity;
    }
    std::sort(numbers.begin(), numbers.end());
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (numbers[i] == static_cast<std::int64_t>(i + 1)) continue;
        std::vector<std::string> written;
        for (const std::int64_t number : numbers) written.push_back(std::to_string(number));
        findings.push_back(finding_about(
            *last, "C16", Severity::error, "activities.check_issues_differ", "counts",
            {{"recorded", std::to_string(numbers.size())}, {"numbers", join_text(written, ", ")}}));
        return;
    }
}

}  // namespace

Result<std::vector<Finding>> check_series_numbers(store::Connection& connection, const access::Viewer& viewer,
                                                  FiscalYear year)
{
    const auto activities = TRY(list_numbered_activities(connection, viewer, year.year()));
    std::map<std::string, Acts> by_series;
    for (const Activity& activity : activities) by_series[activity.series].push_back(&activity);
    std::vector<Finding> findings;
    for (auto& [series, acts] : by_series) {
        std::stable_sort(acts.begin(), acts.end(), [](const Activity* a, const Activity* b) {
            return *a->series_number < *b->series_number;
        });
        find_faults_of_series(acts, year.year(), findings);
    }
    return findings;
}

Result<std::vector<Finding>> check_required_counts(store::Connection& connection,
                                                   const access::Viewer& viewer, FiscalYear year)
{
    const auto catalogue = TRY(load_kind_catalogue(connection, viewer));
    std::vector<Finding> findings;
    for (const Activity& activity : TRY(list_activities(connection, viewer, year.year()))) {
        if (activity.is_in_year()) find_missing_counts(catalogue, activity, findings);
    }
    return findings;
}

Result<std::vector<Finding>> check_counts_equal_records(store::Connection& connection,
                                                        const access::Viewer& viewer, FiscalYear year)
{
    const auto catalogue = TRY(load_kind_catalogue(connection, viewer));
    const auto activities = TRY(list_activities(connection, viewer, year.year()));
    std::vector<Finding> findings;
    find_wrong_part_counts(catalogue, activities, findings);
    find_wrong_issues(activities, findings);
    return findings;
}

}  // namespace tomoni::activities
