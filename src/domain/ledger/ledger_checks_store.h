#pragma once

#include "base/fiscal_year.h"
#include "base/yen.h"
#include "domain/ledger/budget.h"
#include "domain/ledger/chart.h"
#include "domain/ledger/statement_store.h"
#include "platform/store/connection.h"

#include <map>
#include <string>
#include <vector>

namespace tomoni::ledger {

// Sums of postings, straight from the rows, for the checks of this folder alone. No right is checked here.

// The flows before a day and from it through another, by account, programme and fund: one pass over the rows,
// added up here, since a database that groups two million rows takes its time over sorting them.
struct PostedSums {
    std::vector<BalanceSum> before;
    std::vector<BalanceSum> within;
};
PostedSums sum_postings(store::Connection& connection, Date begins_on, Date ends_on);
// Only the second of the two.
std::vector<BalanceSum> sum_postings_within(store::Connection& connection, Date begins_on, Date ends_on);

// Debit less credit of one account.
Yen sum_account(store::Connection& connection, AccountId account, Date begins_on, Date ends_on);

// Credit less debit on net asset accounts: all of it, and the part of opening entries with what reverses or
// corrects them.
struct NetAssetPostings {
    Yen all;
    Yen opening;
};
NetAssetPostings sum_net_asset_postings(store::Connection& connection, Date begins_on, Date ends_on);
// "2023-12 2023-09-30 description" of entries on net asset accounts that have nothing to do with opening.
std::vector<std::string> list_entries_on_net_assets(store::Connection& connection, Date begins_on,
                                                    Date ends_on);

// A month's debits and credits of an account.
struct MonthSum {
    Month month;
    Yen debit;
    Yen credit;
};
// Of all liability accounts, months in order, through a day.
std::map<AccountId, std::vector<MonthSum>> sum_liabilities_by_month(store::Connection& connection,
                                                                    Date through);

struct BudgetSum {
    Function function = Function::none;
    Yen amount;
};
// The lines of a version added up by the database.
std::vector<BudgetSum> sum_budget(store::Connection& connection, BudgetVersionId version);

}  // namespace tomoni::ledger
