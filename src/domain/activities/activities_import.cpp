#include "domain/activities/activities_import.h"

#include "base/text.h"
#include "domain/activities/activities_store.h"
#include "domain/activities/activity_dates.h"
#include "platform/settings/settings.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace tomoni::activities {

namespace {

struct Draft {
    Activity activity;
    Place year_place;
};

// Parts of a field, trimmed, without empty ones.
std::vector<std::string> parts_of(std::string_view text, std::string_view separator)
{
    std::vector<std::string> parts;
    for (const std::string& part : split_text(text, separator)) {
        if (!trim(part).empty()) parts.emplace_back(trim(part));
    }
    return parts;
}

std::string names_of(std::string_view text)
{
    return join_text(parts_of(replace_all(std::string(text), ";", "／"), "／"), "／");
}

void keep_once(std::vector<std::string>& texts)
{
    std::set<std::string> seen;
    std::erase_if(texts, [&](const std::string& text) { return !seen.insert(text).second; });
}

class ActivityReader {
public:
    ActivityReader(const KindCatalogue& catalogue, const std::vector<std::string>& codes, int start_month)
        : catalogue_(catalogue), codes_(codes.begin(), codes.end()), start_month_(start_month)
    {
    }

    void read(imports::RowFields& row)
    {
        Activity activity;
        activity.code = read_code(row);
        activity.kind = read_kind(row);
        activity.title = read_title(row);
        read_dates(row, activity);
        read_words(row, activity);
        read_counts(row, activity);
        read_series(row, activity);
        read_lists(row, activity);
        activity.fiscal_year = read_year(row);
        drafts_.push_back({std::move(activity), row.place("fiscal_year")});
    }

    // Gives the rows without a year the file's, and answers the acts; notes the rows that stay without.
    std::vector<Activity> finish(std::vector<Error>& errors)
    {
        const int file_year = most_common_year();
        std::vector<Activity> activities;
        for (Draft& draft : drafts_) {
            Activity& activity = draft.activity;
            if (activity.fiscal_year == 0) activity.fiscal_year = file_year;
            if (activity.fiscal_year == 0) {
                errors.push_back(
                    refuse("activities.year_missing", {{"code", activity.code}}).at(draft.year_place));
            }
            activities.push_back(std::move(activity));
        }
        return activities;
    }

private:
    std::string read_code(imports::RowFields& row)
    {
        static const std::set<std::string> reserved{"count", "count_in_section", "dates", "issues", "sum",
                                                    "total"};
        std::string code = row.required_text("code");
        if (code.empty()) return code;
        if (code.find_first_of(" \t.@{}") != std::string::npos || reserved.contains(code)) {
            row.note("code", refuse("activities.bad_code", {{"code", code}}));
        } else if (!codes_.insert(code).second) {
            row.note("code", conflict("activities.code_taken", {{"code", code}}));
        }
        return code;
    }

    std::string read_kind(imports::RowFields& row)
    {
        std::string kind = row.required_text("kind");
        if (!kind.empty() && catalogue_.find_kind(kind) == nullptr) {
            row.note("kind", refuse("activities.unknown_kind",
                                    {{"text", kind}, {"known", catalogue_.kinds_near(kind)}}));
        }
        return kind;
    }

    static std::string read_title(imports::RowFields& row)
    {
        std::string title = row.required_text("title");
        if (title.find_first_of("\r\n\t") != std::string::npos) {
            row.note("title", refuse("activities.title_has_line_break"));
        }
        return title;
    }

    void read_dates(imports::RowFields& row, Activity& activity) const
    {
        auto dates = read_activity_dates(row.text("begins_on"), row.text("ends_on"),
                                         row.text("date_precision"), start_month_);
        if (!dates) {
            row.note(dates.error().place.field, dates.error());
            return;
        }
        activity.begins_on = dates->begins_on;
        activity.ends_on = dates->ends_on;
        activity.date_precision = dates->precision;
    }

    static void read_words(imports::RowFields& row, Activity& activity)
    {
        if (const auto mode = mode_of(row.text("mode"))) {
            activity.mode = *mode;
        } else {
            row.note("mode", refuse("activities.unknown_mode", {{"text", row.text("mode")}}));
        }
        const std::string role = row.text("period_role");
        if (const auto known = period_role_of(role.empty() ? "in_year" : role)) {
            activity.period_role = *known;
        } else {
            row.note("period_role", refuse("activities.unknown_role", {{"text", role}}));
        }
    }

    void read_counts(imports::RowFields& row, Activity& activity) const
    {
        for (const std::string& part : parts_of(row.text("counts"), ";")) read_count(row, part, activity);
    }

    void read_count(imports::RowFields& row, const std::string& part, Activity& activity) const
    {
        const std::size_t equals = part.find('=');
        const std::string kind(trim(part.substr(0, equals)));
        if (catalogue_.find_count_kind(kind) == nullptr) {
            row.note("counts", refuse("activities.unknown_count_kind",
                                      {{"text", kind}, {"known", catalogue_.count_kinds_near(kind)}}));
            return;
        }
        if (activity.find_count(kind) != nullptr) {
            row.note("counts", refuse("activities.count_twice", {{"text", kind}}));
            return;
        }
        const std::string written = equals == std::string::npos ? std::string() : part.substr(equals + 1);
        if (const auto count = read_number(kind, written)) {
            activity.counts.push_back(*count);
        } else {
            row.note("counts", refuse("activities.not_a_count", {{"text", part}}));
        }
    }

    static std::optional<ActivityCount> read_number(const std::string& kind, const std::string& written)
    {
        std::string digits = replace_all(fold_digits(trim(written)), ",", "");
        bool is_approximate = false;
        for (const std::string_view about : {"~", "約", "〜", "～"}) {
            if (!digits.starts_with(about)) continue;
            digits.erase(0, about.size());
            is_approximate = true;
        }
        const auto value = parse_integer(digits);
        if (!value || *value < 0 || *value > Yen::max_value) return std::nullopt;
        return ActivityCount{kind, *value, is_approximate};
    }

    static void read_series(imports::RowFields& row, Activity& activity)
    {
        activity.series = row.text("series");
        const std::string number = row.text("series_number");
        if (number.empty()) return;
        activity.series_number = parse_integer(fold_digits(number));
        if (!activity.series_number || *activity.series_number < 1) {
            row.note("series_number", refuse("activities.not_a_series_number", {{"text", number}}));
        } else if (activity.series.empty()) {
            row.note("series", refuse("activities.number_without_series"));
        }
    }

    static void read_lists(imports::RowFields& row, Activity& activity)
    {
        activity.place = row.text("place");
        activity.channels = names_of(row.text("channels"));
        activity.partners = names_of(row.text("partners"));
        activity.project = row.text("project");
        activity.note = row.text("note");
        activity.languages = parts_of(row.text("languages"), ";");
        for (const auto& section : parts_of(row.text("sections"), ";")) {
            activity.sections.push_back(tidy_section(section));
        }
        keep_once(activity.languages);
        keep_once(activity.sections);
    }

    static int read_year(imports::RowFields& row)
    {
        const std::string text = row.text("fiscal_year");
        if (text.empty()) return 0;
        const auto year = parse_integer(fold_digits(text));
        if (year && *year >= 1800 && *year <= 9999) return static_cast<int>(*year);
        row.note("fiscal_year", refuse("activities.not_a_year", {{"text", text}}));
        return 0;
    }

    // 0 when no row says; the earlier of two years with as many rows.
    [[nodiscard]] int most_common_year() const
    {
        std::map<int, int> counts;
        for (const auto& [activity, place] : drafts_) {
            if (!activity.begins_on || !activity.is_in_year()) continue;
            ++counts[FiscalYear::containing(*activity.begins_on, start_month_).year()];
        }
        const auto most = std::max_element(counts.begin(), counts.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        return most == counts.end() ? 0 : most->first;
    }

    const KindCatalogue& catalogue_;
    std::set<std::string> codes_;
    int start_month_;
    std::vector<Draft> drafts_;
};

}  // namespace

Result<imports::ImportOutcome> import_activities(store::Connection& connection, const access::Viewer& viewer,
                                                 const Clock& clock, std::string_view content,
                                                 const std::string& file)
{
    static const imports::FileKind kind{
        "activities",
        access::Right::manage_activities,
        {"code", "kind", "title"},
        {"begins_on", "ends_on", "date_precision", "place", "mode", "counts", "languages", "channels",
         "partners", "project", "series", "series_number", "period_role", "sections", "fiscal_year", "note"}};
    TRY(viewer.require(kind.right));
    const auto catalogue = TRY(load_kind_catalogue(connection, viewer));
    const auto codes = TRY(list_activity_codes(connection, viewer));
    ActivityReader reader(catalogue, codes, settings::fiscal_year_start_month(connection));
    return imports::import_csv(
        {connection, viewer, clock, content, file}, kind, [&](imports::RowFields& row) { reader.read(row); },
        [&](std::vector<Error>& errors) {
            const auto activities = reader.finish(errors);
            if (!errors.empty()) return;
            for (const Activity& activity : activities) {
                MUST(record_activity(connection, viewer, clock, activity));
            }
        });
}

}  // namespace tomoni::activities
