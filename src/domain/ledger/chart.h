#pragma once

#include "base/id.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tomoni::ledger {

using AccountId = Id<struct AccountTag>;
using ProgrammeId = Id<struct ProgrammeTag>;
using FundId = Id<struct FundTag>;
using FundLineId = Id<struct FundLineTag>;

// 勘定科目の種類. Headings and budget-only accounts (予備費) take no entries.
enum class AccountType {
    heading,
    asset,
    contra_asset,  // 減価償却累計額
    liability,
    net_asset,  // 正味財産
    revenue,
    nonordinary_revenue,  // 経常外収益
    expense,
    nonordinary_expense,  // 経常外費用
    tax,                  // 法人税、住民税及び事業税
    budget_only,
};

// 勘定科目: what a yen was spent on or came from, by nature ("5225 会議費"). The code never changes and is
// never used again, since digests of entries are built on it. Whether it is 事業費 or 管理費 is said by the
// programme of the posting, not by another account (D1.35).
struct Account {
    AccountId id;
    std::string code;
    std::string name;
    std::string name_en;
    std::string kana;
    AccountType type = AccountType::asset;
    std::string section;    // place in the statements: "asset.current.cash", "expense.personnel", …
    std::string line_code;  // code of the account on whose line it is printed; its own by default
    bool is_active = true;
};

// 事業費 or 管理費 of the 活動計算書; `none` for what has no function (assets, revenue, tax).
enum class Function { none, programme, management };

// 事業: one of the organisation's projects, or its administration. Expenses always have one.
struct Programme {
    ProgrammeId id;
    std::string code;
    std::string name;
    std::string name_en;
    Function function = Function::none;
    std::string other_expenses_line;  // when set: all its expenses but personnel print on this line
    bool is_active = true;
};

enum class FundKind { unrestricted, restricted, grant };

// 使途の区分: free money, a gift for a named purpose (使途等が制約された寄付), or a grant (助成金).
struct Fund {
    FundId id;
    std::string code;
    std::string name;
    FundKind kind = FundKind::unrestricted;
    std::string purpose;
    std::string remark;  // 備考 of note 6
    bool is_active = true;
};

// A line of a funder's budget within a fund. What it means is known to domain/grants.
struct FundLine {
    FundLineId id;
    FundId fund_id;
    std::string code;
    std::string name;
};

// What postings have when nothing else is said.
inline constexpr std::string_view no_programme = "none";
inline constexpr std::string_view general_fund = "general";

std::string_view name_of(AccountType type);
std::string_view name_of(Function function);
std::string_view name_of(FundKind kind);
std::optional<AccountType> account_type_of(std::string_view name);
std::optional<Function> function_of(std::string_view name);
std::optional<FundKind> fund_kind_of(std::string_view name);

// Whether the balance is a stock (assets, liabilities, net assets) and not a flow of the year.
bool is_balance_sheet_type(AccountType type);
// +1 when the account grows in debit, -1 when it grows in credit.
int normal_side(AccountType type);

// All accounts, programmes, funds and fund lines, kept in memory. Lists are ordered by code. Pointers stay
// valid as long as the chart, also when it is moved. Made by load_chart().
class Chart {
public:
    Chart() = default;
    Chart(std::vector<Account> accounts, std::vector<Programme> programmes, std::vector<Fund> funds,
          std::vector<FundLine> fund_lines);
    Chart(const Chart&) = delete;
    Chart& operator=(const Chart&) = delete;
    Chart(Chart&&) = default;
    Chart& operator=(Chart&&) = default;
    ~Chart() = default;

    [[nodiscard]] const std::vector<Account>& accounts() const { return accounts_; }
    [[nodiscard]] const std::vector<Programme>& programmes() const { return programmes_; }
    [[nodiscard]] const std::vector<Fund>& funds() const { return funds_; }
    // Ordered by fund and code.
    [[nodiscard]] const std::vector<FundLine>& fund_lines() const { return fund_lines_; }

    // nullptr when there is none.
    [[nodiscard]] const Account* find_account(std::string_view code) const;
    [[nodiscard]] const Programme* find_programme(std::string_view code) const;
    [[nodiscard]] const Fund* find_fund(std::string_view code) const;
    [[nodiscard]] const FundLine* find_fund_line(FundId fund, std::string_view code) const;
    [[nodiscard]] const Account* find_account(AccountId id) const;
    [[nodiscard]] const Programme* find_programme(ProgrammeId id) const;
    [[nodiscard]] const Fund* find_fund(FundId id) const;
    [[nodiscard]] const FundLine* find_fund_line(FundLineId id) const;

private:
    std::vector<Account> accounts_;
    std::vector<Programme> programmes_;
    std::vector<Fund> funds_;
    std::vector<FundLine> fund_lines_;
    std::vector<const Account*> accounts_by_id_;
    std::vector<const Programme*> programmes_by_id_;
    std::vector<const Fund*> funds_by_id_;
    std::vector<const FundLine*> fund_lines_by_id_;
};

}  // namespace tomoni::ledger
