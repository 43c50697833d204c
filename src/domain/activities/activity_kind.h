#pragma once

#include "base/figure.h"

#include <string>
#include <string_view>
#include <vector>

namespace tomoni::activities {

// What an act can be: 声明 statement.
//   repeats       acts of this kind may bear one title on many days (a monthly meeting)
//   event_words   words by which the remark of an expense speaks of such an event: シンポジウム
struct ActivityKind {
    std::string code;
    std::string name;
    std::string name_en;
    bool repeats = false;
    std::vector<std::string> event_words;
};

// What is counted at an act: 参加者 participants, in people.
struct CountKind {
    std::string code;
    std::string name;
    std::string name_en;
    Unit unit = Unit::number;
};

// A report on acts of `kind` lacks something without this count (C15).
struct RequiredCount {
    std::string kind;
    std::string count_kind;
};

// The count of an act that says how many records of `part_kind` belong to it, on the same days (C16).
struct PartRule {
    std::string kind;
    std::string count_kind;
    std::string part_kind;
};

// All that is known of kinds; data, by code.
struct KindCatalogue {
    std::vector<ActivityKind> kinds;
    std::vector<CountKind> count_kinds;
    std::vector<RequiredCount> required_counts;
    std::vector<PartRule> part_rules;

    [[nodiscard]] const ActivityKind* find_kind(std::string_view code) const;
    [[nodiscard]] const CountKind* find_count_kind(std::string_view code) const;
    // "statement 声明, petition 署名": the kinds that somebody may have meant, or all when none is near.
    [[nodiscard]] std::string kinds_near(std::string_view code) const;
    [[nodiscard]] std::string count_kinds_near(std::string_view code) const;
};

}  // namespace tomoni::activities
