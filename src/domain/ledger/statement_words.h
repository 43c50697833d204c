#pragma once

#include "domain/ledger/chart.h"

namespace tomoni::ledger {

// Accounts that a rule of accounting is about, known by the beginning of their name: codes are chosen
// freely (D1.5), while these words are everybody's.
bool is_advance_received(const Account& account);  // 前受金, 前受助成金, 前受会費: liabilities
bool is_deposit_held(const Account& account);      // 預り金: liabilities
bool is_tax_payable(const Account& account);       // 未払法人税等: liabilities
bool is_suspense(const Account& account);          // 仮払金, 仮受金

}  // namespace tomoni::ledger
