#include "base/text.h"
#include "reports/printed/pattern.h"
#include "reports/printed/rules.h"
#include "reports/printed/titles.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

namespace tomoni::printed {

namespace {

#define COUNT_WORD u"(?<![0-9,.一二三四五六七八九十百])([0-9]{1,3}(?:,[0-9]{3})?|[一二三四五六七八九十])"

std::int64_t count_value(std::u16string_view word)
{
    const auto kanji = std::u16string_view(u"〇一二三四五六七八九十").find(word.front());
    if (kanji != std::u16string_view::npos) return static_cast<std::int64_t>(kanji);
    std::int64_t value = 0;
    for (const char16_t unit : word) {
        if (is_ascii_digit(unit)) value = value * 10 + (unit - u'0');
    }
    return value;
}

void report_count(const Report& report, const Paragraph& paragraph, const Match& match,
                  std::int64_t announced, std::int64_t listed, Findings& findings)
{
    findings.add("PR-10", Severity::error, "printed.count_differs_from_list",
                 {{"announced", std::to_string(announced)},
                  {"listed", std::to_string(listed)},
                  {"quote", quoted(group_of(paragraph.text.units, match, 0), 30)}},
                 {report.place(paragraph, match.begin(), match.end())});
}

bool is_only_dates(std::u16string_view text, const std::vector<DateMention>& dates)
{
    std::size_t at = 0;
    static const Pattern separator(u"^(?:[、,・/;]|および|及び|と|に|開催)*$");
    for (const DateMention& date : dates) {
        if (!separator.is_in(text.substr(at, date.begin - at)) && date.begin != at) return false;
        at = date.end;
    }
    return at == text.size() || separator.is_in(text.substr(at));
}

// 年６回（4月、6月、…）: as many dates as announced.
void check_dates_in_brackets(const Report& report, const Paragraph& paragraph, Findings& findings)
{
    static const Pattern times(
        COUNT_WORD u"回(?:に(?:渡|わた)[っり]て?)?(?:を?(?:開催|発行|実施)(?:した)?)?。?\\(([^()]*)\\)");
    const auto& text = paragraph.text.units;
    for (const Match& match : times.find_all(text)) {
        const auto inside = group_of(text, match, 2);
        const auto dates = find_dates(inside, report.period);
        const bool spans = inside.find(u'~') != std::u16string_view::npos;
        if (dates.size() < 2 || spans || !is_only_dates(inside, dates)) continue;
        const bool each_month = match.begin() >= 2 && text[match.begin() - 1] == u'月';
        const std::int64_t announced = count_value(group_of(text, match, 1));
        const auto listed = static_cast<std::int64_t>(dates.size());
        if (!each_month && announced != listed)
            report_count(report, paragraph, match, announced, listed, findings);
    }
}

// 4月23日、7月15日、10月21日の３回.
void check_dates_before_count(const Report& report, const Paragraph& paragraph, Findings& findings)
{
    static const Pattern counted(u"^(?:に|の|、)?(?:計|合計|全)?" COUNT_WORD u"回");
    const std::u16string_view text = paragraph.text.units;
    std::int64_t row = 0;
    std::size_t row_end = 0;
    for (const DateMention& date : find_dates(text, report.period)) {
        const auto between = text.substr(row_end, date.begin - row_end);
        const bool goes_on =
            row > 0 && (between == u"、" || between == u"・" || between == u"と" || between == u"及び");
        row = goes_on ? row + 1 : 1;
        row_end = date.end;
        const auto behind = text.substr(row_end);
        const auto match = counted.find(behind);
        if (!match || row < 2 || date.first != date.last) continue;
        const std::int64_t announced = count_value(group_of(behind, *match, 1));
        if (announced == row) continue;
        findings.add("PR-10", Severity::error, "printed.count_differs_from_list",
                     {{"announced", std::to_string(announced)},
                      {"listed", std::to_string(row)},
                      {"quote", quoted(behind.substr(0, match->end()))}},
                     {report.place(paragraph, date.begin, row_end + match->end())});
    }
}

// 「A」「B」「C」の３分野: the quoted names that stand in one row before the count.
void check_quotes_before_count(const Report& report, const Paragraph& paragraph, Findings& findings)
{
    static const Pattern counted(u"^(?:など|等)?(?:の|という|、)?(?:計|合計|全)?" COUNT_WORD
                                 u"(?:分野|つの?|項目|課題|テーマ|団体|点|本|種類|地域|言語|事業|会場|プログラム|講座|作品|冊|自治体|グループ)");
    const auto& text = paragraph.text.units;
    std::int64_t row = 0;
    std::size_t row_end = 0;
    for (const QuotedSpan& quote : find_quotes(text)) {
        if (quote.depth != 0) continue;
        const auto between = text.substr(row_end, quote.outer.begin - row_end);
        const bool goes_on = row > 0 && (between.empty() || between == u"、" || between == u"・" ||
                                         between == u"と" || between == u"及び");
        row = goes_on ? row + 1 : 1;
        row_end = quote.outer.end;
        const auto behind = std::u16string_view(text).substr(row_end);
        const auto match = counted.find(behind);
        const bool open_list = match && (behind.starts_with(u"など") || behind.starts_with(u"等"));
        if (!match || row < 2 || open_list) continue;
        const std::int64_t announced = count_value(group_of(behind, *match, 1));
        if (announced == row) continue;
        findings.add("PR-10", Severity::error, "printed.count_differs_from_list",
                     {{"announced", std::to_string(announced)},
                      {"listed", std::to_string(row)},
                      {"quote", quoted(behind.substr(0, match->end()))}},
                     {report.place(paragraph, row_end, row_end + match->end())});
    }
}

std::vector<std::u16string> split_items(std::u16string_view inside)
{
    std::vector<std::u16string> items{{}};
    int quotes = 0;
    for (const char16_t unit : inside) {
        if (unit == u'「' || unit == u'『') ++quotes;
        if (unit == u'」' || unit == u'』') --quotes;
        if (quotes == 0 && (unit == u'、' || unit == u',' || unit == u'/'))
            items.emplace_back();
        else
            items.back() += unit;
    }
    return items;
}

// ３団体（A、B、C）; ５名（常勤２名、非常勤３名）.
void check_items_in_brackets(const Report& report, const Paragraph& paragraph, Findings& findings)
{
    static const Pattern counted(
        COUNT_WORD u"(分野|項目|課題|テーマ|団体|自治体|種類|地域|か国|カ国|ヶ国|言語|会場|か所|カ所|ヶ所|箇所|地点|都市|都道府県|県|市|校|社|名|人)"
        u"\\(([^()]*)\\)");
    static const Pattern open(
        u"など|ほか|他|等$|等[、)]|うち|より|から|以上|程度|約|[0-9]+[月年日歳%]|内訳|含む");
    const auto& text = paragraph.text.units;
    for (const Match& match : counted.find_all(text)) {
        const auto inside = group_of(text, match, 3);
        const auto unit = group_of(text, match, 2);
        const auto items = split_items(inside);
        if (items.size() < 2 || open.is_in(inside)) continue;
        std::int64_t sum = 0;
        bool all_counted = true;
        bool any_counted = false;
        for (const auto& item : items) {
            static const Pattern number(u"([0-9,]{1,7})(?:名|人|団体|件|社|校|か所|カ所|分野)?$");
            const auto found = number.find(item);
            all_counted = all_counted && found.has_value();
            any_counted = any_counted || found.has_value();
            if (found) sum += count_value(group_of(item, *found, 1));
        }
        const std::int64_t announced = count_value(group_of(text, match, 1));
        const bool people = unit == u"名" || unit == u"人";
        if (any_counted != all_counted || (people && !all_counted)) continue;
        const std::int64_t listed = all_counted ? sum : static_cast<std::int64_t>(items.size());
        // 5団体（行政、企業）names kinds, not the five; a slip is off by one or two.
        const bool is_kinds = !all_counted && (listed < 3 || std::abs(listed - announced) > 2);
        if (listed != announced && !is_kinds)
            report_count(report, paragraph, match, announced, listed, findings);
    }
}

bool announces_rate(std::u16string_view text, const Match& match)
{
    static const Pattern before(u"(?:月に?|年に?|毎年|週に?|日に?|毎|に|第)$");
    static const Pattern behind(u"^(?:程度|ほど|ずつ|目|以上|前後|の予定)");
    return before.is_in(text.substr(0, match.begin())) || behind.is_in(text.substr(match.end()));
}

// 「…を３回開催した。」 followed by 第１回…, 第２回… or dated items.
void check_sessions_below(const Report& report, std::size_t at, Findings& findings)
{
    static const Pattern times(
        COUNT_WORD u"回(?:に(?:渡|わた|亘)[っり]て?|(?<=[全計]..?回)|(?=(?:を|の[^、。]{0,12}を)?(?:開催|実施|行)))");
    static const Pattern session(u"^第[0-9]{1,3}回");
    const auto& paragraphs = report.pages.paragraphs;
    std::int64_t sessions = 0;
    std::int64_t dated = 0;
    std::int64_t items = 0;
    for (std::size_t i = at + 1; i < paragraphs.size(); ++i) {
        const bool is_session = session.is_in(paragraphs[i].text.units);
        if (paragraphs[i].marker.kind != MarkerKind::bullet && !is_session) break;
        ++items;
        if (is_session) ++sessions;
        if (find_dates(paragraphs[i].text.units, report.period).size() == 1) ++dated;
    }
    if (items < 2 || (sessions != items && dated != items)) return;
    const auto& text = paragraphs[at].text.units;
    const auto matches = times.find_all(text);
    static const Pattern besides(u"ほか|以外|加え|うち|主な|など|他に");
    if (matches.size() != 1 || announces_rate(text, matches[0]) || besides.is_in(text)) return;
    const std::int64_t announced = count_value(group_of(text, matches[0], 1));
    if (announced != items) report_count(report, paragraphs[at], matches[0], announced, items, findings);
}

// 以下の３点 / 次の４項目 and the list below.
void check_points_below(const Report& report, std::size_t at, Findings& findings)
{
    static const Pattern points(
        u"(?:以下|次|下記)の" COUNT_WORD u"(?:点|つ|項目|件|団体|分野|本|事業|課題|テーマ|種類)");
    const auto& paragraphs = report.pages.paragraphs;
    const auto match = points.find(paragraphs[at].text.units);
    if (!match || at + 1 >= paragraphs.size()) return;
    const MarkerKind kind = paragraphs[at + 1].marker.kind;
    if (kind == MarkerKind::none || kind == paragraphs[at].marker.kind) return;
    std::int64_t items = 0;
    for (std::size_t i = at + 1; i < paragraphs.size(); ++i) {
        const Marker& marker = paragraphs[i].marker;
        const bool restarts = items > 0 && marker.kind == kind && marker.is_numbered() && marker.number == 1;
        if (marker.kind == paragraphs[at].marker.kind || restarts || paragraphs[i].is_row()) break;
        if (marker.kind == kind) ++items;
        if (marker.is_numbered() && marker.kind < kind) break;
    }
    const std::int64_t announced = count_value(group_of(paragraphs[at].text.units, *match, 1));
    if (items != announced) report_count(report, paragraphs[at], *match, announced, items, findings);
}

// 議員６名、秘書10名、計16名.
void check_sums_of_people(const Report& report, const Paragraph& paragraph, Findings& findings)
{
    static const Pattern sum(
        u"((?:[^、。()0-9]{1,20}[0-9]{1,5}(?:名|人|団体|件|回)[、と・]){2,12})(?:の?)(?:合わせて|あわせて|計|"
        u"合計|総計|延べ)([0-9]{1,6})(名|人|団体|件|回)");
    static const Pattern part(u"([0-9]{1,5})(名|人|団体|件|回)");
    const auto& text = paragraph.text.units;
    for (const Match& match : sum.find_all(text)) {
        const auto parts = group_of(text, match, 1);
        std::int64_t listed = 0;
        bool same_unit = true;
        for (const Match& one : part.find_all(parts)) {
            listed += number_of(parts, one, 1).value_or(0);
            same_unit = same_unit && group_of(parts, one, 2) == group_of(text, match, 3);
        }
        const std::int64_t announced = *number_of(text, match, 2);
        if (same_unit && listed != announced)
            report_count(report, paragraph, match, announced, listed, findings);
    }
}

// The same quoted thing 「X」 held 計N回 here and 計M回 there.
struct TimesTold {
    std::int64_t times;
    Place place;
    std::u16string title;
};

void check_times_told_twice(const Report& report, Findings& findings)
{
    static const Pattern times(u"(?:計|合計|全|延べ)([0-9]{1,3})回");
    std::map<std::u16string, std::vector<TimesTold>> told;
    for (const Paragraph& paragraph : report.pages.paragraphs) {
        const auto& text = paragraph.text.units;
        const auto quotes = find_quotes(text);
        for (const Match& match : times.find_all(text)) {
            const QuotedSpan* nearest = nullptr;
            for (const QuotedSpan& quote : quotes) {
                if (quote.outer.end <= match.begin()) nearest = &quote;
            }
            if (nearest == nullptr) continue;
            const auto between = text.substr(nearest->outer.end, match.begin() - nearest->outer.end);
            if (between.size() > 20 || between.find(u'。') != std::u16string::npos) continue;
            const auto title =
                text.substr(nearest->inner().begin, nearest->inner().end - nearest->inner().begin);
            told[fold_title(title)].push_back({*number_of(text, match, 1),
                                               report.place(paragraph, nearest->outer.begin, match.end()),
                                               title});
        }
    }
    for (const auto& [key, list] : told) {
        const auto other =
            std::ranges::find_if(list, [&](const TimesTold& one) { return one.times != list.front().times; });
        if (other == list.end()) continue;
        findings.add("PR-10", Severity::error, "printed.counts_of_one_thing_differ",
                     {{"title", quoted(list.front().title)},
                      {"left", std::to_string(list.front().times)},
                      {"right", std::to_string(other->times)}},
                     {list.front().place, other->place});
    }
}

}  // namespace

void check_counts(const Report& report, Findings& findings)
{
    const auto& paragraphs = report.pages.paragraphs;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        if (paragraphs[i].is_row()) continue;
        check_dates_in_brackets(report, paragraphs[i], findings);
        check_dates_before_count(report, paragraphs[i], findings);
        check_quotes_before_count(report, paragraphs[i], findings);
        check_items_in_brackets(report, paragraphs[i], findings);
        check_sums_of_people(report, paragraphs[i], findings);
        check_sessions_below(report, i, findings);
        check_points_below(report, i, findings);
    }
    check_times_told_twice(report, findings);
    check_counts_of_claims(report, findings);
}

}  // namespace tomoni::printed
