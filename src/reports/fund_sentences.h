#pragma once

#include "domain/ledger/fund_note.h"
#include "reports/paper_context.h"

#include <string>
#include <vector>

namespace tomoni::reports {

// "当法人の正味財産は A円 ですが、そのうち B円 は使途が特定されています。…" (D1.18).
std::string fund_sentence(const PaperContext& context, const ledger::FundNote& note);

// For every fund that still holds something: its name, what it is for, and how much.
std::vector<std::string> fund_purposes(const PaperContext& context, const ledger::FundNote& note);

// 使途等が制約された寄付等の内訳: 内容 | 期首残高 | 当期増加額 | 当期減少額 | 期末残高 | 備考.
documents::Table fund_table(const PaperContext& context, const ledger::FundNote& note);

}  // namespace tomoni::reports
