#pragma once

#include "base/figure.h"
#include "domain/ledger/statement_line.h"
#include "platform/store/connection.h"

#include <vector>

namespace tomoni::ledger {

// The entries behind a figure, in the order of the chain, each once. For this folder alone.
std::vector<RecordReference> list_entries_of(store::Connection& connection,
                                             const std::vector<BalanceSource>& sources, Date begins_on,
                                             Date ends_on);
// Those with revenue, expense or an advance of the fund.
std::vector<RecordReference> list_entries_of_fund(store::Connection& connection, FundId fund, Date begins_on,
                                                  Date ends_on);
std::vector<RecordReference> list_entries_of_programme(store::Connection& connection, ProgrammeId programme,
                                                       Date begins_on, Date ends_on);

}  // namespace tomoni::ledger
