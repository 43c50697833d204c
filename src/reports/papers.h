#pragma once

#include "reports/paper_context.h"

namespace tomoni::reports {

// The papers of a year, each composed from figures, statements and words of its own. Every function fails as
// the records it reads fail ("access.denied", …) and prints a part only when the year has it.

// 別表: one grant's account of the year, in the funder's lines, on accrual and on cash basis.
struct GrantPaper {
    std::string code;
    documents::Paper paper;
};
Result<std::vector<GrantPaper>> compose_grant_accounts(PaperContext& context);

// 監査報告書 to be dated, signed and sealed by the auditor (art. 18). Settings: `auditor` (names separated by
// "、"), `representatives`, `audited_on` (left open when not set), `accounting_standard`.
Result<documents::Paper> compose_audit_report(PaperContext& context);

// The cover of the papers bound together, with their titles in order.
documents::Paper compose_cover(PaperContext& context, const std::vector<std::string>& titles);

}  // namespace tomoni::reports
