#include "domain/activities/expense_checks.h"

#include "base/text.h"
#include "domain/activities/activities_store.h"

#include <algorithm>
#include <set>

namespace tomoni::activities {

namespace {

// Every word for an event, longest first, so that 院内集会 is not taken for any 集会.
std::vector<std::string> list_event_words(const KindCatalogue& catalogue)
{
    std::set<std::string> words;
    for (const ActivityKind& kind : catalogue.kinds) {
        words.insert(kind.event_words.begin(), kind.event_words.end());
    }
    std::vector<std::string> sorted(words.begin(), words.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
    return sorted;
}

bool speaks_of(const Activity& activity, const KindCatalogue& catalogue, const std::string& word)
{
    const ActivityKind* kind = catalogue.find_kind(activity.kind);
    const bool is_such_a_kind =
        kind != nullptr &&
        std::find(kind->event_words.begin(), kind->event_words.end(), word) != kind->event_words.end();
    return is_such_a_kind || activity.title.contains(word) || activity.series.contains(word);
}

}  // namespace

std::vector<Finding> check_expenses_have_events(const KindCatalogue& catalogue,
                                                const std::vector<Activity>& activities,
                                                const std::vector<EventExpense>& expenses)
{
    std::vector<Finding> findings;
    const auto words = list_event_words(catalogue);
    for (const EventExpense& expense : expenses) {
        std::string remark = expense.amount_yen.is_zero() ? std::string() : expense.remark;
        for (const std::string& word : words) {
            if (!remark.contains(word)) continue;
            remark = replace_all(std::move(remark), word, "\n");
            const bool has_event = std::any_of(activities.begin(), activities.end(), [&](const auto& each) {
                return speaks_of(each, catalogue, word);
            });
            if (has_event) continue;
            findings.push_back({"C17",
                                Severity::warning,
                                "activities.check_expense_without_event",
                                {{"label", expense.label},
                                 {"remark", expense.remark},
                                 {"amount", format_yen(expense.amount_yen)},
                                 {"word", word}},
                                {expense.place}});
        }
    }
    return findings;
}

Result<std::vector<Finding>> check_expenses_have_events(store::Connection& connection,
                                                        const access::Viewer& viewer, FiscalYear year,
                                                        const std::vector<EventExpense>& expenses)
{
    const auto catalogue = TRY(load_kind_catalogue(connection, viewer));
    const auto activities = TRY(list_activities(connection, viewer, year.year()));
    return check_expenses_have_events(catalogue, activities, expenses);
}

}  // namespace tomoni::activities
