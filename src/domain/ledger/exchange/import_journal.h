#pragma once

#include "base/clock.h"
#include "domain/ledger/chart_import.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <string>
#include <string_view>

namespace tomoni::ledger::exchange {

// Posts the entries of a hledger journal, all or nothing; every refused entry is a cause with its line. An
// account is named by the code its last part begins with ("expenses:5215 諸謝金") or by its whole name in the
// chart. An entry's source is "hledger:" and its code in brackets, when it has one, so that it is never
// posted twice. The same file again changes nothing. Needs post_entries.
Result<ImportOutcome> import_hledger_journal(store::Connection& connection, const access::Viewer& viewer,
                                             const Clock& clock, int fiscal_year_start_month,
                                             std::string_view content, const std::string& file);

}  // namespace tomoni::ledger::exchange
