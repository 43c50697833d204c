#include "domain/ledger/statement_words.h"

namespace tomoni::ledger {

namespace {

bool is_liability_named(const Account& account, std::string_view begin)
{
    return account.type == AccountType::liability && account.name.starts_with(begin);
}

}  // namespace

bool is_advance_received(const Account& account)
{
    return is_liability_named(account, "前受");
}

bool is_deposit_held(const Account& account)
{
    return is_liability_named(account, "預り金");
}

bool is_tax_payable(const Account& account)
{
    return is_liability_named(account, "未払法人税");
}

bool is_suspense(const Account& account)
{
    const bool is_asset = account.type == AccountType::asset && account.name.starts_with("仮払");
    return is_asset || is_liability_named(account, "仮受");
}

}  // namespace tomoni::ledger
