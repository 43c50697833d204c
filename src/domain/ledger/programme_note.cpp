#include "domain/ledger/programme_note.h"

#include "domain/ledger/chart_store.h"
#include "domain/ledger/statement_builder.h"
#include "domain/ledger/statement_items.h"

#include <algorithm>

namespace tomoni::ledger {

namespace {

bool is_ordinary(StatementGroup group)
{
    return group <= StatementGroup::other_expenses;
}

bool is_expense(StatementGroup group)
{
    return group == StatementGroup::personnel || group == StatementGroup::other_expenses;
}

constexpr std::pair<StatementGroup, const char*> revenue_parts[] = {
    {StatementGroup::dues, "revenue.dues"},           {StatementGroup::donations, "revenue.donations"},
    {StatementGroup::grants, "revenue.grants"},       {StatementGroup::business, "revenue.business"},
    {StatementGroup::other_revenue, "revenue.other"},
};

class ProgrammeTable {
public:
    ProgrammeTable(const Chart& chart, const std::vector<BalanceSum>& sums) : chart_(chart)
    {
        for (const BalanceSum& sum : sums) find_column(sum);
        std::ranges::sort(programmes_, {}, &Programme::code);
        for (const BalanceSum& sum : sums) add(sum);
    }

    ProgrammeNote note(FiscalYear year)
    {
        const std::size_t revenue = add_revenue();
        const std::size_t expense = add_expense();
        builder_.total("ordinary_change", LineKind::result, 0, {{revenue, 1}, {expense, -1}});
        ProgrammeNote note{year, columns(), {}};
        for (StatementLine& line : builder_.take()) {
            std::vector<Yen> amounts = amounts_of(note.lines, line);
            note.lines.push_back({std::move(line), std::move(amounts)});
        }
        return note;
    }

private:
    using Key = std::pair<StatementGroup, std::string>;

    // Programmes come first, then 事業部門計, 管理部門, 合計.
    [[nodiscard]] std::size_t programmes_column() const { return programmes_.size(); }
    [[nodiscard]] std::size_t management_column() const { return programmes_.size() + 1; }
    [[nodiscard]] std::size_t total_column() const { return programmes_.size() + 2; }
    [[nodiscard]] std::size_t column_count() const { return programmes_.size() + 3; }

    [[nodiscard]] std::optional<StatementGroup> ordinary_group_of(const BalanceSum& sum) const
    {
        const Account* account = chart_.find_account(sum.account);
        INVARIANT(account != nullptr);
        const auto group = statement_group_of(*account);
        return group && is_ordinary(*group) ? group : std::nullopt;
    }

    [[nodiscard]] const Programme& programme_of(const BalanceSum& sum) const
    {
        const Programme* programme = chart_.find_programme(sum.programme);
        INVARIANT(programme != nullptr);
        return *programme;
    }

    void find_column(const BalanceSum& sum)
    {
        const Programme& programme = programme_of(sum);
        if (!ordinary_group_of(sum) || programme.function != Function::programme) return;
        if (std::ranges::find(programmes_, &programme) == programmes_.end())
            programmes_.push_back(&programme);
    }

    void add(const BalanceSum& sum)
    {
        const auto group = ordinary_group_of(sum);
        if (!group) return;
        const Account& account = *chart_.find_account(sum.account);
        const auto found = std::ranges::find(programmes_, &programme_of(sum));
        const Yen amount = is_expense(*group) ? sum.net() : -sum.net();
        auto& amounts = amounts_[{*group, account.line_code}];
        amounts.resize(column_count());
        if (found == programmes_.end()) {
            amounts[management_column()] += amount;
        } else {
            amounts[static_cast<std::size_t>(found - programmes_.begin())] += amount;
            amounts[programmes_column()] += amount;
        }
        amounts[total_column()] += amount;
        labels_[{*group, account.line_code}] = &line_account_of(chart_, account);
    }

    [[nodiscard]] bool has_items(StatementGroup wanted) const
    {
        return std::ranges::any_of(amounts_, [&](const auto& row) { return row.first.first == wanted; });
    }

    std::vector<std::size_t> add_items(StatementGroup group)
    {
        std::vector<std::size_t> lines;
        for (const auto& [key, amounts] : amounts_) {
            if (key.first != group) continue;
            StatementLine line;
            line.key = "line." + key.second;
            line.label = labels_[key]->name;
            line.label_en = labels_[key]->name_en.empty() ? line.label : labels_[key]->name_en;
            line.actual = amounts[total_column()];
            lines.push_back(builder_.item(std::move(line), 2));
            item_amounts_.emplace(lines.back(), amounts);
        }
        return lines;
    }

    std::size_t add_revenue()
    {
        builder_.heading("revenue", "Ⅰ", 0);
        std::vector<std::size_t> all;
        int number = 0;
        for (const auto& [group, key] : revenue_parts) {
            if (!has_items(group)) continue;
            builder_.heading(key, std::to_string(++number), 1);
            const auto lines = add_items(group);
            all.insert(all.end(), lines.begin(), lines.end());
        }
        return builder_.total("revenue_total", LineKind::total, 0, added(all));
    }

    std::size_t add_part(StatementGroup group, const std::string& key, std::string_view number)
    {
        builder_.heading(key, number, 1);
        return builder_.total(key + "_total", LineKind::subtotal, 1, added(add_items(group)));
    }

    std::size_t add_expense()
    {
        builder_.heading("expense", "Ⅱ", 0);
        const std::size_t personnel = add_part(StatementGroup::personnel, "personnel", "(1)");
        const std::size_t other = add_part(StatementGroup::other_expenses, "other", "(2)");
        return builder_.total("expense_total", LineKind::total, 0, added({personnel, other}));
    }

    [[nodiscard]] std::vector<ProgrammeColumn> columns() const
    {
        std::vector<ProgrammeColumn> columns;
        columns.reserve(column_count());
        for (const Programme* programme : programmes_) {
            columns.push_back({ProgrammeColumnKind::programme, programme->code, programme->name,
                               programme->name_en.empty() ? programme->name : programme->name_en});
        }
        const auto add_sum = [&](ProgrammeColumnKind kind, const std::string& code) {
            const std::string key = "column." + code;
            columns.push_back({kind, code, statement_label(key), statement_label_en(key)});
        };
        add_sum(ProgrammeColumnKind::programmes, "programmes");
        add_sum(ProgrammeColumnKind::management, "management");
        add_sum(ProgrammeColumnKind::total, "total");
        return columns;
    }

    [[nodiscard]] std::vector<Yen> amounts_of(const std::vector<ProgrammeLine>& above,
                                              const StatementLine& line) const
    {
        if (line.kind == LineKind::heading) return {};
        if (line.kind == LineKind::item) return item_amounts_.at(above.size());
        std::vector<Yen> amounts(column_count());
        for (const LineTerm& term : line.terms) {
            for (std::size_t column = 0; column < amounts.size(); ++column) {
                const Yen amount = above[term.line].amounts[column];
                amounts[column] += term.sign < 0 ? -amount : amount;
            }
        }
        return amounts;
    }

    const Chart& chart_;
    std::vector<const Programme*> programmes_;
    std::map<Key, std::vector<Yen>> amounts_;
    std::map<Key, const Account*> labels_;
    std::map<std::size_t, std::vector<Yen>> item_amounts_;
    StatementBuilder builder_;
};

}  // namespace

Result<ProgrammeNote> load_programme_note(store::Connection& connection, const access::Viewer& viewer,
                                          FiscalYear year)
{
    TRY(viewer.require(access::Right::read_books));
    const PeriodSums sums =
        sum_periods(connection, year.first_month(), year.first_month(), year.last_month());
    const Chart chart = TRY(load_chart(connection, viewer));
    return ProgrammeTable(chart, sums.current).note(year);
}

}  // namespace tomoni::ledger
