#include "reports/printed/pattern.h"
#include "reports/printed/rules.h"
#include "reports/printed/titles.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace tomoni::printed {

namespace {

struct Name {
    std::u16string key;
    std::u16string printed;
    std::set<std::size_t> paragraphs;
    Place place;
    int count = 0;
};

const Pattern& organisation_suffix()
{
    static const Pattern suffix(
        u"(?:連絡会議?|ネットワーク|プロジェクト|協議会|協会|研究会|委員会|機構|財団|基金|連合会?|センター|"
        u"フォーラム|ユニオン|"
        u"組合|総行動|施策会議|事業|キャンペーン|ホットライン|の会|を求める会|支援会|クラブ|法人)$");
    return suffix;
}

std::u16string suffix_of(std::u16string_view name)
{
    const auto match = organisation_suffix().find(name);
    return match ? std::u16string(group_of(name, *match, 0)) : std::u16string();
}

class NameBook {
public:
    explicit NameBook(const Report& report) : report_(report) {}

    void read()
    {
        const auto& paragraphs = report_.pages.paragraphs;
        for (std::size_t i = 0; i < paragraphs.size(); ++i) {
            if (paragraphs[i].is_row()) continue;
            take_quotes(paragraphs[i], i);
            take_open_quote(paragraphs[i], i);
            take_heading(paragraphs[i], i);
            take_runs(paragraphs[i], i);
        }
        take_partners();
        const auto known = names_with_suffix();
        for (std::size_t i = 0; i < paragraphs.size(); ++i) {
            if (paragraphs[i].is_row()) continue;
            for (const auto& [name, suffix] : known) take_variants(paragraphs[i], i, name, suffix);
        }
    }

    [[nodiscard]] const std::map<std::u16string, Name>& names() const { return names_; }

private:
    void add(const Paragraph& paragraph, std::size_t index, std::size_t begin, std::size_t end)
    {
        const auto printed = paragraph.text.units.substr(begin, end - begin);
        const auto key = fold_title(printed);
        if (key.size() < 7 || key.size() > 60 || printed.find(u'。') != std::u16string::npos) return;
        Name& name = names_[key];
        if (name.count == 0) {
            name.key = key;
            name.printed = printed;
            name.place = report_.place(paragraph, begin, end);
        }
        if (name.paragraphs.insert(index).second) ++name.count;
    }

    void take_quotes(const Paragraph& paragraph, std::size_t index)
    {
        for (const QuotedSpan& span : find_quotes(paragraph.text.units)) {
            add(paragraph, index, span.inner().begin, span.inner().end);
        }
    }

    // A quote that is never closed still names something, up to the next pause.
    void take_open_quote(const Paragraph& paragraph, std::size_t index)
    {
        static const Pattern open(
            u"[「『]([^」。、(]*?[「『][^「」『』]*[」』][^「」『』。、(]*|[^「」『』。、(]*)[。、(]");
        for (const Match& match : open.find_all(paragraph.text.units)) {
            add(paragraph, index, match.groups[1]->begin, match.groups[1]->end);
        }
    }

    void take_heading(const Paragraph& paragraph, std::size_t index)
    {
        const auto& text = paragraph.text.units;
        const bool heading = paragraph.marker.is_numbered() && text.size() <= 50 &&
                             text.find_first_of(u"。(") == std::u16string::npos &&
                             organisation_suffix().is_in(text);
        if (heading) add(paragraph, index, 0, text.size());
    }

    void take_runs(const Paragraph& paragraph, std::size_t index)
    {
        static const Pattern run(u"[\\p{Han}\\p{Katakana}ーA-Za-z0-9・]{5,}");
        for (const Match& match : run.find_all(paragraph.text.units)) {
            if (!organisation_suffix().is_in(group_of(paragraph.text.units, match, 0))) continue;
            add(paragraph, index, match.begin(), match.end());
        }
    }

    [[nodiscard]] std::vector<std::pair<std::u16string, std::u16string>> names_with_suffix() const
    {
        std::vector<std::pair<std::u16string, std::u16string>> list;
        for (const auto& [key, name] : names_) {
            const auto suffix = suffix_of(name.printed);
            if (!suffix.empty() && name.printed.size() >= suffix.size() + 4)
                list.emplace_back(name.printed, suffix);
        }
        return list;
    }

    // Partners that the claims name; each counts as a place of its own.
    void take_partners()
    {
        static const Pattern one(u"[^/、;]+");
        std::size_t place = report_.pages.paragraphs.size();
        for (const ClaimedAct& act : report_.claims.acts) {
            const auto partners = fold_label(act.partners);
            for (const Match& match : one.find_all(partners)) {
                const std::u16string printed(group_of(partners, match, 0));
                const auto key = fold_title(printed);
                if (key.size() < 7 || key.size() > 60) continue;
                Name& name = names_[key];
                if (name.count++ == 0) {
                    name.key = key;
                    name.printed = printed;
                    name.place = act.place;
                    name.place.field = to_utf8(printed);
                }
                name.paragraphs.insert(place++);
            }
        }
    }

    // What running text says where it begins and ends like a name that is known, though hiragana hides where
    // names begin: 子どもの学習支援プロジェクト beside 子ども学習支援プロジェクト.
    void take_variants(const Paragraph& paragraph, std::size_t index, const std::u16string& known,
                       const std::u16string& suffix)
    {
        const auto& text = paragraph.text.units;
        const auto start = std::u16string_view(known).substr(0, 3);
        for (std::size_t at = text.find(start); at != std::u16string::npos; at = text.find(start, at + 1)) {
            const std::size_t tail = text.find(suffix, at + start.size());
            if (tail == std::u16string::npos || tail + suffix.size() > at + known.size() + 3) continue;
            const auto said = std::u16string_view(text).substr(at, tail + suffix.size() - at);
            if (said.size() + 3 < known.size() || said.find_first_of(u"。、()") != std::u16string_view::npos)
                continue;
            add(paragraph, index, at, tail + suffix.size());
        }
    }

    const Report& report_;
    std::map<std::u16string, Name> names_;
};

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
bool differs_in_one_block(std::u16string_view left, std::u16string_view right, bool organisation)
{
    if (left.size() > right.size()) std::swap(left, right);
    const std::size_t prefix = common_prefix(left, right);
    const std::size_t suffix = std::min(common_suffix(left, right), left.size() - prefix);
    const std::size_t short_block = left.size() - prefix - suffix;
    const std::size_t long_block = right.size() - prefix - suffix;
    if (prefix < 3 || suffix < 2 || long_block > 3) return false;
    // A letter put in or left out is a slip; a word put in makes another name, unless the name is long.
    if (short_block == 0) return left.size() >= (long_block > 1 ? 14U : organisation ? 7U : 12U);
    const std::u16string block(left.substr(prefix, short_block));
    if (only(block, carries_meaning).empty()) return left.size() >= 9;
    return long_block == 1 && left.size() >= (organisation ? 9U : 14U);
}

bool have_one_skeleton(std::u16string_view left, std::u16string_view right)
{
    const auto left_bones = only(left, carries_meaning);
    const auto right_bones = only(right, carries_meaning);
    if (std::min(left_bones.size(), right_bones.size()) < 6) return false;
    if (left_bones == right_bones)
        return edit_distance(left, right) * 3 <= std::min(left.size(), right.size());
    const auto suffix = suffix_of(left);
    if (suffix.empty() || suffix != suffix_of(right) || std::min(left_bones.size(), right_bones.size()) < 10)
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
    return differs_in_one_block(a, b, organisation) || have_one_skeleton(a, b);
}

// Whoever writes both names in one paragraph knows that they are two.
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
    NameBook book(report);
    book.read();
    const auto& names = book.names();
    std::vector<std::pair<const Name*, const Name*>> pairs;
    for (auto left = names.begin(); left != names.end(); ++left) {
        for (auto right = std::next(left); right != names.end(); ++right) {
            if (!look_like_one(left->second, right->second) || are_told_apart(left->second, right->second))
                continue;
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
