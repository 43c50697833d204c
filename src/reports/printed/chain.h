#pragma once

#include "reports/printed/totals.h"

namespace tomoni::printed {

// The lines of an activity statement that follow from one another (NPO法人会計基準, form of 活動計算書).
enum class ResultLine {
    ordinary_revenue,  // 経常収益計
    ordinary_expense,  // 経常費用計
    ordinary_change,   // 当期経常増減額
    other_revenue,     // 経常外収益計
    other_expense,     // 経常外費用計
    transfer,          // 経理区分振替額
    pretax,            // 税引前当期正味財産増減額
    tax,               // 法人税、住民税及び事業税
    net_change,        // 当期正味財産増減額
    opening,           // 前期繰越正味財産額
    closing,           // 次期繰越正味財産額
};

// The line with a printed amount in the column, or null.
const ClaimLine* find_result(const ClaimTable& table, ResultLine which, AmountColumn column);

}  // namespace tomoni::printed
