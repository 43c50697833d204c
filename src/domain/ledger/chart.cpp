#include "domain/ledger/chart.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace tomoni::ledger {

namespace {

template <typename Enum>
using Named = std::pair<Enum, std::string_view>;

constexpr std::array account_types = {
    Named<AccountType>{AccountType::heading, "heading"},
    Named<AccountType>{AccountType::asset, "asset"},
    Named<AccountType>{AccountType::contra_asset, "contra_asset"},
    Named<AccountType>{AccountType::liability, "liability"},
    Named<AccountType>{AccountType::net_asset, "net_asset"},
    Named<AccountType>{AccountType::revenue, "revenue"},
    Named<AccountType>{AccountType::nonordinary_revenue, "nonordinary_revenue"},
    Named<AccountType>{AccountType::expense, "expense"},
    Named<AccountType>{AccountType::nonordinary_expense, "nonordinary_expense"},
    Named<AccountType>{AccountType::tax, "tax"},
    Named<AccountType>{AccountType::budget_only, "budget_only"},
};

constexpr std::array functions = {
    Named<Function>{Function::none, "none"},
    Named<Function>{Function::programme, "programme"},
    Named<Function>{Function::management, "management"},
};

constexpr std::array fund_kinds = {
    Named<FundKind>{FundKind::unrestricted, "unrestricted"},
    Named<FundKind>{FundKind::restricted, "restricted"},
    Named<FundKind>{FundKind::grant, "grant"},
};

template <typename Table, typename Enum>
std::string_view name_in(const Table& table, Enum value)
{
    return std::ranges::find(table, value, &Named<Enum>::first)->second;
}

template <typename Enum, typename Table>
std::optional<Enum> value_in(const Table& table, std::string_view name)
{
    const auto found = std::ranges::find(table, name, &Named<Enum>::second);
    if (found == table.end()) return std::nullopt;
    return found->first;
}

template <typename Record>
std::vector<const Record*> sorted_by_id(const std::vector<Record>& records)
{
    std::vector<const Record*> pointers;
    pointers.reserve(records.size());
    for (const Record& record : records) pointers.push_back(&record);
    std::ranges::sort(pointers, {}, [](const Record* record) { return record->id; });
    return pointers;
}

template <typename Record>
const Record* with_code(const std::vector<Record>& records, std::string_view code)
{
    const auto found = std::ranges::lower_bound(
        records, code, {}, [](const Record& record) { return std::string_view(record.code); });
    return found != records.end() && found->code == code ? &*found : nullptr;
}

template <typename Record, typename Identity>
const Record* with_id(const std::vector<const Record*>& pointers, Identity id)
{
    const auto found = std::ranges::lower_bound(pointers, id, {}, [](const Record* r) { return r->id; });
    return found != pointers.end() && (*found)->id == id ? *found : nullptr;
}

std::pair<FundId, std::string_view> place_of(const FundLine& line)
{
    return {line.fund_id, line.code};
}

}  // namespace

std::string_view name_of(AccountType type)
{
    return name_in(account_types, type);
}

std::string_view name_of(Function function)
{
    return name_in(functions, function);
}

std::string_view name_of(FundKind kind)
{
    return name_in(fund_kinds, kind);
}

std::optional<AccountType> account_type_of(std::string_view name)
{
    return value_in<AccountType>(account_types, name);
}

std::optional<Function> function_of(std::string_view name)
{
    return value_in<Function>(functions, name);
}

std::optional<FundKind> fund_kind_of(std::string_view name)
{
    return value_in<FundKind>(fund_kinds, name);
}

bool is_balance_sheet_type(AccountType type)
{
    return type == AccountType::asset || type == AccountType::contra_asset ||
           type == AccountType::liability || type == AccountType::net_asset;
}

int normal_side(AccountType type)
{
    const bool debit = type == AccountType::asset || type == AccountType::expense ||
                       type == AccountType::nonordinary_expense || type == AccountType::tax;
    return debit ? 1 : -1;
}

Chart::Chart(std::vector<Account> accounts, std::vector<Programme> programmes, std::vector<Fund> funds,
             std::vector<FundLine> fund_lines)
    : accounts_(std::move(accounts)),
      programmes_(std::move(programmes)),
      funds_(std::move(funds)),
      fund_lines_(std::move(fund_lines))
{
    std::ranges::sort(accounts_, {}, &Account::code);
    std::ranges::sort(programmes_, {}, &Programme::code);
    std::ranges::sort(funds_, {}, &Fund::code);
    std::ranges::sort(fund_lines_, {}, place_of);
    accounts_by_id_ = sorted_by_id(accounts_);
    programmes_by_id_ = sorted_by_id(programmes_);
    funds_by_id_ = sorted_by_id(funds_);
    fund_lines_by_id_ = sorted_by_id(fund_lines_);
}

const Account* Chart::find_account(std::string_view code) const
{
    return with_code(accounts_, code);
}

const Programme* Chart::find_programme(std::string_view code) const
{
    return with_code(programmes_, code);
}

const Fund* Chart::find_fund(std::string_view code) const
{
    return with_code(funds_, code);
}

const FundLine* Chart::find_fund_line(FundId fund, std::string_view code) const
{
    const auto found = std::ranges::lower_bound(fund_lines_, std::pair(fund, code), {}, place_of);
    return found != fund_lines_.end() && place_of(*found) == std::pair(fund, code) ? &*found : nullptr;
}

const Account* Chart::find_account(AccountId id) const
{
    return with_id(accounts_by_id_, id);
}

const Programme* Chart::find_programme(ProgrammeId id) const
{
    return with_id(programmes_by_id_, id);
}

const Fund* Chart::find_fund(FundId id) const
{
    return with_id(funds_by_id_, id);
}

const FundLine* Chart::find_fund_line(FundLineId id) const
{
    return with_id(fund_lines_by_id_, id);
}

}  // namespace tomoni::ledger
