#pragma once

#include "base/clock.h"
#include "platform/access/viewer.h"
#include "platform/imports/csv_import.h"
#include "platform/store/connection.h"

#include <optional>
#include <string>
#include <string_view>

namespace tomoni::ledger {

using imports::ImportOutcome;

// The chart's files, UTF-8 or CP932, columns in any order:
//   accounts.csv    code, name, type, section; also name_en, kana, line_code, is_active
//   programmes.csv  code, name, function; also name_en, other_expenses_line, is_active
//   funds.csv       code, name, kind; also purpose, remark, is_active
//   fund_lines.csv  fund, code, name
// Each in a transaction of its own, all or nothing. A code that exists takes the new names (see
// chart_store.h); its type stays. Fails with "imports.file_refused", whose causes have file, line, column and
// field. Needs manage_chart.
Result<ImportOutcome> import_accounts(store::Connection& connection, const access::Viewer& viewer,
                                      const Clock& clock, std::string_view content, const std::string& file);
Result<ImportOutcome> import_programmes(store::Connection& connection, const access::Viewer& viewer,
                                        const Clock& clock, std::string_view content,
                                        const std::string& file);
Result<ImportOutcome> import_funds(store::Connection& connection, const access::Viewer& viewer,
                                   const Clock& clock, std::string_view content, const std::string& file);
Result<ImportOutcome> import_fund_lines(store::Connection& connection, const access::Viewer& viewer,
                                        const Clock& clock, std::string_view content,
                                        const std::string& file);

}  // namespace tomoni::ledger
