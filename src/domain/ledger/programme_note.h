#pragma once

#include "domain/ledger/statement_line.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

namespace tomoni::ledger {

// programme   one of the 事業
// programmes  事業部門計, the sum of the columns before it
// management  管理部門: programmes of function management, and what has no function (dues, gifts)
// total       合計
enum class ProgrammeColumnKind { programme, programmes, management, total };

struct ProgrammeColumn {
    ProgrammeColumnKind kind = ProgrammeColumnKind::programme;
    std::string code;  // of the programme; "programmes", "management", "total" for the others
    std::string label;
    std::string label_en;
};

// amounts: one for each column; none for headings. `actual` of the line is the amount of the column 合計.
struct ProgrammeLine {
    StatementLine line;
    std::vector<Yen> amounts;
};

// 事業別損益の状況 (note 3, D1.17): the lines of the 活動計算書 by programme, down to 当期経常増減額.
//   科目          ネットワーク   アウトリーチ   事業部門計   管理部門       合計
//   Ⅰ 経常収益 …
//   給料手当       10,681,893     2,171,320   12,853,213          0   12,853,213
//   当期経常増減額                                                     25,724,776
// Programmes of function programme without any flow have no column.
struct ProgrammeNote {
    FiscalYear year;
    std::vector<ProgrammeColumn> columns;
    std::vector<ProgrammeLine> lines;
};

// Reads balances only. Needs read_books.
Result<ProgrammeNote> load_programme_note(store::Connection& connection, const access::Viewer& viewer,
                                          FiscalYear year);

}  // namespace tomoni::ledger
