#pragma once

#include "base/date.h"
#include "base/yen.h"
#include "domain/ledger/chart.h"
#include "platform/store/connection.h"

#include <map>
#include <string>

namespace tomoni::ledger {

// debit - credit of every partner's postings, zero ones left out. The partner may be blank.
using PartnerSums = std::map<std::string, Yen>;

// Of assets and liabilities but cash and deposits, through a day. For this folder alone.
std::map<AccountId, PartnerSums> sum_partners(store::Connection& connection, Date through);

}  // namespace tomoni::ledger
