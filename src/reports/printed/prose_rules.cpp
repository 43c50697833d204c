#include "reports/printed/chain.h"
#include "reports/printed/pattern.h"
#include "reports/printed/rules.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

namespace tomoni::printed {

namespace {

const Pattern& exact_amount()
{
    static const Pattern pattern(u"(?<![0-9,.])([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{5,12})円");
    return pattern;
}

std::int64_t value_of(std::u16string_view digits)
{
    std::int64_t value = 0;
    for (const char16_t unit : digits) {
        if (is_ascii_digit(unit) && value < 1'000'000'000'000) value = value * 10 + (unit - u'0');
    }
    return value;
}

std::map<std::int64_t, const ClaimLine*> claimed_amounts(const Claims& claims)
{
    std::map<std::int64_t, const ClaimLine*> amounts;
    for (const auto* tables : {&claims.settlements, &claims.balance_sheets, &claims.grants}) {
        for (const ClaimTable& table : *tables) {
            for (const ClaimLine& line : table.lines) {
                if (line.amount) amounts.try_emplace(std::abs(line.amount->value()), &line);
                if (line.budget) amounts.try_emplace(std::abs(line.budget->value()), &line);
            }
        }
    }
    return amounts;
}

std::set<std::int64_t> amounts_in_rows(const Report& report)
{
    std::set<std::int64_t> amounts;
    for (const Paragraph& paragraph : report.pages.paragraphs) {
        for (const RowPart& part : paragraph.row) {
            for (const std::int64_t amount : part.amounts) amounts.insert(std::abs(amount));
        }
    }
    return amounts;
}

// One digit another, two neighbours exchanged, one digit too many or too few.
bool is_slip_of(const std::string& left, const std::string& right)
{
    if (left.size() == right.size()) {
        std::vector<std::size_t> different;
        for (std::size_t i = 0; i < left.size(); ++i) {
            if (left[i] != right[i]) different.push_back(i);
        }
        if (different.size() == 1) return true;
        return different.size() == 2 && different[1] == different[0] + 1 &&
               left[different[0]] == right[different[1]] && left[different[1]] == right[different[0]];
    }
    const std::string& longer = left.size() > right.size() ? left : right;
    const std::string& shorter = left.size() > right.size() ? right : left;
    if (longer.size() != shorter.size() + 1) return false;
    for (std::size_t i = 0; i < longer.size(); ++i) {
        if (std::string(longer).erase(i, 1) == shorter) return true;
    }
    return false;
}

void check_slip(const Report& report, const Paragraph& paragraph, const Match& match, std::int64_t value,
                const std::map<std::int64_t, const ClaimLine*>& known, Findings& findings)
{
    const std::string digits = std::to_string(value);
    // Fees and round sums come near to amounts of a table by chance.
    const bool rounded = digits.size() < 6 ? value % 100 == 0 : value % 1000 == 0;
    if (digits.size() < 5 || rounded) return;
    for (const auto& [amount, line] : known) {
        if (amount < 10'000 || !is_slip_of(digits, std::to_string(amount))) continue;
        findings.add("PR-23", Severity::error, "printed.amount_is_near_another",
                     {{"told", shown(Yen(value))}, {"label", line->label}, {"printed", shown(Yen(amount))}},
                     {report.place(paragraph, match.begin(), match.end()), line->place});
        return;
    }
}

struct ToldAmount {
    std::u16string label;
    std::int64_t value;
    std::size_t paragraph;
    Range range;
};

// "人件費：1,000円", "合計：3,000円", one after the other.
std::vector<ToldAmount> labelled_amounts(const Report& report)
{
    static const Pattern labelled(u"([^、。:=+()0-9]{1,24})[:=]?([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{4,12})円");
    std::vector<ToldAmount> told;
    for (std::size_t i = 0; i < report.pages.paragraphs.size(); ++i) {
        const auto& text = report.pages.paragraphs[i].text.units;
        for (const Match& match : labelled.find_all(text)) {
            told.push_back({std::u16string(group_of(text, match, 1)),
                            value_of(group_of(text, match, 2)),
                            i,
                            {match.begin(), match.end()}});
        }
    }
    return told;
}

// A run of labelled amounts that ends with 合計 adds up to it.
void check_told_sums(const Report& report, Findings& findings)
{
    static const Pattern total(u"^(?:合計|総額|総計|計)$|(?:の)?(?:合計|総計)(?:額)?(?:は)?$");
    const auto told = labelled_amounts(report);
    std::size_t run_begin = 0;
    for (std::size_t i = 0; i < told.size(); ++i) {
        if (i > 0 && told[i].paragraph > told[i - 1].paragraph + 1) run_begin = i;
        if (!total.is_in(told[i].label)) continue;
        std::int64_t sum = 0;
        for (std::size_t k = run_begin; k < i; ++k) sum += told[k].value;
        if (i - run_begin >= 2 && sum != told[i].value) {
            const Paragraph& paragraph = report.pages.paragraphs[told[i].paragraph];
            findings.add("PR-23", Severity::error, "printed.told_sum_differs",
                         {{"printed", shown(Yen(told[i].value))}, {"computed", shown(Yen(sum))}},
                         {report.place(paragraph, told[i].range.begin, told[i].range.end)});
        }
        run_begin = i + 1;
    }
}

std::int64_t count_of(const MembershipTable& table, const MembershipYear& year, std::string_view part)
{
    if (part.empty()) return year.total;
    std::int64_t sum = 0;
    for (std::size_t k = 0; k < table.classes.size(); ++k) {
        if (table.classes[k].find(part) != std::string::npos) sum += year.counts[k];
    }
    return sum;
}

std::string_view class_of_word(std::u16string_view word)
{
    if (word.find(u"賛助") != std::u16string_view::npos) return "supporter";
    if (word.find(u"正会員") != std::u16string_view::npos) return "regular";
    return word.find(u"購読") != std::u16string_view::npos ? "subscriber" : "";
}

const MembershipYear* find_year(const MembershipTable& table, int year)
{
    const auto found = std::ranges::find(table.years, year, &MembershipYear::year);
    return found == table.years.end() ? nullptr : &*found;
}

// 会員数は前年度より12名増加し: direction and number against the table.
void check_growth(const Report& report, const MembershipTable& table, const Paragraph& paragraph,
                  Findings& findings)
{
    static const Pattern growth(
        u"((?:正会員|賛助会員|会員|購読者)数?)[^。]{0,24}?(?:前年度?|昨年度?)(?:から|より|に比べて?|と比べて|"
        u"比)?[^。0-9]{0,10}"
        u"(?:([0-9]{1,5})(?:名|人|団体|件)?(?:の)?)?(増|減)");
    const MembershipYear* now = find_year(table, report.period.first.year());
    const MembershipYear* before = find_year(table, report.period.first.year() - 1);
    const auto& text = paragraph.text.units;
    const auto match = growth.find(text);
    if (!match || now == nullptr || before == nullptr) return;
    const std::string_view part = class_of_word(group_of(text, *match, 1));
    const std::int64_t change = count_of(table, *now, part) - count_of(table, *before, part);
    const bool grows = group_of(text, *match, 3) == u"増";
    const auto told = number_of(text, *match, 2);
    const bool right = grows == (change > 0) && change != 0 && (!told || *told == std::abs(change));
    if (right) return;
    findings.add("PR-25", Severity::error, "printed.membership_change_differs",
                 {{"quote", quoted(group_of(text, *match, 0))},
                  {"before", std::to_string(count_of(table, *before, part))},
                  {"now", std::to_string(count_of(table, *now, part))}},
                 {report.place(paragraph, match->begin(), match->end()), now->place});
}

// 会員数は867名となった.
void check_told_members(const Report& report, const MembershipTable& table, const Paragraph& paragraph,
                        Findings& findings)
{
    static const Pattern told(
        u"(?:年度末|期末|年3月末|3月31日)[^。]{0,16}?((?:正会員|賛助会員|会員)(?:総?数)?)(?:の合計)?(?:は|が|"
        u":)(?:合計|計)?([0-9]{1,6})(?:名|人|団体|件)?");
    static const Pattern total(
        u"(会員(?:総数|数の合計|数|の合計))(?:は|が|:)(?:合計|計)?([0-9]{1,6})(?:名|人|団体|件)(?!の?増|の?"
        u"減)");
    const MembershipYear* now = find_year(table, report.period.first.year());
    if (now == nullptr) return;
    const auto& text = paragraph.text.units;
    auto match = told.find(text);
    if (!match) match = total.find(text);
    if (!match) return;
    const bool prefixed =
        match->begin() > 0 && (text[match->begin() - 1] == u'正' || text[match->begin() - 1] == u'助');
    if (prefixed) return;
    const std::string_view part = class_of_word(group_of(text, *match, 1));
    const std::int64_t printed = count_of(table, *now, part);
    if (*number_of(text, *match, 2) == printed) return;
    findings.add("PR-25", Severity::error, "printed.membership_told_differs",
                 {{"quote", quoted(group_of(text, *match, 0))}, {"printed", std::to_string(printed)}},
                 {report.place(paragraph, match->begin(), match->end()), now->place});
}

struct StaffCount {
    std::int64_t count;
    Place place;
};

}  // namespace

void check_amounts_in_prose(const Report& report, Findings& findings)
{
    const auto known = claimed_amounts(report.claims);
    const auto rows = amounts_in_rows(report);
    for (const Paragraph& paragraph : report.pages.paragraphs) {
        const auto& text = paragraph.text.units;
        for (const Match& match : exact_amount().find_all(text)) {
            const std::int64_t value = value_of(group_of(text, match, 1));
            if (known.contains(value) || rows.contains(value)) continue;
            check_slip(report, paragraph, match, value, known, findings);
        }
    }
    check_told_sums(report, findings);
}

void check_membership_prose(const Report& report, Findings& findings)
{
    for (const MembershipTable& table : report.claims.memberships) {
        for (const Paragraph& paragraph : report.pages.paragraphs) {
            if (paragraph.is_row()) continue;
            check_growth(report, table, paragraph, findings);
            check_told_members(report, table, paragraph, findings);
        }
    }
}

void check_staff_counts(const Report& report, Findings& findings)
{
    static const Pattern staff(
        u"(専従|常勤|非常勤|パートタイム|アルバイト|専任|有給)(?:職員|スタッフ)?([0-9]{1,3})(?:名|人)");
    std::map<std::u16string, std::vector<StaffCount>> told;
    const auto take = [&](std::u16string_view text, auto place) {
        for (const Match& match : staff.find_all(text)) {
            told[std::u16string(group_of(text, match, 1))].push_back(
                {*number_of(text, match, 2), place(match)});
        }
    };
    for (const Paragraph& paragraph : report.pages.paragraphs) {
        if (paragraph.is_row()) continue;
        take(paragraph.text.units,
             [&](const Match& match) { return report.place(paragraph, match.begin(), match.end()); });
    }
    for (const auto* tables : {&report.claims.settlements, &report.claims.grants}) {
        for (const ClaimTable& table : *tables) {
            for (const ClaimLine& line : table.lines) {
                const auto text = fold_label(line.label + " " + line.note);
                take(text, [&](const Match&) { return line.place; });
            }
        }
    }
    for (const auto& [role, counts] : told) {
        const auto other =
            std::ranges::find_if(counts, [&](auto& one) { return one.count != counts.front().count; });
        if (other == counts.end()) continue;
        findings.add("PR-26", Severity::info, "printed.staff_counts_differ",
                     {{"role", to_utf8(role)},
                      {"left", std::to_string(counts.front().count)},
                      {"right", std::to_string(other->count)}},
                     {counts.front().place, other->place});
    }
}

// 予算比105%, 執行率98.5%: actual against budget of the line named in the same sentence.
void check_percentages(const Report& report, Findings& findings)
{
    static const Pattern told(
        u"([\\p{Han}、]{3,16})(?:は|の)[^。]{0,20}?(?:予算比|予算の|執行率は?|達成率は?|予算に対して)([0-9]{"
        u"1,4})(?:\\.([0-9]))?(?:%|パーセント)");
    for (const ClaimTable& settlement : report.claims.settlements) {
        for (const Paragraph& paragraph : report.pages.paragraphs) {
            const auto& text = paragraph.text.units;
            for (const Match& match : told.find_all(text)) {
                const auto label = group_of(text, match, 1);
                for (const ClaimLine& line : settlement.lines) {
                    const auto name = fold_label(line.label);
                    const bool same = name == label || name == std::u16string(label) + u"計";
                    if (!same || !line.budget || !line.amount || line.budget->value() <= 0) continue;
                    const std::int64_t tenths = (line.amount->value() * 2000 / line.budget->value() + 1) / 2;
                    const std::int64_t printed =
                        *number_of(text, match, 2) * 10 + number_of(text, match, 3).value_or(0);
                    const std::int64_t tolerance = match.has(3) ? 0 : 5;
                    if (std::abs(tenths - printed) <= tolerance) continue;
                    findings.add(
                        "PR-27", Severity::error, "printed.percentage_differs",
                        {{"quote", quoted(group_of(text, match, 0))},
                         {"computed", std::to_string(tenths / 10) + "." + std::to_string(tenths % 10)}},
                        {report.place(paragraph, match.begin(), match.end()), line.place});
                }
            }
        }
    }
}

}  // namespace tomoni::printed
