#pragma once

#include "reports/paper_context.h"

namespace tomoni::reports {

// The papers of a year, each composed from figures, statements and words of its own. Every function fails as
// the records it reads fail ("access.denied", …) and prints a part only when the year has it.

// 事業報告書: the narrative with everything it names.
Result<documents::Paper> compose_business_report(PaperContext& context);

// 収支決算報告: budget, actual and 備考, with what each grant's programme cost.
Result<documents::Paper> compose_settlement(PaperContext& context);

// 別表: one grant's account of the year, in the funder's lines, on accrual and on cash basis.
struct GrantPaper {
    std::string code;
    documents::Paper paper;
};
Result<std::vector<GrantPaper>> compose_grant_accounts(PaperContext& context);

// 貸借対照表 in the 報告式, with the note on what is held for a purpose.
Result<documents::Paper> compose_balance_sheet(PaperContext& context);

// 活動計算書, with the year before and the difference when the books hold it.
Result<documents::Paper> compose_activity_statement(PaperContext& context);

// 計算書類の注記: the heads that apply, counted (D1.15). Words of the organisation come from the settings
// `policy_inventory`, `policy_depreciation`, `policy_reserves`, `policy_contributed_facilities`,
// `policy_volunteers`, `policy_consumption_tax`, `policy_common_costs`, `policy_personnel` (head 1),
// `policy_change`, `note_facilities`, `note_volunteers`, `note_related_parties`, `note_other`; each is
// printed while it holds.
Result<documents::Paper> compose_notes(PaperContext& context);

// 財産目録.
Result<documents::Paper> compose_inventory(PaperContext& context);

// 会員数の推移: the table over the years and its chart.
Result<documents::Paper> compose_membership(PaperContext& context);

// 監査報告書 to be dated, signed and sealed by the auditor (art. 18). Settings: `auditor` (names separated by
// "、"), `representatives`, `audited_on` (left open when not set), `accounting_standard`.
Result<documents::Paper> compose_audit_report(PaperContext& context);

// The cover of the papers bound together, with their titles in order.
documents::Paper compose_cover(PaperContext& context, const std::vector<std::string>& titles);

}  // namespace tomoni::reports
