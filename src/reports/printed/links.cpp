#include "reports/printed/chain.h"
#include "reports/printed/folded_text.h"
#include "reports/printed/pattern.h"
#include "reports/printed/rules.h"

#include <algorithm>

namespace tomoni::printed {

namespace {

const Pattern& staff_total()
{
    static const Pattern pattern(u"^人件費(?:合)?計$");
    return pattern;
}

const ClaimLine* find_line(const ClaimTable& table, const Pattern& label)
{
    for (const ClaimLine& line : table.lines) {
        if (line.amount && line.kind != LineKind::memo && label.is_in(fold_label(line.label))) return &line;
    }
    return nullptr;
}

void compare(const ClaimLine* left, const ClaimLine* right, Findings& findings)
{
    if (left == nullptr || right == nullptr || !left->amount || !right->amount) return;
    if (*left->amount == *right->amount) return;
    findings.add("PR-03", Severity::error, "printed.statements_differ",
                 {{"left", left->label},
                  {"left_amount", shown(*left->amount)},
                  {"right", right->label},
                  {"right_amount", shown(*right->amount)},
                  {"difference", shown(*left->amount - *right->amount)}},
                 {left->place, right->place});
}

// A total that its own lines contradict is reported there (PR-01), when they agree with the other side.
bool agrees_by_its_lines(const ClaimTable& sheet, const ClaimLine* total, const ClaimLine* other)
{
    if (total == nullptr || other == nullptr || !other->amount) return false;
    const auto footings = foot_by_order(sheet);
    return std::ranges::any_of(footings, [&](const Footing& footing) {
        return &sheet.lines[footing.line] == total && !footing.agrees && footing.computed == *other->amount;
    });
}

struct SheetLines {
    const ClaimLine* assets;
    const ClaimLine* liabilities_and_net_assets;
    const ClaimLine* net_assets;
    const ClaimLine* opening;
    const ClaimLine* change;
};

SheetLines sheet_lines(const ClaimTable& sheet)
{
    static const Pattern assets(u"^資産(?:の部)?合計$");
    static const Pattern both(u"^負債(?:及び|および|・|と)(?:正味財産|純資産)(?:の部)?合計$");
    static const Pattern net_assets(u"^(?:正味財産|純資産)(?:の部)?合計$");
    static const Pattern opening(u"^前期繰越正味財産額?$");
    static const Pattern change(u"^当期正味財産増減額$");
    return {find_line(sheet, assets), find_line(sheet, both), find_line(sheet, net_assets),
            find_line(sheet, opening), find_line(sheet, change)};
}

// An opening or change that is wrong on the balance sheet also breaks its total; the total is the one to
// trust when it agrees with the settlement.
void check_sheet_against_settlement(const ClaimTable& sheet, const ClaimTable& settlement, Findings& findings)
{
    const SheetLines lines = sheet_lines(sheet);
    const ClaimLine* closing = find_result(settlement, ResultLine::closing, &ClaimLine::amount);
    if (!agrees_by_its_lines(sheet, lines.net_assets, closing)) compare(closing, lines.net_assets, findings);
    compare(find_result(settlement, ResultLine::opening, &ClaimLine::amount), lines.opening, findings);
    compare(find_result(settlement, ResultLine::net_change, &ClaimLine::amount), lines.change, findings);
}

bool is_grant_revenue(const ClaimLine& line)
{
    return line.kind == LineKind::item && line.amount &&
           (line.section.find("grant") != std::string::npos || line.label.find("助成") != std::string::npos ||
            line.label.find("補助金") != std::string::npos);
}

// Where there is one grant line, it can only be this grant's.
const ClaimLine* only_grant_revenue(const ClaimTable& settlement)
{
    const ClaimLine* only = nullptr;
    for (const ClaimLine& line : settlement.lines) {
        if (!is_grant_revenue(line)) continue;
        if (only != nullptr) return nullptr;
        only = &line;
    }
    return only;
}

struct GrantFigures {
    const ClaimLine* income = nullptr;
    const ClaimLine* spending = nullptr;
    const ClaimLine* carry = nullptr;
    Yen staff;
    std::u16string name;
};

GrantFigures grant_figures(const ClaimTable& grant)
{
    GrantFigures figures;
    for (const ClaimLine& line : grant.lines) {
        if (!line.amount) continue;
        if (line.part == "income" && line.kind == LineKind::item) figures.name += fold_label(line.label);
        if (line.part == "income" && is_sum_line(line)) figures.income = &line;
        if (line.part == "expense" && is_sum_line(line)) figures.spending = &line;
        if (line.part == "carry") figures.carry = &line;
        if (staff_total().is_in(fold_label(line.label))) figures.staff = *line.amount;
    }
    return figures;
}

// The settlement line of this grant: its label shares the longest part, four letters at least besides the
// words that every grant has.
const ClaimLine* find_revenue_of(const ClaimTable& settlement, const GrantFigures& grant)
{
    static const Pattern common(
        u"^(?:受取)?(?:民間)?(?:その他の)?助成金?(?:等|事業)?(?:収益|収入)?$|活動助成|助成事業");
    const ClaimLine* best = nullptr;
    std::size_t best_size = 3;
    for (const ClaimLine& line : settlement.lines) {
        if (!is_grant_revenue(line)) continue;
        if (grant.spending != nullptr && *line.amount == *grant.spending->amount) return &line;
        const auto shared = longest_common_part(fold_label(line.label), grant.name);
        if (shared.size() <= best_size || common.is_in(shared)) continue;
        best_size = shared.size();
        best = &line;
    }
    return best != nullptr ? best : only_grant_revenue(settlement);
}

void check_carry(const ClaimTable& grant, const GrantFigures& figures, Findings& findings)
{
    if (figures.income == nullptr || figures.spending == nullptr || figures.carry == nullptr) return;
    const Yen computed = *figures.income->amount - *figures.spending->amount;
    const bool opening_is_counted = std::ranges::any_of(grant.lines, [](const ClaimLine& line) {
        return line.part == "carry" && line.label.find("前") == 0;
    });
    if (computed == *figures.carry->amount || opening_is_counted) return;
    findings.add("PR-03", Severity::error, "printed.carry_over_differs",
                 {{"label", figures.carry->label},
                  {"printed", shown(*figures.carry->amount)},
                  {"computed", shown(computed)}},
                 {figures.carry->place, figures.income->place, figures.spending->place});
}

void check_advance(const Report& report, const std::vector<GrantFigures>& grants, Findings& findings)
{
    static const Pattern advance(u"^前受(?:金|助成金|補助金|収益)");
    Yen carried;
    std::vector<Place> places;
    for (const GrantFigures& grant : grants) {
        if (grant.carry == nullptr) continue;
        carried += *grant.carry->amount;
        places.push_back(grant.carry->place);
    }
    if (carried.is_zero() || report.claims.balance_sheets.empty()) return;
    Yen held;
    for (const ClaimLine& line : report.claims.balance_sheets.front().lines) {
        if (!line.amount || !is_part_line(line) || !advance.is_in(fold_label(line.label))) continue;
        held += *line.amount;
        places.push_back(line.place);
    }
    if (held == carried) return;
    findings.add("PR-03", held < carried ? Severity::error : Severity::warning, "printed.advance_differs",
                 {{"carried", shown(carried)}, {"held", shown(held)}}, std::move(places));
}

void check_grant_against_settlement(const ClaimTable& settlement, const GrantFigures& grant,
                                    Findings& findings)
{
    const ClaimLine* revenue = find_revenue_of(settlement, grant);
    if (revenue == nullptr || grant.spending == nullptr) return;
    if (*revenue->amount == *grant.spending->amount) return;
    // Recognised in full on receipt is right too when nothing is carried over.
    const bool nothing_carried = grant.carry == nullptr || grant.carry->amount->is_zero();
    if (nothing_carried && grant.income != nullptr && *revenue->amount == *grant.income->amount) return;
    compare(revenue, grant.spending, findings);
}

// A line of expenses named after the grant's project holds all its spending, or all but staff.
void check_project_line(const ClaimTable& settlement, const GrantFigures& grant, Findings& findings)
{
    static const Pattern project(u"(?:支援|助成)?事業費$");
    if (grant.spending == nullptr) return;
    for (const ClaimLine& line : settlement.lines) {
        const auto label = fold_label(line.label);
        const auto tail = project.find(label);
        if (!tail || line.kind != LineKind::item || !line.amount || tail->begin() < 4) continue;
        if (grant.name.find(label.substr(0, tail->begin())) == std::u16string::npos) continue;
        if (*line.amount == *grant.spending->amount || *line.amount == *grant.spending->amount - grant.staff)
            continue;
        compare(&line, grant.spending, findings);
    }
}

void check_tax_liability(const ClaimTable& settlement, const ClaimTable& sheet, Findings& findings)
{
    static const Pattern unpaid(u"未払法人税|未払税");
    const ClaimLine* tax = find_result(settlement, ResultLine::tax, &ClaimLine::amount);
    if (tax == nullptr || tax->amount->is_zero()) return;
    const ClaimLine* liability = find_line(sheet, unpaid);
    if (liability == nullptr) {
        findings.add("PR-03", Severity::info, "printed.tax_without_liability",
                     {{"label", tax->label}, {"amount", shown(*tax->amount)}}, {tax->place});
    } else if (*liability->amount > *tax->amount) {
        compare(tax, liability, findings);
    }
}

void check_withholding(const ClaimTable& grant, const ClaimTable& sheet, Findings& findings)
{
    static const Pattern deposits(u"^預り金");
    Yen held;
    std::vector<Place> places;
    for (const ClaimLine& line : sheet.lines) {
        if (!line.amount || !deposits.is_in(fold_label(line.label))) continue;
        held += *line.amount;
        places.push_back(line.place);
    }
    for (const ClaimLine& line : grant.lines) {
        const bool withheld =
            line.kind == LineKind::adjustment && line.amount && line.amount->is_negative() &&
            (line.label.find("源泉") != std::string::npos || line.section.find("源泉") != std::string::npos);
        if (!withheld || held >= -*line.amount) continue;
        places.insert(places.begin(), line.place);
        findings.add("PR-03", Severity::error, "printed.withheld_tax_not_held",
                     {{"withheld", shown(-*line.amount)}, {"held", shown(held)}}, places);
    }
}

// What the grant pays its staff is inside the settlement's staff costs.
void check_grant_staff(const ClaimTable& settlement, const ClaimTable& grant, Findings& findings)
{
    const ClaimLine* part = find_line(grant, staff_total());
    if (part == nullptr) return;
    Yen all;
    std::vector<Place> places{part->place};
    for (const ClaimLine& line : settlement.lines) {
        if (!line.amount || !staff_total().is_in(fold_label(line.label))) continue;
        all += *line.amount;
        places.push_back(line.place);
    }
    if (places.size() == 1 || *part->amount <= all) return;
    findings.add("PR-03", Severity::error, "printed.grant_staff_exceeds",
                 {{"grant", shown(*part->amount)}, {"all", shown(all)}}, std::move(places));
}

}  // namespace

void check_statement_links(const Report& report, Findings& findings)
{
    const Claims& claims = report.claims;
    for (const ClaimTable& sheet : claims.balance_sheets) {
        const SheetLines lines = sheet_lines(sheet);
        const bool footing_tells =
            agrees_by_its_lines(sheet, lines.assets, lines.liabilities_and_net_assets) ||
            agrees_by_its_lines(sheet, lines.liabilities_and_net_assets, lines.assets);
        if (!footing_tells) compare(lines.assets, lines.liabilities_and_net_assets, findings);
    }
    std::vector<GrantFigures> grants;
    for (const ClaimTable& grant : claims.grants) {
        grants.push_back(grant_figures(grant));
        check_carry(grant, grants.back(), findings);
    }
    check_advance(report, grants, findings);
    if (claims.settlements.empty()) return;
    const ClaimTable& settlement = claims.settlements.front();
    for (std::size_t i = 0; i < grants.size(); ++i) {
        check_grant_against_settlement(settlement, grants[i], findings);
        check_grant_staff(settlement, claims.grants[i], findings);
        check_project_line(settlement, grants[i], findings);
    }
    if (claims.balance_sheets.empty()) return;
    const ClaimTable& sheet = claims.balance_sheets.front();
    check_sheet_against_settlement(sheet, settlement, findings);
    check_tax_liability(settlement, sheet, findings);
    for (const ClaimTable& grant : claims.grants) check_withholding(grant, sheet, findings);
}

void check_management_staff(const Report& report, Findings& findings)
{
    for (const ClaimTable& table : report.claims.settlements) {
        const ClaimLine* management = nullptr;
        bool programme_pays = false;
        for (const ClaimLine& line : table.lines) {
            if (!is_sum_line(line) || !line.amount || fold_label(line.label).find(u"人件費") != 0) continue;
            if (line.section.find("mgmt") != std::string::npos ||
                line.section.find("management") != std::string::npos)
                management = &line;
            else
                programme_pays = programme_pays || *line.amount > Yen();
        }
        if (management == nullptr || !management->amount->is_zero() || !programme_pays) continue;
        findings.add("PR-28", Severity::info, "printed.no_management_staff", {{"label", management->label}},
                     {management->place});
    }
}

}  // namespace tomoni::printed
