#pragma once

#include "domain/ledger/ledger_test_support.h"
#include "domain/ledger/statement_line.h"

#include <string>

namespace tomoni::ledger::tests {

// A small organisation whose books give the published figures of fiscal 2023: the settlement, the balance
// sheet and the fund note to the yen. Some three dozen entries, all posted by the Ledger.
//   programmes   network, outreach (its other expenses print on the line 5260), admin
//   funds        relief (a restricted gift of 30,000,000, 5,000,000 used), dormant (a grant of 13,691,480)
void add_published_chart(store::Connection& connection);
void post_published_year(store::Connection& connection);
// Version 1 with every budgeted line, approved on 2023-06-10, and some remarks.
void record_published_budget(store::Connection& connection);

// One entry of two lines; programme, fund and fund line go to both where the account takes them.
struct BookedAs {
    const char* programme = "";
    const char* fund = "";
    const char* fund_line = "";
    EntryKind kind = EntryKind::ordinary;
    const char* partner = "";
};
PostedEntry book(store::Connection& connection, Date dated_on, const char* debit, const char* credit,
                 std::int64_t amount, const BookedAs& as = {});

// Does to the database what nobody may: runs SQL on it.
void tamper(store::Connection& connection, const char* sql);

// "number label|budget|actual|remark" a line, empty amounts empty.
std::string settlement_text(const std::vector<StatementLine>& lines);
// "number label|actual|previous", without headings.
std::string amounts_text(const std::vector<StatementLine>& lines);

}  // namespace tomoni::ledger::tests
