#pragma once

#include "base/fiscal_year.h"
#include "base/yen.h"
#include "domain/ledger/chart.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <string>
#include <vector>

namespace tomoni::ledger {

// One gift or grant of note 6. closing = opening + increase - decrease.
//   increase  restricted donations on receipt (D1.23), and the part of a grant recognised as revenue (D1.24)
//   decrease  what was spent for the purpose
// What a grant with a duty to return left unspent is no net asset but a liability: `advance` is its
// 前受助成金 (liabilities of the fund in accounts named 前受…) at the year's end, and the grant as the funder
// gave it is increase + advance - opening_advance. The paper says so in the remark.
struct FundMovement {
    std::string code;
    std::string name;
    FundKind kind = FundKind::restricted;
    std::string purpose;
    std::string remark;
    Yen opening;
    Yen increase;
    Yen decrease;
    Yen closing;
    Yen opening_advance;
    Yen advance;

    [[nodiscard]] Yen received() const { return increase + advance - opening_advance; }
};

// 使途等が制約された寄付等の内訳 (note 6, D1.18):
//   当法人の正味財産は 48,794,092円 (A) ですが、そのうち 25,000,000円 (B) は使途が特定されています。
//   したがって使途が制約されていない正味財産は 23,794,092円 (A-B) です。
//   内容          期首残高   当期増加額   当期減少額   期末残高   備考
//   緊急支援基金         0   30,000,000    5,000,000  25,000,000
struct FundNote {
    FiscalYear year;
    std::vector<FundMovement> funds;  // in order of code; without any movement or balance: left out
    FundMovement total;               // sums; code and name are empty
    Yen net_assets;                   // A

    [[nodiscard]] Yen restricted() const { return total.closing; }  // B
    [[nodiscard]] Yen unrestricted() const { return net_assets - total.closing; }
};

// Reads balances only. Needs read_books.
Result<FundNote> load_fund_note(store::Connection& connection, const access::Viewer& viewer, FiscalYear year);

}  // namespace tomoni::ledger
