#include "reports/printed/totals.h"

#include "base/text.h"
#include "reports/printed/rules.h"

#include <algorithm>
#include <cstdlib>

namespace tomoni::printed {

namespace {

bool within(const std::string& section, const std::string& scope)
{
    return scope.empty() || section == scope || section.starts_with(scope + ".");
}

// A possible sum of parts: all of them, and how much of it comes from adjustment lines.
struct Sum {
    Yen all;
    Yen adjustments;
    std::size_t begin = 0;
    bool has_parts = false;

    void take(const ClaimLine& line, AmountColumn column)
    {
        const Yen amount = (line.*column).value_or(Yen());
        all += amount;
        if (line.kind == LineKind::adjustment) adjustments += amount;
        has_parts = true;
    }
};

std::int64_t distance(Yen left, Yen right)
{
    return std::abs(left.value() - right.value());
}

Footing judge(std::size_t line, Yen printed, const std::vector<Sum>& sums)
{
    Footing footing;
    footing.line = line;
    footing.printed = printed;
    bool first = true;
    for (const Sum& sum : sums) {
        for (const bool with_adjustments : {true, false}) {
            const Yen value = with_adjustments ? sum.all : sum.all - sum.adjustments;
            if (!first && distance(value, printed) >= distance(footing.computed, printed)) continue;
            footing.computed = value;
            footing.adjustments = sum.adjustments;
            footing.counts_adjustments = with_adjustments && !sum.adjustments.is_zero();
            first = false;
        }
    }
    footing.agrees = footing.computed == printed;
    return footing;
}

// Lines that an earlier total below the same scope already holds.
std::vector<bool> covered_lines(const ClaimTable& table, std::size_t total, AmountColumn column)
{
    const std::string& scope = table.lines[total].section;
    std::vector<bool> covered(total, false);
    for (std::size_t k = 0; k < total; ++k) {
        const ClaimLine& inner = table.lines[k];
        if (!is_sum_line(inner) || !within(inner.section, scope) || !(inner.*column)) continue;
        for (std::size_t j = 0; j < k; ++j) {
            if (within(table.lines[j].section, inner.section)) covered[j] = true;
        }
    }
    return covered;
}

std::vector<Sum> sums_by_section(const ClaimTable& table, std::size_t total, AmountColumn column)
{
    Sum through_totals;
    Sum of_items;
    const auto covered = covered_lines(table, total, column);
    for (std::size_t j = 0; j < total; ++j) {
        const ClaimLine& line = table.lines[j];
        if (!within(line.section, table.lines[total].section)) continue;
        if (!covered[j] && (is_part_line(line) || is_sum_line(line))) through_totals.take(line, column);
        if (is_part_line(line)) of_items.take(line, column);
    }
    std::vector<Sum> sums;
    if (through_totals.has_parts) sums.push_back(through_totals);
    if (of_items.has_parts) sums.push_back(of_items);
    return sums;
}

// Adds the lines from `begin` up to the total; inner totals stand for what they hold or are passed over.
Sum sum_from(const ClaimTable& table, std::size_t begin, std::size_t total,
             const std::vector<std::size_t>& covers, bool through_totals)
{
    Sum sum;
    sum.begin = begin;
    for (std::size_t at = total; at-- > begin;) {
        const ClaimLine& line = table.lines[at];
        if (line.part != table.lines[total].part) continue;
        if (is_part_line(line)) sum.take(line, &ClaimLine::amount);
        if (!is_sum_line(line) || !through_totals || covers[at] < begin) continue;
        sum.take(line, &ClaimLine::amount);
        at = covers[at];
    }
    return sum;
}

std::vector<Sum> sums_by_order(const ClaimTable& table, std::size_t total,
                               const std::vector<std::size_t>& covers)
{
    const ClaimLine& line = table.lines[total];
    std::vector<Sum> sums;
    Sum same_section;
    same_section.begin = total;
    for (std::size_t j = 0; j < total; ++j) {
        const ClaimLine& other = table.lines[j];
        if (other.part != line.part || other.section != line.section || !is_part_line(other)) continue;
        same_section.begin = std::min(same_section.begin, j);
        same_section.take(other, &ClaimLine::amount);
    }
    if (same_section.has_parts && !line.section.empty()) sums.push_back(same_section);
    for (std::size_t begin = 0; begin < total; ++begin) {
        const bool starts = begin == 0 || table.lines[begin - 1].part != line.part ||
                            is_sum_line(table.lines[begin - 1]) ||
                            table.lines[begin].section != table.lines[begin - 1].section;
        if (!starts || table.lines[begin].part != line.part) continue;
        for (const bool through : {true, false}) {
            const Sum sum = sum_from(table, begin, total, covers, through);
            if (sum.has_parts) sums.push_back(sum);
        }
    }
    return sums;
}

std::size_t cover_of(const Footing& footing, const std::vector<Sum>& sums)
{
    for (const Sum& sum : sums) {
        if (sum.all == footing.computed || sum.all - sum.adjustments == footing.computed) return sum.begin;
    }
    return footing.line;
}

// 負債及び正味財産合計 stands over two parts.
bool stands_over_two_parts(const ClaimLine& line)
{
    return line.label.find("負債") != std::string::npos &&
           (line.label.find("正味財産") != std::string::npos ||
            line.label.find("純資産") != std::string::npos);
}

std::optional<Footing> foot_two_parts(const ClaimTable& table, std::size_t total)
{
    Sum sum;
    Sum items;
    for (std::size_t j = 0; j < total; ++j) {
        const ClaimLine& line = table.lines[j];
        if (!line.amount || line.part == "asset") continue;
        if (line.kind == LineKind::total && !stands_over_two_parts(line)) sum.take(line, &ClaimLine::amount);
        if (is_part_line(line)) items.take(line, &ClaimLine::amount);
    }
    if (!sum.has_parts) return std::nullopt;
    return judge(total, *table.lines[total].amount, {sum, items});
}

void report_footings(const ClaimTable& table, const std::vector<Footing>& footings, std::string_view column,
                     Findings& findings)
{
    for (const Footing& footing : footings) {
        if (footing.agrees) continue;
        Place place = table.lines[footing.line].place;
        findings.add("PR-01", Severity::error, "printed.total_differs",
                     {{"label", table.lines[footing.line].label},
                      {"column", std::string(column)},
                      {"printed", shown(footing.printed)},
                      {"computed", shown(footing.computed)},
                      {"difference", shown(footing.printed - footing.computed)}},
                     {place});
    }
}

void check_membership(const MembershipTable& table, Findings& findings)
{
    for (const MembershipYear& year : table.years) {
        std::int64_t sum = 0;
        for (const std::int64_t count : year.counts) sum += count;
        if (sum == year.total) continue;
        findings.add("PR-01", Severity::error, "printed.membership_total_differs",
                     {{"year", std::to_string(year.year)},
                      {"printed", std::to_string(year.total)},
                      {"computed", std::to_string(sum)}},
                     {year.place});
    }
}

}  // namespace

bool is_sum_line(const ClaimLine& line)
{
    return line.kind == LineKind::subtotal || line.kind == LineKind::total;
}

bool is_part_line(const ClaimLine& line)
{
    return line.kind == LineKind::item || line.kind == LineKind::adjustment;
}

std::vector<Footing> foot_by_section(const ClaimTable& table, AmountColumn column)
{
    std::vector<Footing> footings;
    for (std::size_t i = 0; i < table.lines.size(); ++i) {
        const ClaimLine& line = table.lines[i];
        if (!is_sum_line(line) || !(line.*column)) continue;
        const auto sums = sums_by_section(table, i, column);
        if (!sums.empty()) footings.push_back(judge(i, *(line.*column), sums));
    }
    return footings;
}

std::vector<Footing> foot_by_order(const ClaimTable& table)
{
    std::vector<Footing> footings;
    std::vector<std::size_t> covers(table.lines.size());
    for (std::size_t i = 0; i < table.lines.size(); ++i) {
        covers[i] = i;
        const ClaimLine& line = table.lines[i];
        if (!is_sum_line(line) || !line.amount) continue;
        if (stands_over_two_parts(line)) {
            if (const auto footing = foot_two_parts(table, i)) footings.push_back(*footing);
            continue;
        }
        const auto sums = sums_by_order(table, i, covers);
        if (sums.empty()) continue;
        footings.push_back(judge(i, *line.amount, sums));
        covers[i] = cover_of(footings.back(), sums);
    }
    return footings;
}

void check_totals(const Report& report, Findings& findings)
{
    for (const ClaimTable& table : report.claims.settlements) {
        report_footings(table, foot_by_section(table, &ClaimLine::budget), "予算", findings);
        report_footings(table, foot_by_section(table, &ClaimLine::amount), "決算", findings);
    }
    for (const ClaimTable& table : report.claims.balance_sheets) {
        report_footings(table, foot_by_order(table), "金額", findings);
    }
    for (const ClaimTable& table : report.claims.grants) {
        report_footings(table, foot_by_order(table), "金額", findings);
    }
    for (const MembershipTable& table : report.claims.memberships) check_membership(table, findings);
    if (report.claims.memberships.empty()) check_columns_in_text(report, findings);
}

void check_accounting_basis(const Report& report, Findings& findings)
{
    static constexpr std::u16string_view words[] = {u"現金主義",   u"発生主義", u"現金ベース", u"発生ベース",
                                                    u"支払ベース", u"現金基準", u"支払基準"};
    const bool declared = std::ranges::any_of(words, [&](auto word) { return report.mentions(word); });
    for (const ClaimTable& table : report.claims.grants) {
        bool reported = declared;
        for (const Footing& footing : foot_by_order(table)) {
            if (reported || !footing.agrees || footing.adjustments.is_zero()) continue;
            reported = true;
            std::vector<Place> places{table.lines[footing.line].place};
            for (const ClaimLine& line : table.lines) {
                if (line.kind == LineKind::adjustment) places.push_back(line.place);
            }
            const Yen other = footing.counts_adjustments ? footing.printed - footing.adjustments
                                                         : footing.printed + footing.adjustments;
            findings.add(
                "PR-21", Severity::error,
                footing.counts_adjustments ? "printed.cash_basis_only" : "printed.accrual_basis_only",
                {{"label", table.lines[footing.line].label},
                 {"printed", shown(footing.printed)},
                 {"other", shown(other)},
                 {"adjustments", shown(footing.adjustments)}},
                std::move(places));
        }
    }
}

}  // namespace tomoni::printed
