#include "reports/printed/chain.h"
#include "reports/printed/pattern.h"
#include "reports/printed/rules.h"

#include <algorithm>
#include <map>
#include <set>

namespace tomoni::printed {

namespace {

struct PrintedAmounts {
    std::vector<std::int64_t> amounts;
    Place place;
};

using ByLabel = std::map<std::u16string, std::vector<PrintedAmounts>>;

// Labels may stand behind a column heading in brackets: （現金・預金）預り金.
std::u16string label_alone(std::u16string_view label)
{
    static const Pattern heading(u"^(?:\\([^)]*\\)|【[^】]*】|[0-9]{1,2}[. ]?(?=[\\p{Han}]))+");
    const auto match = heading.find(label);
    return std::u16string(match && match->end() < label.size() ? label.substr(match->end()) : label);
}

ByLabel amounts_of_text(const Report& report)
{
    ByLabel found;
    for (const Paragraph& paragraph : report.pages.paragraphs) {
        if (!paragraph.is_row() || paragraph.region == Region::narrative) continue;
        for (const RowPart& part : paragraph.row) {
            if (part.label.empty() || part.amounts.empty()) continue;
            found[label_alone(part.label)].push_back({part.amounts, report.place(part.spot, part.label)});
        }
    }
    return found;
}

void take_line(const ClaimLine& line, ByLabel& claimed)
{
    PrintedAmounts amounts;
    if (line.budget) amounts.amounts.push_back(line.budget->value());
    if (line.amount) amounts.amounts.push_back(line.amount->value());
    amounts.place = line.place;
    if (!amounts.amounts.empty()) claimed[fold_label(line.label)].push_back(std::move(amounts));
}

ByLabel amounts_of_claims(const Claims& claims)
{
    ByLabel claimed;
    for (const auto* tables : {&claims.settlements, &claims.balance_sheets, &claims.grants}) {
        for (const ClaimTable& table : *tables) {
            for (const ClaimLine& line : table.lines) {
                if (line.kind != LineKind::header && line.kind != LineKind::memo) take_line(line, claimed);
            }
        }
    }
    return claimed;
}

// Takes out of both lists what agrees.
void remove_equal(std::vector<PrintedAmounts>& left, std::vector<PrintedAmounts>& right)
{
    std::erase_if(left, [&](const PrintedAmounts& one) {
        const auto same = std::ranges::find(right, one.amounts, &PrintedAmounts::amounts);
        if (same == right.end()) return false;
        right.erase(same);
        return true;
    });
}

std::string list_amounts(const std::vector<std::int64_t>& amounts)
{
    std::string text;
    for (const std::int64_t amount : amounts) text += (text.empty() ? "" : " / ") + format_yen(Yen(amount));
    return text;
}

bool same_columns(const PrintedAmounts& left, const PrintedAmounts& right)
{
    return left.amounts.size() == right.amounts.size();
}

void compare_label(const std::u16string& label, std::vector<PrintedAmounts> claimed,
                   std::vector<PrintedAmounts> printed, Findings& findings)
{
    remove_equal(claimed, printed);
    for (const PrintedAmounts& claim : claimed) {
        const auto other = std::ranges::find_if(printed, [&](auto& one) { return same_columns(one, claim); });
        if (other == printed.end()) continue;
        findings.add("PR-22", Severity::error, "printed.text_differs_from_claim",
                     {{"label", to_utf8(label)},
                      {"text", list_amounts(other->amounts)},
                      {"claim", list_amounts(claim.amounts)}},
                     {other->place, claim.place});
        printed.erase(other);
    }
}

// A row of the membership table in the text that is one class's row but for one or two years.
void compare_membership(const Report& report, const MembershipTable& table, Findings& findings)
{
    std::vector<std::vector<std::int64_t>> columns(table.classes.size() + 1);
    for (const MembershipYear& year : table.years) {
        for (std::size_t k = 0; k < table.classes.size(); ++k) columns[k].push_back(year.counts[k]);
        columns.back().push_back(year.total);
    }
    if (table.years.size() < 3) return;
    for (const Paragraph& paragraph : report.pages.paragraphs) {
        for (const RowPart& part : paragraph.row) {
            if (part.amounts.size() != table.years.size()) continue;
            if (std::ranges::find(columns, part.amounts) != columns.end()) continue;
            for (std::size_t k = 0; k < columns.size(); ++k) {
                std::size_t different = 0;
                std::size_t where = 0;
                for (std::size_t y = 0; y < part.amounts.size(); ++y) {
                    if (part.amounts[y] == columns[k][y]) continue;
                    ++different;
                    where = y;
                }
                if (different != 1 && !(different == 2 && part.amounts.size() >= 6)) continue;
                findings.add("PR-22", Severity::error, "printed.text_differs_from_claim",
                             {{"label", to_utf8(part.label) + " " + std::to_string(table.years[where].year)},
                              {"text", std::to_string(part.amounts[where])},
                              {"claim", std::to_string(columns[k][where])}},
                             {report.place(part.spot, part.label), table.years[where].place});
                break;
            }
        }
    }
}

bool is_years(const std::vector<std::int64_t>& amounts)
{
    return std::ranges::all_of(amounts, [](std::int64_t amount) { return amount > 1980 && amount < 2100; });
}

// The rows above a 合計 row of the narrative: those of as many columns, back to the heading with the years.
std::vector<std::int64_t> column_sums(const std::vector<Paragraph>& paragraphs, std::size_t total)
{
    const std::size_t columns = paragraphs[total].row.front().amounts.size();
    std::vector<std::int64_t> sums(columns, 0);
    std::size_t gap = 0;
    for (std::size_t i = total; i-- > 0 && gap < 3;) {
        gap = paragraphs[i].is_row() ? 0 : gap + 1;
        if (!paragraphs[i].is_row()) continue;
        const RowPart& part = paragraphs[i].row.front();
        if (part.amounts.size() != columns || is_years(part.amounts)) break;
        for (std::size_t k = 0; k < columns; ++k) sums[k] += part.amounts[k];
    }
    return sums;
}

}  // namespace

// Where other columns of the same table prove that the row is their sum, a column that does not add up is
// wrong.
void check_columns_in_text(const Report& report, Findings& findings)
{
    static const Pattern total(u"^(?:合計|総計|計)$");
    const auto& paragraphs = report.pages.paragraphs;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        if (!paragraphs[i].is_row() || paragraphs[i].region != Region::narrative) continue;
        const RowPart& row = paragraphs[i].row.front();
        if (!total.is_in(row.label) || row.amounts.size() < 2) continue;
        const auto sums = column_sums(paragraphs, i);
        std::vector<std::size_t> wrong;
        for (std::size_t k = 0; k < sums.size(); ++k) {
            if (sums[k] != row.amounts[k]) wrong.push_back(k);
        }
        if (wrong.size() * 2 > sums.size() || wrong.size() == sums.size()) continue;
        for (const std::size_t k : wrong) {
            findings.add("PR-01", Severity::error, "printed.column_total_differs",
                         {{"column", std::to_string(k + 1)},
                          {"printed", std::to_string(row.amounts[k])},
                          {"computed", std::to_string(sums[k])}},
                         {report.place(row.spot, paragraphs[i].text.raw)});
        }
    }
}

void check_tables_in_text(const Report& report, Findings& findings)
{
    const ByLabel printed = amounts_of_text(report);
    for (auto& [label, claims] : amounts_of_claims(report.claims)) {
        const auto found = printed.find(label);
        if (found != printed.end()) compare_label(label, claims, found->second, findings);
    }
    for (const MembershipTable& table : report.claims.memberships)
        compare_membership(report, table, findings);
}

namespace {

bool has_total_of(const Report& report, std::u16string_view heading)
{
    const std::u16string total = std::u16string(heading) + u"計";
    for (const Paragraph& paragraph : report.pages.paragraphs) {
        for (const RowPart& part : paragraph.row) {
            if (part.label == total) return true;
        }
    }
    return false;
}

}  // namespace

void check_statement_headings(const Report& report, Findings& findings)
{
    static const Pattern heading(u"^[\u2160-\u216B]([\\p{Han}]{3,8})$");
    static const std::set<std::u16string_view> standard = {
        u"経常収益", u"経常費用",     u"経常外収益", u"経常外費用", u"経常収入",          u"経常支出",
        u"収入",     u"支出",         u"資産",       u"負債",       u"正味財産",          u"資産の部",
        u"負債の部", u"正味財産の部", u"収入の部",   u"支出の部",   u"次期繰越正味財産額"};
    const auto judge = [&](std::u16string_view name, Place place) {
        if (standard.contains(name)) return;
        std::size_t nearest = 6;
        std::u16string_view meant;
        for (const auto& right : standard) {
            const std::size_t distance = edit_distance(name, right);
            // Of two that are equally near, the one whose total is printed below.
            const std::size_t rank = distance * 2 - (has_total_of(report, right) ? 1 : 0);
            const bool same_beginning = right.size() >= 4 && name.substr(0, 2) == right.substr(0, 2);
            if (rank >= nearest || distance > 2 || right.size() < 3 || (distance > 1 && !same_beginning))
                continue;
            nearest = rank;
            meant = right;
        }
        if (meant.empty()) return;
        findings.add("PR-11", Severity::warning, "printed.unusual_heading",
                     {{"heading", to_utf8(name)}, {"standard", to_utf8(meant)}}, {std::move(place)});
    };
    for (const Paragraph& paragraph : report.pages.paragraphs) {
        if (paragraph.region != Region::statements || paragraph.is_row()) continue;
        const auto text = without_spaces(paragraph.marker.printed + paragraph.text.units);
        if (const auto match = heading.find(text)) judge(group_of(text, *match, 1), report.place(paragraph));
    }
    for (const ClaimTable& table : report.claims.settlements) {
        for (const ClaimLine& line : table.lines) {
            const auto label = fold_label(line.label);
            const auto match = heading.find(label);
            if (line.kind == LineKind::header && match) judge(group_of(label, *match, 1), line.place);
        }
    }
}

}  // namespace tomoni::printed
