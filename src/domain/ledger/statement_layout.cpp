#include "domain/ledger/statement_layout.h"

#include "domain/ledger/statement_builder.h"

#include <array>
#include <utility>

namespace tomoni::ledger {

namespace {

constexpr std::array revenue_groups = {
    std::pair{StatementGroup::dues, "revenue.dues"},
    std::pair{StatementGroup::donations, "revenue.donations"},
    std::pair{StatementGroup::grants, "revenue.grants"},
    std::pair{StatementGroup::business, "revenue.business"},
    std::pair{StatementGroup::other_revenue, "revenue.other"},
};

class StatementLayout {
public:
    StatementLayout(std::vector<StatementItem> items, const StatementOpening& opening)
        : items_(std::move(items)), opening_(opening)
    {
        builder_.set_has_previous(opening.previous.has_value());
    }

    std::vector<StatementLine> lines()
    {
        const std::size_t revenue = add_revenue();
        const std::size_t expense = add_expenses();
        const std::size_t ordinary =
            builder_.total("ordinary_change", LineKind::result, 0, {{revenue, 1}, {expense, -1}});
        std::vector<LineTerm> pretax_terms{{ordinary, 1}};
        add_nonordinary(pretax_terms);
        const std::size_t pretax = builder_.total("pretax_change", LineKind::result, 0, pretax_terms);
        const std::size_t tax = add_tax();
        const std::size_t change =
            builder_.total("net_change", LineKind::result, 0, {{pretax, 1}, {tax, -1}});
        const std::size_t opening = add_opening();
        builder_.total("net_assets_closing", LineKind::result, 0, {{change, 1}, {opening, 1}});
        clear_budget_of_results(ordinary, tax);
        return builder_.take();
    }

private:
    [[nodiscard]] bool has_items(StatementGroup group) const
    {
        for (const StatementItem& item : items_) {
            if (item.group == group) return true;
        }
        return false;
    }

    std::vector<std::size_t> add_items(StatementGroup group, Function function, int level)
    {
        std::vector<std::size_t> added_lines;
        for (StatementItem& item : items_) {
            if (item.group != group || item.function != function) continue;
            added_lines.push_back(builder_.item(std::move(item.line), level));
        }
        return added_lines;
    }

    std::size_t add_revenue()
    {
        builder_.heading("revenue", "Ⅰ", 0);
        std::vector<std::size_t> all;
        int number = 0;
        for (const auto& [group, key] : revenue_groups) {
            if (!has_items(group)) continue;
            builder_.heading(key, std::to_string(++number), 1);
            const auto lines = add_items(group, Function::none, 2);
            all.insert(all.end(), lines.begin(), lines.end());
        }
        return builder_.total("revenue_total", LineKind::total, 0, added(all));
    }

    std::size_t add_part(StatementGroup group, Function function, const std::string& key,
                         std::string_view number)
    {
        builder_.heading(key, number, 2);
        return builder_.total(key + "_total", LineKind::subtotal, 2, added(add_items(group, function, 3)));
    }

    std::size_t add_function(Function function, std::string_view number)
    {
        const std::string name(name_of(function));
        builder_.heading(name + "_expense", number, 1);
        const std::size_t personnel =
            add_part(StatementGroup::personnel, function, name + "_personnel", "(1)");
        const std::size_t other = add_part(StatementGroup::other_expenses, function, name + "_other", "(2)");
        return builder_.total(name + "_expense_total", LineKind::subtotal, 1, added({personnel, other}));
    }

    std::size_t add_expenses()
    {
        builder_.heading("expense", "Ⅱ", 0);
        const std::size_t programme = add_function(Function::programme, "1");
        const std::size_t management = add_function(Function::management, "2");
        return builder_.total("expense_total", LineKind::total, 0, added({programme, management}));
    }

    std::size_t add_nonordinary_part(StatementGroup group, const std::string& key, std::string_view number)
    {
        builder_.heading(key, number, 0);
        return builder_.total(key + "_total", LineKind::total, 0, added(add_items(group, Function::none, 1)));
    }

    void add_nonordinary(std::vector<LineTerm>& pretax_terms)
    {
        if (!has_items(StatementGroup::nonordinary_revenue) &&
            !has_items(StatementGroup::nonordinary_expense)) {
            return;
        }
        pretax_terms.push_back(
            {add_nonordinary_part(StatementGroup::nonordinary_revenue, "nonordinary_revenue", "Ⅲ"), 1});
        pretax_terms.push_back(
            {add_nonordinary_part(StatementGroup::nonordinary_expense, "nonordinary_expense", "Ⅳ"), -1});
    }

    std::size_t add_tax()
    {
        const std::size_t index = builder_.total("tax", LineKind::result, 0, {});
        for (StatementItem& item : items_) {
            if (item.group != StatementGroup::tax) continue;
            add_to_tax(builder_.line(index), item.line);
        }
        return index;
    }

    static void add_to_tax(StatementLine& tax, StatementLine& item)
    {
        const auto add = [](std::optional<Yen>& sum, const std::optional<Yen>& amount) {
            if (amount) sum = sum.value_or(Yen()) + *amount;
        };
        add(tax.actual, item.actual);
        add(tax.previous, item.previous);
        add(tax.budget, item.budget);
        tax.remark += item.remark;
        tax.sources.insert(tax.sources.end(), item.sources.begin(), item.sources.end());
    }

    std::size_t add_opening()
    {
        const std::size_t index = builder_.total("net_assets_opening", LineKind::result, 0, {});
        builder_.line(index).actual = opening_.actual;
        builder_.line(index).previous = opening_.previous;
        return index;
    }

    void clear_budget_of_results(std::size_t ordinary, std::size_t tax)
    {
        const std::size_t end = builder_.size();
        builder_.line(end - 1).budget.reset();
        const auto& planned = builder_.line(ordinary).budget;
        bool says_something = planned && !planned->is_zero();
        for (std::size_t i = ordinary + 1; i <= tax; ++i) {
            const StatementLine& line = builder_.line(i);
            says_something |= line.kind == LineKind::item && line.budget.has_value();
        }
        says_something |= builder_.line(tax).budget.has_value();
        for (std::size_t i = ordinary; i < end && !says_something; ++i) builder_.line(i).budget.reset();
    }

    std::vector<StatementItem> items_;
    StatementOpening opening_;
    StatementBuilder builder_;
};

}  // namespace

std::vector<StatementLine> lay_out_statement(std::vector<StatementItem> items,
                                             const StatementOpening& opening)
{
    return StatementLayout(std::move(items), opening).lines();
}

}  // namespace tomoni::ledger
