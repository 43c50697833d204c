#include "reports/printed/chain.h"

#include "reports/printed/folded_text.h"
#include "reports/printed/pattern.h"
#include "reports/printed/rules.h"

namespace tomoni::printed {

namespace {

// Labels as statements of the standard and of older forms print them, spaces gone.
const Pattern& label_of(ResultLine line)
{
    static const Pattern patterns[] = {
        Pattern(u"^(?:経常収益|経常収入|収入)(?:の部)?合?計$"),
        Pattern(u"^(?:経常費用|経常支出|支出)(?:の部)?合?計$"),
        Pattern(u"^当期経常(?:増減|収支差)額$"),
        Pattern(u"^経常外(?:収益|収入)合?計$"),
        Pattern(u"^経常外(?:費用|支出)合?計$"),
        Pattern(u"^経理区分振替額$"),
        Pattern(u"^税引前当期(?:一般)?正味財産増減額$|^税引前.*(?:増減|差)額$"),
        Pattern(u"^法人税"),
        Pattern(u"^(?:当期正味財産(?:増減額|増加額)|当期収支差額)(?:合計)?$"),
        Pattern(u"^前期繰越(?:正味財産額?|収支差額)$|^期首正味財産"),
        Pattern(u"^(?:次期|翌期)繰越(?:正味財産額?|収支差額)$|^期末正味財産"),
    };
    return patterns[static_cast<std::size_t>(line)];
}

class Chain {
public:
    Chain(const ClaimTable& table, AmountColumn column, Findings& findings)
        : table_(table), column_(column), findings_(findings)
    {
    }

    void check()
    {
        const auto change = amount(ResultLine::ordinary_change);
        const auto change_sum = difference(ResultLine::ordinary_revenue, ResultLine::ordinary_expense);
        compare(ResultLine::ordinary_change, change_sum, footed_change());
        const auto before = change ? change : change_sum;
        const Yen other = other_total(ResultLine::other_revenue, true) -
                          other_total(ResultLine::other_expense, false) + value(ResultLine::transfer);
        const auto pretax = plus(before, other);
        const auto pretax_computed = plus(change_sum ? change_sum : change, other);
        compare(ResultLine::pretax, pretax, pretax_computed);
        const auto printed_pretax = amount(ResultLine::pretax);
        const Yen tax = value(ResultLine::tax);
        const auto net = plus(printed_pretax ? printed_pretax : pretax, -tax);
        const auto net_computed = plus(pretax_computed ? pretax_computed : printed_pretax, -tax);
        compare(ResultLine::net_change, net, net_computed);
        const auto opening = amount(ResultLine::opening);
        if (!opening) return;
        const auto printed_net = amount(ResultLine::net_change);
        compare(ResultLine::closing, plus(printed_net ? printed_net : net, *opening),
                plus(net_computed, *opening));
    }

private:
    // Both expectations are right answers: what follows from the lines printed just above, and what follows
    // from the lines further up. So one wrong line gives one finding, not one in every line below it.
    void compare(ResultLine which, std::optional<Yen> expected, std::optional<Yen> computed)
    {
        const ClaimLine* line = find_result(table_, which, column_);
        if (line == nullptr || !expected) return;
        const Yen printed = *(line->*column_);
        if (printed == *expected || (computed && printed == *computed)) return;
        const Yen right = computed.value_or(*expected);
        findings_.add("PR-02", Severity::error, "printed.result_does_not_follow",
                      {{"label", line->label},
                       {"printed", shown(printed)},
                       {"computed", shown(right)},
                       {"difference", shown(printed - right)}},
                      {line->place});
    }

    // Revenue less expense as their lines add up, for when a total itself is wrong (that is PR-01).
    [[nodiscard]] std::optional<Yen> footed_change() const
    {
        const ClaimLine* revenue = find_result(table_, ResultLine::ordinary_revenue, column_);
        const ClaimLine* expense = find_result(table_, ResultLine::ordinary_expense, column_);
        if (revenue == nullptr || expense == nullptr) return std::nullopt;
        Yen change = *(revenue->*column_) - *(expense->*column_);
        for (const Footing& footing : foot_by_section(table_, column_)) {
            const Yen missing = footing.computed - footing.printed;
            if (&table_.lines[footing.line] == revenue) change += missing;
            if (&table_.lines[footing.line] == expense) change -= missing;
        }
        return change;
    }

    // 経常外 lines whose total is not printed are added up; their section or label tells the side.
    [[nodiscard]] Yen other_total(ResultLine total, bool is_revenue) const
    {
        if (const auto printed = amount(total)) return *printed;
        static const Pattern revenue(u"(?:収益|収入|[売却評価受贈]益)$");
        Yen sum;
        bool is_other = false;
        for (const ClaimLine& line : table_.lines) {
            const auto label = fold_label(line.label);
            if (label_of(ResultLine::ordinary_change).is_in(label)) is_other = true;
            if (label_of(ResultLine::pretax).is_in(label) || label_of(ResultLine::tax).is_in(label)) break;
            const bool belongs = is_other && is_part_line(line) && line.*column_ &&
                                 !label_of(ResultLine::transfer).is_in(label);
            const bool earns = line.section.find("rev") != std::string::npos ||
                               (line.section.find("exp") == std::string::npos && revenue.is_in(label));
            if (belongs && earns == is_revenue) sum += *(line.*column_);
        }
        return sum;
    }

    static std::optional<Yen> plus(std::optional<Yen> amount, Yen more)
    {
        return amount ? std::optional(*amount + more) : std::nullopt;
    }
    [[nodiscard]] std::optional<Yen> amount(ResultLine which) const
    {
        const ClaimLine* line = find_result(table_, which, column_);
        return line == nullptr ? std::nullopt : line->*column_;
    }
    [[nodiscard]] Yen value(ResultLine which) const { return amount(which).value_or(Yen()); }
    [[nodiscard]] std::optional<Yen> difference(ResultLine left, ResultLine right) const
    {
        if (!amount(left) || !amount(right)) return std::nullopt;
        return value(left) - value(right);
    }

    const ClaimTable& table_;
    AmountColumn column_;
    Findings& findings_;
};

}  // namespace

const ClaimLine* find_result(const ClaimTable& table, ResultLine which, AmountColumn column)
{
    const ClaimLine* found = nullptr;
    for (const ClaimLine& line : table.lines) {
        if (line.kind == LineKind::header || !(line.*column)) continue;
        if (label_of(which).is_in(fold_label(line.label))) found = &line;
    }
    return found;
}

void check_result_chain(const Report& report, Findings& findings)
{
    for (const ClaimTable& table : report.claims.settlements) {
        Chain(table, &ClaimLine::amount, findings).check();
        Chain(table, &ClaimLine::budget, findings).check();
    }
}

}  // namespace tomoni::printed
