#pragma once

#include "domain/ledger/statement_line.h"
#include "domain/ledger/statement_store.h"

#include <map>
#include <tuple>

namespace tomoni::ledger {

// The parts of the 活動計算書 that hold items, in their order.
enum class StatementGroup {
    dues,                 // 受取会費
    donations,            // 受取寄付金
    grants,               // 受取助成金等
    business,             // 事業収益
    other_revenue,        // その他収益, and every other section of a revenue account
    personnel,            // 人件費
    other_expenses,       // その他経費
    nonordinary_revenue,  // 経常外収益
    nonordinary_expense,  // 経常外費用
    tax,                  // 法人税、住民税及び事業税
};

// Nothing for accounts of the balance sheet and headings.
std::optional<StatementGroup> statement_group_of(const Account& account);

// 事業費 or 管理費 for ordinary expenses, `none` for everything else. An expense whose programme has no
// function, which L4 refuses, is printed under 管理費, so that 事業費 is never shown too high.
Function statement_function_of(StatementGroup group, const Programme& programme);

// natural    every expense on the line of its account, as the 活動計算書 wants it
// collected  programmes with other_expenses_line print all but their personnel on one line (収支決算報告)
enum class StatementDetail { natural, collected };

struct StatementItem {
    StatementGroup group = StatementGroup::dues;
    Function function = Function::none;
    std::string order;  // items stand in the order of this text within group and function
    StatementLine line;
};

// Gathers balances, budget and remarks into items. Borrows the chart.
class StatementItems {
public:
    StatementItems(const Chart& chart, StatementDetail detail) : chart_(chart), detail_(detail) {}

    // Adds flows to a column; balance sheet accounts are passed over.
    void add(const std::vector<BalanceSum>& sums, std::optional<Yen> StatementLine::* column);
    // False when the line is not one that the statement prints.
    bool set_budget(Function function, std::string_view line, Yen amount);
    // False when no item of that name stands here.
    bool set_remark(Function function, std::string_view line, std::string_view remark);

    // In order of group, function and `order`. An item without flows is zero in the actual column and, with
    // has_previous, in that of the year before; without a budget its budget stays empty.
    std::vector<StatementItem> take(bool has_previous);

private:
    using Key = std::tuple<StatementGroup, Function, std::string, std::string>;

    StatementItem& item_of(StatementGroup group, Function function, const Account& account);
    StatementItem& item_of(const Programme& programme);
    StatementItem& item_of(const Account& account, const Programme& programme);
    StatementItem* item_of(Function function, std::string_view line);

    const Chart& chart_;
    StatementDetail detail_;
    std::map<Key, StatementItem> items_;
};

// The account on whose line another one is printed.
const Account& line_account_of(const Chart& chart, const Account& account);

}  // namespace tomoni::ledger
