#pragma once

#include "domain/ledger/chart_store.h"
#include "domain/ledger/posting.h"
#include "platform/store/transaction.h"
#include "support/test_database.h"

namespace tomoni::ledger::tests {

inline const access::Viewer accountant("佐藤", {access::Role::accountant});
inline const access::Viewer second_accountant("鈴木", {access::Role::accountant});
inline const access::Viewer auditor("監事", {access::Role::auditor});

// 現金, 普通預金, 預り金, 正味財産, 会費, 会議費, 給料, a heading, a budget-only and an inactive account; two
// programmes and the administration; a grant with two lines and a restricted gift.
void add_test_chart(store::Connection& connection);

// Debit and credit of one amount: simple_draft({2024, 3, 31}, "1110", "4110", 5000).
EntryDraft simple_draft(Date dated_on, const char* debit, const char* credit, std::int64_t amount);

// Posts in a transaction of its own; fails the test when refused.
PostedEntry post_or_fail(store::Connection& connection, const EntryDraft& draft);

// debit - credit of an account over everything, from the maintained balances.
Yen balance_of(store::Connection& connection, std::string_view account);

}  // namespace tomoni::ledger::tests
