#include "base/text.h"
#include "reports/printed/folded_text.h"
#include "reports/printed/pattern.h"
#include "reports/printed/rules.h"
#include "reports/printed/titles.h"

#include <algorithm>
#include <map>
#include <set>

namespace tomoni::printed {

namespace {

// Claims "issue_of_year=1/6": six rows, 1 to 6.
void check_claimed_sequences(const Report& report, Findings& findings)
{
    struct Sequence {
        std::set<std::int64_t> numbers;
        std::int64_t rows = 0;
        std::int64_t of = 0;
        Place place;
    };
    std::map<std::string, Sequence> sequences;
    for (const ClaimedAct& act : report.claims.acts) {
        for (const auto& [name, value] : act.counts) {
            const auto parts = split_text(value, "/");
            if (parts.size() != 2) continue;
            const auto number = parse_integer(parts[0]);
            const auto of = parse_integer(parts[1]);
            if (!number || !of) continue;
            Sequence& sequence = sequences[act.section + "|" + act.kind + "|" + name + "|" + parts[1]];
            sequence.numbers.insert(*number);
            ++sequence.rows;
            sequence.of = *of;
            if (sequence.place.file.empty()) sequence.place = act.place;
        }
    }
    for (const auto& [key, sequence] : sequences) {
        const bool whole = sequence.rows == sequence.of && std::ssize(sequence.numbers) == sequence.of &&
                           *sequence.numbers.begin() == 1;
        if (whole) continue;
        findings.add("PR-10", Severity::error, "printed.count_differs_from_list",
                     {{"announced", std::to_string(sequence.of)},
                      {"listed", std::to_string(sequence.rows)},
                      {"quote", sequence.place.field}},
                     {sequence.place});
    }
}

// The same counted thing of one act claimed twice: participants=170 here, 150 there.
void check_claimed_counts(const Report& report, Findings& findings)
{
    std::map<std::string, std::pair<std::int64_t, const ClaimedAct*>> known;
    for (const ClaimedAct& act : report.claims.acts) {
        if (!act.first) continue;
        for (const auto& [name, value] : act.counts) {
            const auto count = parse_integer(value);
            if (!count) continue;
            const std::string key =
                to_utf8(fold_title(title_core(fold_label(act.title)))) + "|" + act.first->iso() + "|" + name;
            const auto [found, added] = known.try_emplace(key, *count, &act);
            if (added || found->second.first == *count) continue;
            findings.add("PR-10", Severity::error, "printed.counts_of_one_thing_differ",
                         {{"title", act.title},
                          {"left", std::to_string(found->second.first)},
                          {"right", std::to_string(*count)}},
                         {found->second.second->place, act.place});
        }
    }
}

// "fields=9" and the rows of kind …_field of that day.
void check_claimed_fields(const Report& report, Findings& findings)
{
    for (const ClaimedAct& act : report.claims.acts) {
        for (const auto& [name, value] : act.counts) {
            const auto announced = parse_integer(value.substr(0, value.find(' ')));
            if (name != "fields" || !announced) continue;
            const auto listed = std::ranges::count_if(report.claims.acts, [&](const ClaimedAct& other) {
                return other.kind.ends_with("_field") && other.section == act.section &&
                       other.first == act.first;
            });
            if (listed == 0 || listed == *announced) continue;
            findings.add("PR-10", Severity::error, "printed.count_differs_from_list",
                         {{"announced", std::to_string(*announced)},
                          {"listed", std::to_string(listed)},
                          {"quote", act.title}},
                         {act.place});
        }
    }
}

}  // namespace

void check_counts_of_claims(const Report& report, Findings& findings)
{
    check_claimed_sequences(report, findings);
    check_claimed_counts(report, findings);
    check_claimed_fields(report, findings);
}

}  // namespace tomoni::printed
