#include "domain/ledger/statement_items.h"

#include <algorithm>

namespace tomoni::ledger {

namespace {

StatementGroup revenue_group_of(std::string_view section)
{
    if (section.starts_with("revenue.dues")) return StatementGroup::dues;
    if (section.starts_with("revenue.donations")) return StatementGroup::donations;
    if (section.starts_with("revenue.grants")) return StatementGroup::grants;
    if (section.starts_with("revenue.business")) return StatementGroup::business;
    return StatementGroup::other_revenue;
}

bool is_ordinary_expense(StatementGroup group)
{
    return group == StatementGroup::personnel || group == StatementGroup::other_expenses;
}

bool grows_in_debit(StatementGroup group)
{
    return is_ordinary_expense(group) || group == StatementGroup::nonordinary_expense ||
           group == StatementGroup::tax;
}

const Account* find_account_named(const Chart& chart, std::string_view name)
{
    const auto found = std::ranges::find(chart.accounts(), name, &Account::name);
    return found == chart.accounts().end() ? nullptr : &*found;
}

std::string english(const std::string& name_en, const std::string& name)
{
    return name_en.empty() ? name : name_en;
}

std::string key_of(Function function, std::string_view line)
{
    return std::string(name_of(function)) + "." + std::string(line);
}

}  // namespace

std::optional<StatementGroup> statement_group_of(const Account& account)
{
    switch (account.type) {
        case AccountType::revenue: return revenue_group_of(account.section);
        case AccountType::nonordinary_revenue: return StatementGroup::nonordinary_revenue;
        case AccountType::expense:
        case AccountType::budget_only:
            return account.section.starts_with("expense.personnel") ? StatementGroup::personnel
                                                                    : StatementGroup::other_expenses;
        case AccountType::nonordinary_expense: return StatementGroup::nonordinary_expense;
        case AccountType::tax: return StatementGroup::tax;
        default: return std::nullopt;
    }
}

Function statement_function_of(StatementGroup group, const Programme& programme)
{
    if (!is_ordinary_expense(group)) return Function::none;
    return programme.function == Function::programme ? Function::programme : Function::management;
}

const Account& line_account_of(const Chart& chart, const Account& account)
{
    const Account* printed = chart.find_account(account.line_code);
    return printed == nullptr ? account : *printed;
}

StatementItem& StatementItems::item_of(StatementGroup group, Function function, const Account& account)
{
    const Account& printed = line_account_of(chart_, account);
    const std::string& code = account.line_code.empty() ? account.code : account.line_code;
    auto [found, is_new] = items_.try_emplace({group, function, code, code});
    if (is_new) {
        found->second = {group, function, code, {}};
        found->second.line.key = key_of(function, code);
        found->second.line.label = printed.name;
        found->second.line.label_en = english(printed.name_en, printed.name);
    }
    return found->second;
}

StatementItem& StatementItems::item_of(const Programme& programme)
{
    const std::string& wanted = programme.other_expenses_line;
    const Account* printed = chart_.find_account(wanted);
    if (printed == nullptr) printed = find_account_named(chart_, wanted);
    const Function function = statement_function_of(StatementGroup::other_expenses, programme);
    const std::string order = printed == nullptr ? "~" + programme.code : printed->code;
    auto [found, is_new] =
        items_.try_emplace({StatementGroup::other_expenses, function, order, programme.code});
    if (is_new) {
        found->second = {StatementGroup::other_expenses, function, order, {}};
        found->second.line.key = key_of(function, programme.code);
        found->second.line.label = printed == nullptr ? wanted : printed->name;
        found->second.line.label_en = printed == nullptr ? english(programme.name_en, wanted)
                                                         : english(printed->name_en, printed->name);
    }
    return found->second;
}

StatementItem& StatementItems::item_of(const Account& account, const Programme& programme)
{
    const StatementGroup group = *statement_group_of(account);
    const bool is_collected = detail_ == StatementDetail::collected &&
                              group == StatementGroup::other_expenses &&
                              !programme.other_expenses_line.empty();
    if (is_collected) return item_of(programme);
    return item_of(group, statement_function_of(group, programme), account);
}

StatementItem* StatementItems::item_of(Function function, std::string_view line)
{
    if (const Programme* programme = chart_.find_programme(line)) {
        const bool is_printed = detail_ == StatementDetail::collected &&
                                !programme->other_expenses_line.empty() &&
                                statement_function_of(StatementGroup::other_expenses, *programme) == function;
        if (is_printed) return &item_of(*programme);
    }
    const Account* account = chart_.find_account(line);
    if (account == nullptr) return nullptr;
    const auto group = statement_group_of(*account);
    if (!group || is_ordinary_expense(*group) != (function != Function::none)) return nullptr;
    return &item_of(*group, function, *account);
}

void StatementItems::add(const std::vector<BalanceSum>& sums, std::optional<Yen> StatementLine::* column)
{
    for (const BalanceSum& sum : sums) {
        const Account* account = chart_.find_account(sum.account);
        const Programme* programme = chart_.find_programme(sum.programme);
        INVARIANT(account != nullptr && programme != nullptr);
        const auto group = statement_group_of(*account);
        if (!group) continue;
        StatementLine& line = item_of(*account, *programme).line;
        const Yen amount = grows_in_debit(*group) ? sum.net() : -sum.net();
        line.*column = (line.*column).value_or(Yen()) + amount;
        const BalanceSource source{sum.account, sum.programme};
        if (std::ranges::find(line.sources, source) == line.sources.end()) line.sources.push_back(source);
    }
}

bool StatementItems::set_budget(Function function, std::string_view line, Yen amount)
{
    StatementItem* item = item_of(function, line);
    if (item == nullptr) return false;
    item->line.budget = item->line.budget.value_or(Yen()) + amount;
    return true;
}

bool StatementItems::set_remark(Function function, std::string_view line, std::string_view remark)
{
    for (auto& [key, item] : items_) {
        if (item.line.key != key_of(function, line)) continue;
        item.line.remark = remark;
        return true;
    }
    return false;
}

std::vector<StatementItem> StatementItems::take(bool has_previous)
{
    std::vector<StatementItem> items;
    for (auto& [key, item] : items_) {
        if (!item.line.actual) item.line.actual = Yen();
        if (has_previous && !item.line.previous) item.line.previous = Yen();
        items.push_back(std::move(item));
    }
    items_.clear();
    return items;
}

}  // namespace tomoni::ledger
