#pragma once

#include "domain/grants/grant.h"
#include "domain/grants/grant_statement.h"
#include "domain/ledger/entry.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <optional>
#include <vector>

namespace tomoni::grants {

// All grants by code; needs read_grants.
Result<std::vector<Grant>> list_grants(store::Connection& connection, const access::Viewer& viewer);
// "grants.unknown_grant" when there is none of that code.
Result<Grant> load_grant(store::Connection& connection, const access::Viewer& viewer, std::string_view code);
Result<std::vector<GrantCeiling>> list_ceilings(store::Connection& connection, const access::Viewer& viewer,
                                                GrantId grant);

// The liability account that unspent grant money moves to at year end: setting `grants_advance_account`
// (an account code) as of the day. "grants.no_advance_account" when the chart does not have it.
Result<std::int64_t> find_advance_account(store::Connection& connection, Date as_of);

// What the maintained balances say about a grant's fund in a year.
struct GrantBalances {
    Yen revenue_yen;          // of the year, net of what was moved to or from the advance
    Yen expense_yen;          // of the year, all expense accounts of the fund
    Yen opening_advance_yen;  // 前受助成金 before the year
    Yen closing_advance_yen;
    Yen opening_unpaid_yen;  // other liabilities that carry the fund
    Yen closing_unpaid_yen;
};
GrantBalances sum_grant_balances(store::Connection& connection, const Grant& grant,
                                 std::int64_t advance_account, FiscalYear year);

// Every grant line in its printed order with the expenses booked on it in the year (0 where none were).
std::vector<GrantStatementLine> list_spending(store::Connection& connection, const Grant& grant,
                                              FiscalYear year);

// Liabilities of the fund other than the advance at the year's end, by account: what a cash basis has not
// paid.
struct UnpaidLiability {
    std::int64_t account_id = 0;
    std::string account_code;
    Yen unpaid_yen;
};
std::vector<UnpaidLiability> list_unpaid(store::Connection& connection, const Grant& grant,
                                         std::int64_t advance_account, FiscalYear year);

// Entries that carry expenses of the grant in the year, for opening a figure.
struct GrantEntry {
    std::int64_t entry_id = 0;
    std::string label;
};
std::vector<GrantEntry> list_grant_entries(store::Connection& connection, const Grant& grant,
                                           FiscalYear year);
// Those of them that are dated before the grant begins or after it ends.
std::vector<GrantEntry> list_entries_outside_period(store::Connection& connection, const Grant& grant,
                                                    FiscalYear year);

// For the year end: the code of the advance account, the revenue account that the grant was mostly booked on
// in the year, whether an entry of that source is in the books.
std::string advance_account_code(store::Connection& connection, Date as_of);
std::optional<std::string> find_revenue_account(store::Connection& connection, const Grant& grant,
                                                FiscalYear year);
bool source_is_posted(store::Connection& connection, std::string_view source);

// All lines of the entries dated `on` that carry a bridge line of the grant, in order of entry and line.
struct BridgePosting {
    std::int64_t entry_id = 0;
    ledger::PostingDraft posting;
};
std::vector<BridgePosting> list_bridge_postings(store::Connection& connection, const Grant& grant, Date on);

// What the importers look up: by the codes of the ledger's chart.
std::optional<std::int64_t> find_grant_fund(store::Connection& connection, std::string_view code);
std::optional<std::int64_t> find_programme(store::Connection& connection, std::string_view code);
std::optional<std::int64_t> find_fund_line(store::Connection& connection, std::int64_t fund_id,
                                           std::string_view code);
std::optional<std::int64_t> find_grant_of_fund(store::Connection& connection, std::int64_t fund_id);
bool has_grant_line(store::Connection& connection, std::int64_t fund_line_id);

// Writing, inside the caller's transaction; rules are checked by grants_import.
void insert_grant(store::Connection& connection, const Grant& grant);
void insert_grant_line(store::Connection& connection, GrantId grant, const GrantLine& line,
                       std::int64_t position);
void insert_ceiling(store::Connection& connection, GrantId grant, const GrantCeiling& ceiling);

}  // namespace tomoni::grants
