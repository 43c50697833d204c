#include "domain/grants/grant_statement.h"
#include "reports/papers.h"

namespace tomoni::reports {

namespace {

using documents::Cell;
using documents::RowKind;
using documents::Term;
using grants::Basis;
using grants::GrantStatement;
using grants::GrantStatementBlock;

constexpr std::size_t accrual_column = 3;

// 収入の部, 支出の部 and 次年度繰越金 in one table, so that the totals are formulas over its rows:
//   項目 | 内訳 | 予算 | 発生基準 | 現金基準
class GrantTable {
public:
    GrantTable(const PaperContext& context, const GrantStatement& statement)
        : context_(context), statement_(statement), prefix_("grants." + statement.grant.code + ".")
    {
        table_.caption = statement.grant.name;
        table_.unit = context.say("reports.unit_is_yen");
        table_.sheet = statement.grant.code;
        table_.columns = {documents::text_column(context.say("reports.grant_item"), 2),
                          documents::text_column(context.say("reports.grant_detail"), 4),
                          documents::amount_column(context.say("reports.budget")),
                          documents::amount_column(context.say("reports.basis_accrual")),
                          documents::amount_column(context.say("reports.basis_cash"))};
    }

    documents::Table take()
    {
        add_income();
        add_spending();
        add_carry_over();
        return std::move(table_);
    }

private:
    [[nodiscard]] Cell label(std::string_view key) const { return documents::text_cell(context_.say(key)); }

    [[nodiscard]] std::string figure(std::string_view what) const { return prefix_ + std::string(what); }

    std::size_t add_both(RowKind kind, int indent, std::vector<Cell> cells, Yen amount, std::string_view name)
    {
        cells.resize(accrual_column);
        cells.push_back(documents::yen_cell(amount, name));
        cells.push_back(documents::yen_cell(amount, name));
        return table_.add(kind, indent, std::move(cells));
    }

    std::size_t add_sum(RowKind kind, std::string_view key, Yen accrual, std::vector<Term> accrual_terms,
                        Yen cash, std::vector<Term> cash_terms)
    {
        return table_.add(kind, 0,
                          {label(key),
                           {},
                           {},
                           documents::total_cell(accrual, std::move(accrual_terms)),
                           documents::total_cell(cash, std::move(cash_terms))});
    }

    void add_income()
    {
        table_.add(RowKind::heading, 0, {label("reports.grant_income")});
        std::vector<Term> parts;
        if (!statement_.opening_advance_yen.is_zero()) {
            parts.push_back({add_both(RowKind::item, 1, {label("reports.grant_brought_forward")},
                                      statement_.opening_advance_yen, {}),
                             1,
                             {}});
        }
        parts.push_back(
            {add_both(RowKind::item, 1,
                      {label("reports.grant_money"),
                       documents::text_cell(statement_.grant.funder + " " + statement_.grant.name)},
                      statement_.received_yen, figure("received")),
             1,
             {}});
        const Yen available = statement_.available_yen();
        income_ = add_sum(RowKind::total, "reports.grant_income_total", available, parts, available, parts);
    }

    void add_spending()
    {
        table_.add(RowKind::heading, 0, {label("reports.grant_spending")});
        std::vector<Term> personnel;
        std::vector<Term> other;
        for (const bool is_personnel : {true, false}) {
            for (const GrantStatementBlock& block : statement_.blocks) {
                if (block.is_personnel != is_personnel) continue;
                (is_personnel ? personnel : other).push_back({add_block(block), 1, {}});
            }
        }
        add_unassigned(other);
        std::vector<Term> other_cash = other;
        add_bridge(other_cash);
        const std::size_t personnel_total =
            add_sum(RowKind::subtotal, "reports.grant_personnel_total", statement_.personnel_yen, personnel,
                    statement_.personnel_yen, personnel);
        const std::size_t other_total =
            add_sum(RowKind::subtotal, "reports.grant_other_total", statement_.other_yen, other,
                    statement_.other_yen + statement_.bridge_yen(), other_cash);
        const std::vector<Term> both{{personnel_total, 1, {}}, {other_total, 1, {}}};
        spending_ = add_sum(RowKind::total, "reports.grant_spending_total", statement_.accrual_spending_yen(),
                            both, statement_.cash_spending_yen(), both);
    }

    // A block of one line is printed on that line alone; answers the row of its total.
    std::size_t add_block(const GrantStatementBlock& block)
    {
        std::vector<Term> lines;
        for (const auto& entry : block.lines) {
            const bool is_first = lines.empty();
            lines.push_back(
                {add_both(RowKind::item, 1,
                          {documents::text_cell(is_first ? block.title : ""),
                           documents::text_cell(entry.line.name), documents::yen_cell(entry.line.budget_yen)},
                          entry.spent_yen, figure("line." + entry.line.code)),
                 1,
                 {}});
        }
        if (lines.size() == 1) return lines.front().row;
        const std::string title = context_.say("reports.total_of", {{"name", block.title}});
        return table_.add(RowKind::subtotal, 1,
                          {documents::text_cell(title),
                           {},
                           {},
                           documents::total_cell(block.spent_yen, lines),
                           documents::total_cell(block.spent_yen, lines)});
    }

    void add_unassigned(std::vector<Term>& other)
    {
        if (statement_.unassigned_yen.is_zero()) return;
        other.push_back(
            {add_both(RowKind::item, 1, {label("reports.grant_unassigned")}, statement_.unassigned_yen, {}),
             1,
             {}});
    }

    void add_bridge_row(std::string_view name, Yen amount, std::vector<Term>& terms)
    {
        if (amount.is_zero()) return;
        terms.push_back({table_.add(RowKind::item, 1,
                                    {label("reports.grant_adjustment"),
                                     documents::text_cell(name),
                                     {},
                                     {},
                                     documents::yen_cell(amount)}),
                         1,
                         {}});
    }

    void add_bridge(std::vector<Term>& terms)
    {
        for (const auto& entry : statement_.bridge_lines)
            add_bridge_row(entry.line.name, entry.spent_yen, terms);
        add_bridge_row(context_.say("reports.grant_unpaid"), -statement_.unpaid_yen, terms);
        add_bridge_row(context_.say("reports.grant_unpaid_before"), statement_.opening_unpaid_yen, terms);
    }

    void add_carry_over()
    {
        const std::vector<Term> terms{{income_, 1, {}}, {spending_, -1, {}}};
        const std::string day =
            context_.say("reports.at_the_end_of", {{"date", context_.date(statement_.as_of)}});
        table_.add(RowKind::grand_total, 0,
                   {label("reports.grant_carry_over"),
                    documents::text_cell(day),
                    {},
                    documents::total_cell(statement_.carry_over_yen(Basis::accrual), terms,
                                          figure("carry_over_accrual")),
                    documents::total_cell(statement_.carry_over_yen(Basis::cash), terms,
                                          figure("carry_over_cash"))});
    }

    const PaperContext& context_;
    const GrantStatement& statement_;
    std::string prefix_;
    documents::Table table_;
    std::size_t income_ = 0;
    std::size_t spending_ = 0;
};

std::string bridge_note(const PaperContext& context, const GrantStatement& statement)
{
    const std::string basis =
        context.say(statement.grant.basis == Basis::cash ? "reports.basis_cash" : "reports.basis_accrual");
    return context.say("reports.grant_bridge_note",
                       {{"basis", basis},
                        {"accrual", format_yen(statement.accrual_spending_yen())},
                        {"bridge", format_yen_triangle(statement.bridge_yen())},
                        {"cash", format_yen(statement.cash_spending_yen())}});
}

GrantPaper compose(const PaperContext& context, const GrantStatement& statement)
{
    const auto& grant = statement.grant;
    const Date first = std::max(grant.begins_on, context.year().begin());
    const Date last = std::min(grant.ends_on, context.year().end());
    documents::Paper paper = context.begin_paper(
        context.say("reports.grant_title", {{"name", grant.programme_name}, {"year", context.fiscal_year()}}),
        context.say("reports.in_brackets", {{"text", format_period(context.style(), first, last)}}));
    paper.add(GrantTable(context, statement).take());
    if (!statement.bridge_yen().is_zero()) paper.note(bridge_note(context, statement));
    if (grant.has_return_duty && !statement.closing_advance_yen.is_zero()) {
        paper.note(
            context.say("reports.grant_advance_note", {{"amount", format_yen(statement.closing_advance_yen)},
                                                       {"date", context.date(statement.as_of)}}));
    }
    return {grant.code, std::move(paper)};
}

}  // namespace

Result<std::vector<GrantPaper>> compose_grant_accounts(PaperContext& context)
{
    std::vector<GrantPaper> papers;
    for (const GrantStatement& statement :
         TRY(grants::list_grant_statements(context.connection(), context.viewer(), context.year()))) {
        papers.push_back(compose(context, statement));
    }
    return papers;
}

}  // namespace tomoni::reports
