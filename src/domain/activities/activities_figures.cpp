#include "domain/activities/activities_figures.h"

#include "domain/activities/activities_store.h"
#include "domain/activities/activity_dates.h"
#include "platform/settings/settings.h"

#include <algorithm>
#include <map>
#include <utility>

namespace tomoni::activities {

namespace {

constexpr std::string_view magazine_kind = "magazine_issue";

RecordReference record_of(const Activity& activity)
{
    return {"activities", activity.id.value, activity.code + " " + activity.title};
}

std::vector<RecordReference> records_of(const std::vector<Activity>& activities)
{
    std::vector<RecordReference> records;
    for (const Activity& activity : activities) records.push_back(record_of(activity));
    return records;
}

class ActivityFigures {
public:
    ActivityFigures(FiscalYear year, DateStyle style, const KindCatalogue& catalogue,
                    std::vector<Activity> activities)
        : year_(year), style_(style), catalogue_(catalogue), all_(std::move(activities))
    {
        std::copy_if(all_.begin(), all_.end(), std::back_inserter(in_year_),
                     [](const Activity& activity) { return activity.is_in_year(); });
    }

    std::vector<Figure> take() { return std::move(figures_); }

    void add_counts()
    {
        add_number("total", "activities.rule_total", Unit::items, std::ssize(in_year_), in_year_);
        for (const ActivityKind& kind : catalogue_.kinds) {
            const auto acts = of_kind(kind.code);
            add_number("count." + kind.code, "activities.rule_count", Unit::items, std::ssize(acts), acts);
            if (!acts.empty()) add_dates("dates." + kind.code, acts);
            add_sums(kind.code, acts);
        }
    }

    void add_issues()
    {
        const auto issues = of_kind(magazine_kind);
        add_number("issues.count", "activities.rule_issues", Unit::times, std::ssize(issues), issues);
        if (!issues.empty()) add_dates("issues.dates", issues);
    }

    void add_sections()
    {
        std::map<std::string, std::vector<Activity>> by_section;
        for (const Activity& activity : in_year_) {
            for (const std::string& section : activity.sections) by_section[section].push_back(activity);
        }
        for (auto& [section, acts] : by_section) {
            add_number("count_in_section." + section, "activities.rule_count_in_section", Unit::items,
                       std::ssize(acts), acts);
        }
    }

    void add_each()
    {
        for (const Activity& activity : all_) {
            add_text(activity.code + ".title", "activities.rule_title", Unit::text, activity.title,
                     {activity});
            add_date(activity);
            for (const ActivityCount& count : activity.counts) {
                add_number(activity.code + "." + count.kind,
                           count.is_approximate ? "activities.rule_approximate" : "activities.rule_of_one",
                           unit_of(count.kind), count.value, {activity});
            }
        }
    }

private:
    [[nodiscard]] std::vector<Activity> of_kind(std::string_view kind) const
    {
        std::vector<Activity> acts;
        std::copy_if(in_year_.begin(), in_year_.end(), std::back_inserter(acts),
                     [&](const Activity& activity) { return activity.kind == kind; });
        return acts;
    }

    [[nodiscard]] Unit unit_of(const std::string& count_kind) const
    {
        const CountKind* known = catalogue_.find_count_kind(count_kind);
        return known == nullptr ? Unit::number : known->unit;
    }

    void add_sums(const std::string& kind, const std::vector<Activity>& acts)
    {
        std::map<std::string, std::pair<std::int64_t, std::vector<Activity>>> sums;
        for (const Activity& activity : acts) {
            for (const ActivityCount& count : activity.counts) {
                auto& [sum, counted] = sums[count.kind];
                sum += count.value;
                counted.push_back(activity);
            }
        }
        for (auto& [count_kind, sum] : sums) {
            add_number("sum." + kind + "." + count_kind, "activities.rule_sum", unit_of(count_kind),
                       sum.first, sum.second);
        }
    }

    // One day is a date, which the paper writes in its own style; anything else is text.
    void add_date(const Activity& activity)
    {
        const std::string name = activity.code + ".date";
        const bool is_one_day =
            activity.date_precision == DatePrecision::day && activity.begins_on == activity.ends_on;
        if (is_one_day) {
            add_text(name, "activities.rule_date", Unit::date, activity.begins_on->iso(), {activity});
        } else if (std::string text = text_of_dates(activity, style_); !text.empty()) {
            add_text(name, "activities.rule_date", Unit::text, std::move(text), {activity});
        }
    }

    void add_dates(const std::string& name, const std::vector<Activity>& acts)
    {
        std::string text = text_of_all_dates(acts, style_);
        if (!text.empty()) add_text(name, "activities.rule_dates", Unit::text, std::move(text), acts);
    }

    void add_number(const std::string& name, const char* rule, Unit unit, std::int64_t value,
                    const std::vector<Activity>& acts)
    {
        add({"activities." + name, unit, value, {}, year_.end(), rule, {}}, acts);
    }

    void add_text(const std::string& name, const char* rule, Unit unit, std::string text,
                  const std::vector<Activity>& acts)
    {
        add({"activities." + name, unit, 0, std::move(text), year_.end(), rule, {}}, acts);
    }

    void add(Figure figure, const std::vector<Activity>& acts)
    {
        figure.records = [records = records_of(acts)] { return records; };
        figures_.push_back(std::move(figure));
    }

    FiscalYear year_;
    DateStyle style_;
    const KindCatalogue& catalogue_;
    std::vector<Activity> all_;
    std::vector<Activity> in_year_;
    std::vector<Figure> figures_;
};

}  // namespace

Result<std::vector<Figure>> list_activity_figures(store::Connection& connection, const access::Viewer& viewer,
                                                  FiscalYear year)
{
    const auto catalogue = TRY(load_kind_catalogue(connection, viewer));
    const bool has_era_years = settings::text_or(connection, "date_style", year.end(), "western") == "era";
    ActivityFigures figures(year, has_era_years ? DateStyle::era : DateStyle::western, catalogue,
                            TRY(list_activities(connection, viewer, year.year())));
    figures.add_counts();
    figures.add_issues();
    figures.add_sections();
    figures.add_each();
    return figures.take();
}

}  // namespace tomoni::activities
