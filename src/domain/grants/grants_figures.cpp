#include "domain/grants/grants_figures.h"

#include "domain/grants/grant_statement.h"
#include "domain/grants/grants_store.h"

namespace tomoni::grants {

namespace {

class GrantFigures {
public:
    GrantFigures(store::Connection& connection, const GrantStatement& statement)
        : connection_(connection), statement_(statement), prefix_("grants." + statement.grant.code + ".")
    {
    }

    std::vector<Figure> take() { return std::move(figures_); }

    void add_totals()
    {
        const GrantStatement& s = statement_;
        add_yen("received", s.received_yen);
        add_yen("available", s.available_yen());
        add_yen("accrual_spending", s.accrual_spending_yen());
        add_yen("bridge", s.bridge_yen());
        add_yen("cash_spending", s.cash_spending_yen());
        add_yen("spending", s.spending_yen(s.grant.basis));
        add_yen("personnel", s.personnel_yen);
        add_yen("other", s.spending_yen(s.grant.basis) - s.personnel_yen);
        add_yen("carry_over", s.carry_over_yen(s.grant.basis));
        add_yen("carry_over_cash", s.carry_over_yen(Basis::cash));
        add_yen("carry_over_accrual", s.carry_over_yen(Basis::accrual));
        add_yen("advance", s.closing_advance_yen);
    }

    void add_groups()
    {
        for (const CostGroup group : {CostGroup::administration, CostGroup::evaluation}) {
            const std::string name(name_of(group));
            add_yen(name, statement_.cost_group_yen(group));
            add(name + "_bp", Unit::percent_bp, statement_.cost_group_bp(group));
        }
    }

    void add_lines()
    {
        for (const auto& block : statement_.blocks) {
            for (const auto& entry : block.lines) add_yen("line." + entry.line.code, entry.spent_yen);
        }
        for (const auto& entry : statement_.bridge_lines) add_yen("line." + entry.line.code, entry.spent_yen);
    }

private:
    void add_yen(const std::string& name, Yen amount) { add(name, Unit::yen, amount.value()); }

    void add(const std::string& name, Unit unit, std::int64_t value)
    {
        const std::string rule = name.starts_with("line.") ? "line" : name;
        figures_.push_back(
            {prefix_ + name, unit, value, {}, statement_.as_of, "grants.rule_" + rule, records()});
    }

    std::function<std::vector<RecordReference>()> records()
    {
        return [&connection = connection_, grant = statement_.grant, year = statement_.year] {
            std::vector<RecordReference> references;
            for (auto& entry : list_grant_entries(connection, grant, year)) {
                references.push_back({"entries", entry.entry_id, std::move(entry.label)});
            }
            return references;
        };
    }

    store::Connection& connection_;
    const GrantStatement& statement_;
    std::string prefix_;
    std::vector<Figure> figures_;
};

}  // namespace

Result<std::vector<Figure>> list_grant_figures(store::Connection& connection, const access::Viewer& viewer,
                                               FiscalYear year)
{
    const auto statements = TRY(list_grant_statements(connection, viewer, year));
    std::vector<Figure> figures;
    figures.push_back({"grants.count",
                       Unit::items,
                       static_cast<std::int64_t>(statements.size()),
                       {},
                       year.end(),
                       "grants.rule_count",
                       [statements] {
                           std::vector<RecordReference> references;
                           for (const auto& s : statements) {
                               references.push_back(
                                   {"grants", s.grant.id.value, s.grant.code + " " + s.grant.name});
                           }
                           return references;
                       }});
    for (const GrantStatement& statement : statements) {
        GrantFigures of_grant(connection, statement);
        of_grant.add_totals();
        of_grant.add_groups();
        of_grant.add_lines();
        auto added = of_grant.take();
        figures.insert(figures.end(), std::make_move_iterator(added.begin()),
                       std::make_move_iterator(added.end()));
    }
    return figures;
}

}  // namespace tomoni::grants
