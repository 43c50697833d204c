#include "domain/activities/activities_checks.h"
#include "domain/activities/activities_store.h"
#include "domain/activities/finding_support.h"
#include "platform/language/brackets.h"
#include "platform/language/characters.h"

#include <algorithm>
#include <optional>

namespace tomoni::activities {

namespace {

bool is_wide_digit(char32_t c)
{
    return c >= U'０' && c <= U'９';
}

bool is_narrow_digit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

// A space between a number and what it counts ("2023 年"), or two spaces in a row. Spaces between words
// (声明 春の集い, カレンダー2024 秋の号) are left alone.
bool has_stray_space(std::u32string_view text)
{
    constexpr std::u32string_view counters = U"年月日人名回言号件部歳時分円頁条項周個団";
    const auto is_space = [](char32_t c) { return c == U' ' || c == U'　'; };
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        if (!is_space(text[i])) continue;
        const bool tears_number =
            is_narrow_digit(text[i - 1]) && counters.find(text[i + 1]) != std::u32string_view::npos;
        if (tears_number || is_space(text[i + 1])) return true;
    }
    return false;
}

struct Forms {
    char32_t usual;
    char32_t other;
};

// Where titles use both forms of one sign, the rarer is told; where they are as many, the other one.
void find_mixed_forms(const std::vector<Activity>& activities, Forms forms, std::vector<Finding>& findings)
{
    std::vector<const Activity*> with_usual;
    std::vector<const Activity*> with_other;
    for (const Activity& activity : activities) {
        const std::u32string title = language::to_utf32(activity.title);
        if (title.find(forms.usual) != std::u32string::npos) with_usual.push_back(&activity);
        if (title.find(forms.other) != std::u32string::npos) with_other.push_back(&activity);
    }
    if (with_usual.empty() || with_other.empty()) return;
    const bool usual_is_rarer = with_usual.size() < with_other.size();
    const char32_t wanted = usual_is_rarer ? forms.other : forms.usual;
    const char32_t found = usual_is_rarer ? forms.usual : forms.other;
    for (const Activity* activity : usual_is_rarer ? with_usual : with_other) {
        findings.push_back(finding_about(*activity, "C20", Severity::info, "activities.check_mixed_sign",
                                         "title",
                                         {{"found", language::to_utf8(std::u32string(1, found))},
                                          {"wanted", language::to_utf8(std::u32string(1, wanted))}}));
    }
}

}  // namespace

Result<std::vector<Finding>> check_title_brackets(store::Connection& connection, const access::Viewer& viewer,
                                                  FiscalYear year)
{
    std::vector<Finding> findings;
    for (const Activity& activity : TRY(list_activities(connection, viewer, year.year()))) {
        for (const auto& fault : language::find_bracket_faults(activity.title)) {
            findings.push_back(finding_about(
                activity, "C20", Severity::warning,
                fault.is_open ? "activities.check_bracket_open" : "activities.check_bracket_closed", "title",
                {{"bracket", fault.bracket}}));
            findings.back().places[0].column = static_cast<std::int64_t>(fault.position) + 1;
        }
    }
    return findings;
}

Result<std::vector<Finding>> check_title_style(store::Connection& connection, const access::Viewer& viewer,
                                               FiscalYear year)
{
    const auto activities = TRY(list_activities(connection, viewer, year.year()));
    std::vector<Finding> findings;
    for (const Activity& activity : activities) {
        const std::u32string title = language::to_utf32(activity.title);
        if (std::any_of(title.begin(), title.end(), is_wide_digit)) {
            findings.push_back(
                finding_about(activity, "C20", Severity::info, "activities.check_wide_digits", "title"));
        }
        if (has_stray_space(title)) {
            findings.push_back(
                finding_about(activity, "C20", Severity::info, "activities.check_stray_space", "title"));
        }
    }
    find_mixed_forms(activities, {U'#', U'＃'}, findings);
    find_mixed_forms(activities, {U'〜', U'～'}, findings);
    return findings;
}

}  // namespace tomoni::activities
