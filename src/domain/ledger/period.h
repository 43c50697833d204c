#pragma once

#include <optional>
#include <string_view>

namespace tomoni::ledger {

// 会計年度の状態:
//
//   open ──begin_closing──▶ closing ──close──▶ closed
//    ▲                        │ ▲                │
//    └──────reopen────────────┘ └────reopen──────┘   (two persons)
//
// open takes all entries; closing only 決算整理 by a holder of close_periods; closed none.
enum class PeriodState { open, closing, closed };

std::string_view name_of(PeriodState state);
std::optional<PeriodState> period_state_of(std::string_view name);

}  // namespace tomoni::ledger
