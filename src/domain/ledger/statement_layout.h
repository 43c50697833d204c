#pragma once

#include "domain/ledger/statement_items.h"

namespace tomoni::ledger {

// 前期繰越正味財産額 of this year and, when the books reach back so far, of the year before.
struct StatementOpening {
    Yen actual;
    std::optional<Yen> previous;
};

// Puts items under the headings of the standard form and adds every total (D1.2, D1.7, D1.10):
//   Ⅰ 経常収益 … 経常収益計, Ⅱ 経常費用 (1 事業費, 2 管理費, each 人件費 and その他経費) … 経常費用計,
//   当期経常増減額, Ⅲ 経常外収益, Ⅳ 経常外費用, 税引前当期正味財産増減額, 法人税、住民税及び事業税,
//   当期正味財産増減額, 前期繰越正味財産額, 次期繰越正味財産額
// Parts of Ⅰ without items are left out and the rest is numbered through; Ⅲ and Ⅳ are left out when neither
// has items; both functions and both their parts always stand. A budget that balances and plans nothing
// below 経常費用計 leaves the results empty, since it says nothing about them.
// Requires: items as StatementItems::take() gives them.
std::vector<StatementLine> lay_out_statement(std::vector<StatementItem> items,
                                             const StatementOpening& opening);

}  // namespace tomoni::ledger
