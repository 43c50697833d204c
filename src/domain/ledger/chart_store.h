#pragma once

#include "domain/ledger/chart.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

namespace tomoni::ledger {

// The whole chart. Requires the right read_books.
Result<Chart> load_chart(store::Connection& connection, const access::Viewer& viewer);

// New records, and changes of what may change, inside the caller's transaction. All need the right
// manage_chart. A code that exists already with the same fields changes nothing; with another type (function,
// kind, fund) it is refused; names, kana, section, line, purpose, remark and is_active are replaced.
// Fails with the field in the error's place: "ledger.code_missing", "ledger.name_missing",
// "ledger.type_is_fixed", …
Result<void> record_account(store::Connection& connection, const access::Viewer& viewer,
                            const Account& account);
Result<void> record_programme(store::Connection& connection, const access::Viewer& viewer,
                              const Programme& programme);
Result<void> record_fund(store::Connection& connection, const access::Viewer& viewer, const Fund& fund);
// The fund is named by its code; FundLine::fund_id is not read.
Result<void> record_fund_line(store::Connection& connection, const access::Viewer& viewer,
                              std::string_view fund_code, const FundLine& line);

// Takes no more entries from now on; what was posted stays. Fails with "ledger.unknown_account", ….
Result<void> deactivate_account(store::Connection& connection, const access::Viewer& viewer,
                                std::string_view code);
Result<void> deactivate_programme(store::Connection& connection, const access::Viewer& viewer,
                                  std::string_view code);
Result<void> deactivate_fund(store::Connection& connection, const access::Viewer& viewer,
                             std::string_view code);

}  // namespace tomoni::ledger
