#include "reports/printed/name_book.h"
#include "reports/printed/pattern.h"
#include "reports/printed/rules.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace tomoni::printed {

namespace {

std::u16string only(std::u16string_view text, bool (*wanted)(char16_t))
{
    std::u16string kept;
    for (const char16_t unit : text) {
        if (wanted(unit)) kept += unit;
    }
    return kept;
}

bool carries_meaning(char16_t unit)
{
    return !is_hiragana(unit);
}

std::size_t common_prefix(std::u16string_view left, std::u16string_view right)
{
    return static_cast<std::size_t>(std::ranges::mismatch(left, right).in1 - left.begin());
}

std::size_t common_suffix(std::u16string_view left, std::u16string_view right)
{
    std::size_t count = 0;
    while (count < std::min(left.size(), right.size()) &&
           left[left.size() - 1 - count] == right[right.size() - 1 - count]) {
        ++count;
    }
    return count;
}

// One block in the middle was put in, left out or replaced.
// How much speaks for a slip: an organisation's name that stands once against one that comes again and again.
enum class Evidence { any_name, organisation, lone_organisation };

bool differs_in_one_block(std::u16string_view left, std::u16string_view right, Evidence evidence)
{
    if (left.size() > right.size()) std::swap(left, right);
    const std::size_t prefix = common_prefix(left, right);
    const std::size_t suffix = std::min(common_suffix(left, right), left.size() - prefix);
    const std::size_t short_block = left.size() - prefix - suffix;
    const std::size_t long_block = right.size() - prefix - suffix;
    if (prefix < 3 || suffix < 2 || long_block > 3) return false;
    // A letter put in or left out is a slip; a word put in makes another name, unless the name is long.
    const bool organisation = evidence != Evidence::any_name;
    const bool lone = evidence == Evidence::lone_organisation;
    if (short_block == 0)
        return left.size() >= (long_block > 1 ? (lone ? 9U : 14U) : organisation ? 7U : 12U);
    const std::u16string block(left.substr(prefix, short_block));
    if (only(block, carries_meaning).empty()) return left.size() >= 9;
    if (long_block > 1) return lone && long_block == 2 && left.size() >= 11;
    return left.size() >= (organisation ? 9U : 14U);
}

bool have_one_skeleton(std::u16string_view left, std::u16string_view right)
{
    const auto left_bones = only(left, carries_meaning);
    const auto right_bones = only(right, carries_meaning);
    if (std::min(left_bones.size(), right_bones.size()) < 6) return false;
    if (left_bones == right_bones)
        return edit_distance(left, right) * 3 <= std::min(left.size(), right.size());
    const auto suffix = suffix_of(left);
    // A phrase (…を守る会) is more surely one name than a row of nouns.
    const bool phrases = left_bones.size() < left.size() && right_bones.size() < right.size();
    const std::size_t least = phrases ? 6 : 10;
    if (suffix.empty() || suffix != suffix_of(right) ||
        std::min(left_bones.size(), right_bones.size()) < least)
        return false;
    return edit_distance(left_bones, right_bones) <= 1 &&
           edit_distance(left, right) * 3 <= std::min(left.size(), right.size());
}

bool look_like_one(const Name& left, const Name& right)
{
    const auto& a = left.key;
    const auto& b = right.key;
    if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > 5) return false;
    if (a.find(b) != std::u16string::npos || b.find(a) != std::u16string::npos) return false;
    if (only(a, is_ascii_digit) != only(b, is_ascii_digit)) return false;
    if (std::min(left.count, right.count) > 2) return false;
    const bool organisation = !suffix_of(a).empty() && suffix_of(a) == suffix_of(b);
    const bool lone = std::min(left.count, right.count) == 1 && std::max(left.count, right.count) > 1;
    const Evidence evidence = !organisation ? Evidence::any_name
                              : lone        ? Evidence::lone_organisation
                                            : Evidence::organisation;
    return differs_in_one_block(a, b, evidence) || have_one_skeleton(a, b);
}

bool is_within(const Outline& outline, int section, int node)
{
    for (int at = section; at >= 0; at = outline.nodes()[static_cast<std::size_t>(at)].parent) {
        if (at == node) return true;
    }
    return false;
}

// The text around one name sends the reader to where the other stands.
bool refers_to(const Report& report, const Name& from, const Name& to)
{
    const auto& paragraphs = report.pages.paragraphs;
    for (const std::size_t at : from.paragraphs) {
        if (at >= paragraphs.size()) continue;
        for (const Reference& reference : find_references(paragraphs[at].text.units, false)) {
            const int node = resolve(report.outline, reference);
            const bool leads_there = node >= 0 && std::ranges::any_of(to.paragraphs, [&](std::size_t target) {
                                         return target < paragraphs.size() &&
                                                is_within(report.outline, paragraphs[target].section, node);
                                     });
            if (leads_there) return true;
        }
    }
    return false;
}

bool are_tied_by_reference(const Report& report, const Name& left, const Name& right)
{
    const auto suffix = suffix_of(left.key);
    if (suffix.empty() || suffix != suffix_of(right.key)) return false;
    const auto left_bones = only(left.key, carries_meaning);
    const auto right_bones = only(right.key, carries_meaning);
    const std::size_t least = std::min(left_bones.size(), right_bones.size());
    const bool contained =
        left.key.find(right.key) != std::u16string::npos || right.key.find(left.key) != std::u16string::npos;
    if (contained || least < suffix.size() + 5 || edit_distance(left_bones, right_bones) * 3 > least)
        return false;
    return refers_to(report, left, right) || refers_to(report, right, left);
}

// Whoever writes both names in one paragraph, or heads two sections with them, knows that they are two.
bool are_told_apart(const Name& left, const Name& right)
{
    return std::ranges::any_of(left.paragraphs,
                               [&](std::size_t at) { return right.paragraphs.contains(at); });
}

bool holds_both(const Name& outer, const Name& other, const Name& left, const Name& right)
{
    return outer.key.find(left.key) != std::u16string::npos &&
           other.key.find(right.key) != std::u16string::npos;
}

// A longer pair of names already says it.
bool is_part_of_one(const std::vector<std::pair<const Name*, const Name*>>& reported, const Name& left,
                    const Name& right)
{
    return std::ranges::any_of(reported, [&](const auto& pair) {
        return holds_both(*pair.first, *pair.second, left, right) ||
               holds_both(*pair.first, *pair.second, right, left);
    });
}

void check_own_name(const Report& report, Findings& findings)
{
    static const Pattern form(
        u"(?:特定非営利活動法人|NPO法人|一般社団法人|公益社団法人|一般財団法人|公益財団法人)");
    const std::u16string& own = report.organisation;
    if (own.size() < 5) return;
    for (const Paragraph& paragraph : report.pages.paragraphs) {
        const auto& text = paragraph.text.units;
        for (const Match& match : form.find_all(text)) {
            const auto behind = without_spaces(text.substr(match.end(), own.size() + 4));
            std::size_t nearest = own.size();
            for (std::size_t length = own.size() - 2; length <= own.size() + 2 && length <= behind.size();
                 ++length) {
                nearest =
                    std::min(nearest, edit_distance(own, std::u16string_view(behind).substr(0, length)));
            }
            if (nearest == 0 || nearest > 1 + own.size() / 6) continue;
            findings.add("PR-09", Severity::error, "printed.own_name_differs", {{"name", to_utf8(own)}},
                         {report.place(paragraph, match.begin(), match.end() + own.size())});
        }
    }
}

void check_person_names(const Report& report, Findings& findings)
{
    static const Pattern person(u"(?<![\\p{Han}])([\\p{Han}]{4,5})(?:さん|氏|様|先生|弁護士)");
    std::map<std::u16string, Name> people;
    const auto& paragraphs = report.pages.paragraphs;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        for (const Match& match : person.find_all(paragraphs[i].text.units)) {
            Name& name = people[std::u16string(group_of(paragraphs[i].text.units, match, 1))];
            if (name.count++ == 0) name.place = report.place(paragraphs[i], match.begin(), match.end());
            name.paragraphs.insert(i);
        }
    }
    for (auto left = people.begin(); left != people.end(); ++left) {
        for (auto right = std::next(left); right != people.end(); ++right) {
            const bool near =
                left->first.size() == right->first.size() && edit_distance(left->first, right->first) == 1;
            if (!near || are_told_apart(left->second, right->second)) continue;
            findings.add("PR-09", Severity::warning, "printed.two_names",
                         {{"left", to_utf8(left->first)}, {"right", to_utf8(right->first)}},
                         {left->second.place, right->second.place});
        }
    }
}

}  // namespace

void check_names(const Report& report, Findings& findings)
{
    const auto names = find_names(report);
    std::vector<std::pair<const Name*, const Name*>> pairs;
    for (auto left = names.begin(); left != names.end(); ++left) {
        for (auto right = std::next(left); right != names.end(); ++right) {
            const Name& one = left->second;
            const Name& other = right->second;
            if (are_told_apart(one, other)) continue;
            if (!look_like_one(one, other) && !are_tied_by_reference(report, one, other)) continue;
            pairs.emplace_back(&left->second, &right->second);
        }
    }
    std::ranges::stable_sort(pairs, std::greater{}, [](const auto& pair) { return pair.first->key.size(); });
    std::vector<std::pair<const Name*, const Name*>> reported;
    for (const auto& [left, right] : pairs) {
        if (is_part_of_one(reported, *left, *right)) continue;
        reported.emplace_back(left, right);
        const bool organisation =
            !suffix_of(left->key).empty() && suffix_of(left->key) == suffix_of(right->key);
        findings.add("PR-09", organisation ? Severity::error : Severity::warning, "printed.two_names",
                     {{"left", quoted(left->printed)}, {"right", quoted(right->printed)}},
                     {left->place, right->place});
    }
    check_own_name(report, findings);
    check_person_names(report, findings);
}

}  // namespace tomoni::printed
