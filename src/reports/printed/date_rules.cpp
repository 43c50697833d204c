#include "reports/printed/pattern.h"
#include "reports/printed/rules.h"
#include "reports/printed/titles.h"

#include <algorithm>
#include <map>
#include <set>

namespace tomoni::printed {

namespace {

using Mentions = std::vector<const TitleMention*>;

std::map<std::u16string, Mentions> group_by_title(const std::vector<TitleMention>& mentions)
{
    std::map<std::u16string, Mentions> groups;
    for (const TitleMention& mention : mentions) groups[mention.key].push_back(&mention);
    return groups;
}

// All dates that one section prints (or one section's claims give) for the title.
std::vector<Mentions> split_by_source(const Mentions& mentions)
{
    std::map<std::pair<std::u16string, bool>, Mentions> sources;
    for (const TitleMention* mention : mentions)
        sources[{mention->section, mention->from_claims}].push_back(mention);
    std::vector<Mentions> lists;
    for (auto& [source, list] : sources) lists.push_back(std::move(list));
    return lists;
}

bool each_is_in(const Mentions& these, const Mentions& those)
{
    return std::ranges::all_of(these, [&](const TitleMention* one) {
        return std::ranges::any_of(
            those, [&](const TitleMention* other) { return one->when.agrees_with(other->when); });
    });
}

// Works that come out once: two dates in one section are a contradiction too.
bool comes_once(const TitleMention& mention)
{
    static const std::set<std::string> kinds = {"statement", "petition",    "demand_letter", "public_comment",
                                                "book",      "white_paper", "symposium",     "march"};
    static const Pattern head(
        u"^[^「『]{0,8}(?:声明|署名|要請書|要望書|意見書|抗議文|談話|宣言)[「『]|(?:声明|要請書|要望書|"
        u"意見書|抗議文)[」』]?$");
    return kinds.contains(mention.kind) || head.is_in(mention.title);
}

bool contradict(const Mentions& mentions)
{
    const auto sources = split_by_source(mentions);
    for (std::size_t i = 0; i < sources.size(); ++i) {
        for (std::size_t j = i + 1; j < sources.size(); ++j) {
            if (!each_is_in(sources[i], sources[j]) && !each_is_in(sources[j], sources[i])) return true;
        }
    }
    const bool once =
        std::ranges::any_of(mentions, [](const TitleMention* mention) { return comes_once(*mention); });
    return once && std::ranges::any_of(mentions, [&](const TitleMention* mention) {
               return !mention->when.agrees_with(mentions.front()->when);
           });
}

std::string date_text(const DateMention& when)
{
    if (when.precision == Precision::month) return Month(when.first).iso();
    if (when.last != when.first) return when.first.iso() + "–" + when.last.iso();
    return when.first.iso();
}

std::vector<Place> places_of(const Mentions& mentions)
{
    std::vector<Place> places;
    for (const TitleMention* mention : mentions) places.push_back(mention->place);
    return places;
}

std::string dates_of(const Mentions& mentions)
{
    std::set<std::string> dates;
    for (const TitleMention* mention : mentions) dates.insert(date_text(mention->when));
    std::string text;
    for (const auto& date : dates) text += (text.empty() ? "" : ", ") + date;
    return text;
}

struct ToldDate {
    const Paragraph* paragraph;
    DateMention when;
};

// Dates with a printed year in the numbered part of the narrative.
std::vector<ToldDate> dates_of_narrative(const Report& report)
{
    std::vector<ToldDate> told;
    for (const Paragraph& paragraph : report.pages.paragraphs) {
        if (paragraph.region != Region::narrative || paragraph.is_row()) continue;
        for (const DateMention& when : find_dates(paragraph.text.units, report.period)) {
            if (when.exists && when.year_is_printed && when.precision != Precision::year)
                told.push_back({&paragraph, when});
        }
    }
    return told;
}

// What the sentence says behind the date, quoted texts shortened to their brackets.
std::u16string clause_behind(const ToldDate& told)
{
    const std::u16string& text = told.paragraph->text.units;
    std::u16string clause;
    int brackets = 0;
    int quotes = 0;
    for (std::size_t i = told.when.end; i < text.size(); ++i) {
        const char16_t unit = text[i];
        if (unit == u'」' || unit == u'』') --quotes;
        if (quotes <= 0) clause += unit;
        if (unit == u'「' || unit == u'『') ++quotes;
        if (unit == u'(') ++brackets;
        if (unit == u')' && --brackets < 0) break;
        if (unit == u'。' && brackets == 0 && quotes <= 0) break;
    }
    return clause;
}

// The date only explains something else: 2022年12月に策定された計画を…, 2022年11月以降、…
bool is_background(const ToldDate& told)
{
    static const Pattern since(
        u"^(?:頃|ごろ|末|初旬|上旬|中旬|下旬)?(?:以降|以来|以前|まで|付け?の|現在|に遡)");
    static const Pattern attributive(
        u"^[^。、「『]{0,16}?(?:した|された|なった|行った|行われた|れた|めた|いた|する|される|れる|ている|"
        u"ていた)"
        u"(?=[\\p{Han}\\p{Katakana}「『A-Za-z])");
    const auto clause = clause_behind(told);
    return since.is_in(clause) || attributive.is_in(clause);
}

bool tells_past(const ToldDate& told)
{
    static const Pattern past(u"(?:した|った|れた|いた|えた|けた|めた|んだ|きた|ました)[。)]?$");
    static const Pattern future(u"予定|見込|計画して|する。?$|します。?$");
    const auto clause = clause_behind(told);
    return past.is_in(clause) && !future.is_in(clause);
}

// "title（2024年5月1日）" in a list of what was done is told as done.
bool stands_behind_title(const ToldDate& told)
{
    const std::u16string& text = told.paragraph->text.units;
    const bool in_brackets = told.when.begin > 0 && text[told.when.begin - 1] == u'(';
    return told.paragraph->marker.kind != MarkerKind::none && in_brackets && told.when.end < text.size() &&
           (text[told.when.end] == u')' || text[told.when.end] == u'・');
}

bool plans_ahead(const ToldDate& told)
{
    static const Pattern plan(u"予定|計画|見込|開催する|実施する|行う予定|準備");
    return plan.is_in(told.paragraph->text.units.substr(told.when.begin)) && !tells_past(told);
}

bool is_after_audit(const Report& report, const ToldDate& told)
{
    return report.audited_on && told.when.first > *report.audited_on &&
           (tells_past(told) || stands_behind_title(told)) && !is_background(told);
}

bool is_narrative_section(const ClaimedAct& act)
{
    const auto section = fold_label(act.section);
    return !section.empty() && ((section[0] >= 0x2160 && section[0] <= 0x217F) ||
                                is_ascii_digit(section[0]) || section[0] == u'第');
}

bool is_told(const std::vector<ToldDate>& told, const ClaimedAct& act)
{
    return std::ranges::any_of(told, [&](const ToldDate& date) {
        return date.when.first <= *act.last && *act.first <= date.when.last;
    });
}

}  // namespace

void check_dates_of_titles(const Report& report, Findings& findings)
{
    const auto mentions = find_title_mentions(report);
    for (const auto& [key, group] : group_by_title(mentions)) {
        if (!contradict(group)) continue;
        findings.add("PR-04", Severity::error, "printed.title_with_two_dates",
                     {{"title", quoted(title_core(group.front()->title))}, {"dates", dates_of(group)}},
                     places_of(group));
    }
}

void check_repeated_acts(const Report& report, Findings& findings)
{
    const auto mentions = find_title_mentions(report);
    for (const auto& [key, group] : group_by_title(mentions)) {
        std::set<std::u16string> sections;
        for (const TitleMention* mention : group) sections.insert(mention->section);
        if (sections.size() < 2 || contradict(group)) continue;
        findings.add("PR-15", Severity::info, "printed.act_listed_twice",
                     {{"title", quoted(title_core(group.front()->title))},
                      {"dates", dates_of(group)},
                      {"count", std::to_string(sections.size())}},
                     places_of(group));
    }
}

void check_dates_in_year(const Report& report, Findings& findings)
{
    const auto told_dates = dates_of_narrative(report);
    for (const ToldDate& told : told_dates) {
        const bool outside = told.when.last < report.period.first || told.when.first > report.period.last;
        if (!outside || is_background(told) || is_after_audit(report, told)) continue;
        if (told.when.first > report.period.last && plans_ahead(told)) continue;
        findings.add("PR-07", Severity::warning, "printed.date_outside_year",
                     {{"date", date_text(told.when)},
                      {"first", report.period.first.iso()},
                      {"last", report.period.last.iso()}},
                     {report.place(*told.paragraph, told.when.begin, told.when.end + 20)});
    }
    for (const ClaimedAct& act : report.claims.acts) {
        if (!act.first || !is_narrative_section(act) || act.precision == Precision::year) continue;
        const bool ends_early = *act.last < *act.first;
        const bool outside = *act.last < report.period.first || *act.first > report.period.last;
        const bool later = report.audited_on && *act.first > *report.audited_on;
        if (!ends_early && (!outside || later || is_told(told_dates, act))) continue;
        findings.add("PR-07", ends_early ? Severity::error : Severity::warning,
                     ends_early ? "printed.act_ends_before_it_begins" : "printed.date_outside_year",
                     {{"date", act.first->iso()},
                      {"end", act.last->iso()},
                      {"first", report.period.first.iso()},
                      {"last", report.period.last.iso()}},
                     {act.place});
    }
}

void check_dates_after_audit(const Report& report, Findings& findings)
{
    if (!report.audited_on) return;
    if (*report.audited_on <= report.period.last) {
        findings.add("PR-17", Severity::error, "printed.audit_before_year_end",
                     {{"audit", report.audited_on->iso()}, {"last", report.period.last.iso()}}, {});
        return;
    }
    const auto told_dates = dates_of_narrative(report);
    for (const ToldDate& told : told_dates) {
        if (!is_after_audit(report, told)) continue;
        findings.add("PR-17", Severity::error, "printed.date_after_audit",
                     {{"date", date_text(told.when)}, {"audit", report.audited_on->iso()}},
                     {report.place(*told.paragraph, told.when.begin, told.when.end + 20)});
    }
    for (const ClaimedAct& act : report.claims.acts) {
        if (!act.first || !is_narrative_section(act) || *act.first <= *report.audited_on) continue;
        if (is_told(told_dates, act)) continue;
        findings.add("PR-17", Severity::error, "printed.date_after_audit",
                     {{"date", act.first->iso()}, {"audit", report.audited_on->iso()}}, {act.place});
    }
}

void check_era_years(const Report& report, Findings& findings)
{
    for (const Paragraph& paragraph : report.pages.paragraphs) {
        for (const EraPair& pair : find_era_pairs(paragraph.text.units)) {
            if (pair.western_year == pair.era_year) continue;
            findings.add(
                "PR-18", Severity::error, "printed.era_year_differs",
                {{"western", std::to_string(pair.western_year)}, {"era", std::to_string(pair.era_year)}},
                {report.place(paragraph, pair.begin, pair.end)});
        }
    }
}

void check_weekdays(const Report& report, Findings& findings)
{
    static constexpr std::u16string_view names = u"日月火水木金土";
    for (const Paragraph& paragraph : report.pages.paragraphs) {
        for (const DateMention& when : find_dates(paragraph.text.units, report.period)) {
            if (!when.exists || !when.weekday || when.precision != Precision::day) continue;
            const auto right = static_cast<std::size_t>(when.first.weekday());
            if (static_cast<std::size_t>(*when.weekday) == right) continue;
            findings.add("PR-19", Severity::error, "printed.weekday_differs",
                         {{"date", when.first.iso()},
                          {"printed", to_utf8(names.substr(static_cast<std::size_t>(*when.weekday), 1))},
                          {"computed", to_utf8(names.substr(right, 1))}},
                         {report.place(paragraph, when.begin, when.end)});
        }
    }
}

void check_dates_exist(const Report& report, Findings& findings)
{
    for (const Paragraph& paragraph : report.pages.paragraphs) {
        for (const DateMention& when : find_dates(paragraph.text.units, report.period)) {
            if (when.exists) continue;
            findings.add("PR-20", Severity::error, "printed.date_does_not_exist",
                         {{"date", quoted(paragraph.text.units.substr(when.begin, when.end - when.begin))}},
                         {report.place(paragraph, when.begin, when.end)});
        }
    }
}

}  // namespace tomoni::printed
