#include "domain/activities/activities_store.h"

#include "base/text.h"
#include "domain/activities/activities_policy.h"

#include <algorithm>
#include <map>

namespace tomoni::activities {

namespace {

using store::NamedQuery;

#define ACTIVITY_COLUMNS                                                                                  \
    "select a.id, a.code, a.kind, a.title, a.begins_on, a.ends_on, a.date_precision, a.place, a.mode, "   \
    "a.channels, a.partners, a.project, a.series, a.series_number, a.fiscal_year, a.period_role, a.note " \
    "from activities a "

const NamedQuery all_kinds{
    "activities.all_kinds",
    "select code, name, name_en, repeats, event_words from activity_kinds order by code"};
const NamedQuery all_count_kinds{"activities.all_count_kinds",
                                 "select code, name, name_en, unit from activity_count_kinds order by code"};
const NamedQuery all_required_counts{
    "activities.all_required_counts",
    "select kind, count_kind from activity_required_counts order by kind, count_kind"};
const NamedQuery all_part_rules{"activities.all_part_rules",
                                "select kind, count_kind, part_kind from activity_parts order by kind"};

const NamedQuery activities_of_year{"activities.of_year", ACTIVITY_COLUMNS "where a.fiscal_year = $1"};
const NamedQuery counts_of_year{
    "activities.counts_of_year",
    "select c.activity_id, c.kind, c.value, c.is_approximate from activity_counts c "
    "join activities a on a.id = c.activity_id where a.fiscal_year = $1 order by c.activity_id, c.kind"};
const NamedQuery languages_of_year{
    "activities.languages_of_year",
    "select l.activity_id, l.language from activity_languages l join activities a on a.id = l.activity_id "
    "where a.fiscal_year = $1 order by l.activity_id, l.language"};
const NamedQuery placements_of_year{
    "activities.placements_of_year",
    "select p.activity_id, p.section from activity_placements p join activities a on a.id = p.activity_id "
    "where a.fiscal_year = $1 order by p.activity_id, p.section"};
const NamedQuery year_of_code{"activities.year_of_code",
                              "select fiscal_year from activities where code = $1"};
const NamedQuery numbered_activities{
    "activities.numbered",
    ACTIVITY_COLUMNS "where a.series <> '' and a.series_number is not null and a.fiscal_year <= $1"};
const NamedQuery all_codes{"activities.all_codes", "select code from activities order by code"};

const NamedQuery add_activity{
    "activities.add",
    "insert into activities (code, kind, title, begins_on, ends_on, date_precision, place, mode, channels, "
    "partners, project, series, series_number, fiscal_year, period_role, note, recorder, recorded_at) "
    "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) returning id"};
const NamedQuery add_count{
    "activities.add_count",
    "insert into activity_counts (activity_id, kind, value, is_approximate) values ($1, $2, $3, $4)"};
const NamedQuery add_language{"activities.add_language",
                              "insert into activity_languages (activity_id, language) values ($1, $2)"};
const NamedQuery add_placement{"activities.add_placement",
                               "insert into activity_placements (activity_id, section) values ($1, $2)"};

Unit unit_of(std::string_view text)
{
    if (text == "people") return Unit::people;
    if (text == "items") return Unit::items;
    return text == "times" ? Unit::times : Unit::number;
}

Activity read_activity(const store::Rows& rows)
{
    Activity activity;
    activity.id = {rows.integer(0)};
    activity.code = rows.string(1);
    activity.kind = rows.string(2);
    activity.title = rows.string(3);
    activity.begins_on = rows.optional_date(4);
    activity.ends_on = rows.optional_date(5);
    activity.date_precision = date_precision_of(rows.text(6)).value_or(DatePrecision::none);
    activity.place = rows.string(7);
    activity.mode = mode_of(rows.text(8)).value_or(Mode::unknown);
    activity.channels = rows.string(9);
    activity.partners = rows.string(10);
    activity.project = rows.string(11);
    activity.series = rows.string(12);
    if (!rows.is_null(13)) activity.series_number = rows.integer(13);
    activity.fiscal_year = static_cast<int>(rows.integer(14));
    activity.period_role = period_role_of(rows.text(15)).value_or(PeriodRole::in_year);
    activity.note = rows.string(16);
    return activity;
}

std::vector<Activity> read_in_date_order(store::Rows rows)
{
    std::vector<Activity> activities;
    while (rows.next()) activities.push_back(read_activity(rows));
    std::sort(activities.begin(), activities.end(), is_before);
    return activities;
}

void read_parts(store::Connection& connection, int fiscal_year, std::vector<Activity>& activities)
{
    std::map<std::int64_t, Activity*> by_id;
    for (Activity& activity : activities) by_id.emplace(activity.id.value, &activity);
    for (auto rows = connection.query(counts_of_year, {fiscal_year}); rows.next();) {
        by_id.at(rows.integer(0))->counts.push_back({rows.string(1), rows.integer(2), rows.integer(3) != 0});
    }
    for (auto rows = connection.query(languages_of_year, {fiscal_year}); rows.next();) {
        by_id.at(rows.integer(0))->languages.push_back(rows.string(1));
    }
    for (auto rows = connection.query(placements_of_year, {fiscal_year}); rows.next();) {
        by_id.at(rows.integer(0))->sections.push_back(rows.string(1));
    }
}

}  // namespace

Result<KindCatalogue> load_kind_catalogue(store::Connection& connection, const access::Viewer& viewer)
{
    TRY(require_reading(viewer));
    KindCatalogue catalogue;
    for (auto rows = connection.query(all_kinds); rows.next();) {
        std::vector<std::string> words;
        if (!rows.text(4).empty()) words = split_text(rows.text(4), ";");
        catalogue.kinds.push_back(
            {rows.string(0), rows.string(1), rows.string(2), rows.integer(3) != 0, std::move(words)});
    }
    for (auto rows = connection.query(all_count_kinds); rows.next();) {
        catalogue.count_kinds.push_back(
            {rows.string(0), rows.string(1), rows.string(2), unit_of(rows.text(3))});
    }
    for (auto rows = connection.query(all_required_counts); rows.next();) {
        catalogue.required_counts.push_back({rows.string(0), rows.string(1)});
    }
    for (auto rows = connection.query(all_part_rules); rows.next();) {
        catalogue.part_rules.push_back({rows.string(0), rows.string(1), rows.string(2)});
    }
    return catalogue;
}

Result<std::vector<Activity>> list_activities(store::Connection& connection, const access::Viewer& viewer,
                                              int fiscal_year)
{
    TRY(require_reading(viewer));
    auto activities = read_in_date_order(connection.query(activities_of_year, {fiscal_year}));
    read_parts(connection, fiscal_year, activities);
    return activities;
}

Result<Activity> load_activity(store::Connection& connection, const access::Viewer& viewer,
                               std::string_view code)
{
    TRY(require_reading(viewer));
    auto rows = connection.query(year_of_code, {code});
    if (!rows.next()) return not_found("activities.unknown_activity", {{"code", std::string(code)}});
    auto activities = TRY(list_activities(connection, viewer, static_cast<int>(rows.integer(0))));
    const auto found = std::find_if(activities.begin(), activities.end(),
                                    [&](const Activity& each) { return each.code == code; });
    INVARIANT(found != activities.end());
    return std::move(*found);
}

Result<std::vector<Activity>> list_numbered_activities(store::Connection& connection,
                                                       const access::Viewer& viewer, int fiscal_year)
{
    TRY(require_reading(viewer));
    return read_in_date_order(connection.query(numbered_activities, {fiscal_year}));
}

Result<std::vector<std::string>> list_activity_codes(store::Connection& connection,
                                                     const access::Viewer& viewer)
{
    TRY(require_reading(viewer));
    std::vector<std::string> codes;
    for (auto rows = connection.query(all_codes); rows.next();) codes.push_back(rows.string(0));
    return codes;
}

Result<ActivityId> record_activity(store::Connection& connection, const access::Viewer& viewer,
                                   const Clock& clock, const Activity& activity)
{
    TRY(require_recording(viewer));
    auto rows = connection.query(
        add_activity,
        {activity.code, activity.kind, activity.title, activity.begins_on, activity.ends_on,
         name_of(activity.date_precision), activity.place, name_of(activity.mode), activity.channels,
         activity.partners, activity.project, activity.series, activity.series_number, activity.fiscal_year,
         name_of(activity.period_role), activity.note, viewer.name(), clock.now().iso()});
    const bool added = rows.next();
    INVARIANT(added);
    const ActivityId id{rows.integer(0)};
    for (const auto& count : activity.counts) {
        connection.execute(add_count, {id, count.kind, count.value, count.is_approximate ? 1 : 0});
    }
    for (const auto& language : activity.languages) connection.execute(add_language, {id, language});
    for (const auto& section : activity.sections) connection.execute(add_placement, {id, section});
    return id;
}

}  // namespace tomoni::activities
