#include "domain/activities/activities_checks.h"
#include "domain/activities/activities_store.h"
#include "domain/activities/activity_dates.h"
#include "domain/activities/finding_support.h"
#include "domain/activities/title_folding.h"
#include "platform/settings/settings.h"

#include <map>
#include <utility>

namespace tomoni::activities {

namespace {

std::string dates_or_unknown(const Activity& activity)
{
    const std::string text = text_of_dates(activity, DateStyle::western);
    return text.empty() ? "—" : text;
}

// Could both be the dates of one act? Days must be equal; what is known less exactly only has to touch.
bool dates_agree(const Activity& a, const Activity& b)
{
    if (!a.begins_on || !b.begins_on) return true;
    const bool both_days = a.date_precision == DatePrecision::day && b.date_precision == DatePrecision::day;
    if (both_days) return a.begins_on == b.begins_on && a.ends_on == b.ends_on;
    return *a.begins_on <= *b.ends_on && *b.begins_on <= *a.ends_on;
}

Finding finding_about_pair(const Activity& first, const Activity& second)
{
    const bool agree = dates_agree(first, second);
    Finding finding =
        finding_about(second, agree ? "C9-TWICE" : "C9", agree ? Severity::warning : Severity::error,
                      agree ? "activities.check_recorded_twice" : "activities.check_two_dates", "begins_on",
                      {{"first", first.code},
                       {"first_date", dates_or_unknown(first)},
                       {"second_date", dates_or_unknown(second)}});
    finding.places.insert(finding.places.begin(), place_of(first, "begins_on"));
    return finding;
}

const char* key_outside_year(const Activity& activity, FiscalYear year)
{
    return *activity.ends_on < year.begin() ? "activities.check_before_year" : "activities.check_after_year";
}

}  // namespace

Result<std::vector<Finding>> check_one_date_per_title(store::Connection& connection,
                                                      const access::Viewer& viewer, FiscalYear year)
{
    const auto catalogue = TRY(load_kind_catalogue(connection, viewer));
    const auto activities = TRY(list_activities(connection, viewer, year.year()));
    std::map<std::pair<std::string, std::string>, const Activity*> seen;
    std::vector<Finding> findings;
    for (const Activity& activity : activities) {
        const ActivityKind* kind = catalogue.find_kind(activity.kind);
        if (kind == nullptr || kind->repeats || activity.series_number) continue;
        const auto [first, is_new] =
            seen.try_emplace({activity.kind, fold_title(activity.title, *kind)}, &activity);
        if (!is_new) findings.push_back(finding_about_pair(*first->second, activity));
    }
    return findings;
}

Result<std::vector<Finding>> check_dates_in_year(store::Connection& connection, const access::Viewer& viewer,
                                                 FiscalYear year)
{
    std::vector<Finding> findings;
    for (const Activity& activity : TRY(list_activities(connection, viewer, year.year()))) {
        if (!activity.begins_on || activity.touches(year) == activity.is_in_year()) continue;
        const bool is_inside = activity.touches(year);
        findings.push_back(finding_about(
            activity, "C13", is_inside ? Severity::info : Severity::warning,
            is_inside ? "activities.check_inside_year" : key_outside_year(activity, year), "period_role",
            {{"date", dates_or_unknown(activity)}, {"year", std::to_string(year.year())}}));
    }
    return findings;
}

Result<std::vector<Finding>> check_nothing_after_audit(store::Connection& connection,
                                                       const access::Viewer& viewer, FiscalYear year)
{
    std::vector<Finding> findings;
    const auto activities = TRY(list_activities(connection, viewer, year.year()));
    // An audit before the year's end is another year's.
    const auto audited_on = parse_date(settings::text_or(connection, "audited_on", year.end(), {}));
    if (!audited_on || *audited_on <= year.end()) return findings;
    for (const Activity& activity : activities) {
        if (!activity.begins_on || *activity.begins_on <= *audited_on) continue;
        findings.push_back(
            finding_about(activity, "C14", Severity::error, "activities.check_after_audit", "begins_on",
                          {{"date", dates_or_unknown(activity)}, {"audited_on", audited_on->iso()}}));
    }
    return findings;
}

}  // namespace tomoni::activities
