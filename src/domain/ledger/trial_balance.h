#pragma once

#include "base/date.h"
#include "domain/ledger/chart.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <string_view>
#include <vector>

namespace tomoni::ledger {

// 合計残高試算表, one line an account, debit positive, credit negative:
//
//   5225 会議費        前月まで 120,000   借方 45,000   貸方 0        残高 165,000
struct TrialBalanceLine {
    AccountId account_id;
    Yen opening;  // before the first month
    Yen debit;
    Yen credit;
    Yen closing;
};

struct TrialBalance {
    std::vector<TrialBalanceLine> lines;  // ordered by account code, accounts without any posting left out
    // 前期までの正味財産増減額: what revenue less expense of the years before `first` left over (credit
    // negative). It belongs to the net assets, since nominal accounts are never zeroed; with it the openings
    // add up to 0.
    Yen earlier_change;
};

// Which postings count; blank codes mean all.
struct TrialBalanceFilter {
    Month first;
    Month last;
    std::string_view programme;
    std::string_view fund;
};

// Read from the maintained balances alone, so it costs the same for a thousand entries and for ten million.
// Revenue and expense open with what the fiscal year of `first` brought before it; assets, liabilities and
// net assets with everything before. Fails with "ledger.unknown_programme", "ledger.unknown_fund". Needs
// read_books.
Result<TrialBalance> load_trial_balance(store::Connection& connection, const access::Viewer& viewer,
                                        const Chart& chart, int fiscal_year_start_month,
                                        const TrialBalanceFilter& filter);

}  // namespace tomoni::ledger
