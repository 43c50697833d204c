#include "domain/grants/grants_postings.h"

#include "domain/grants/grant_statement.h"
#include "domain/grants/grants_store.h"
#include "platform/settings/settings.h"

namespace tomoni::grants {

namespace {

using ledger::EntryDraft;
using ledger::EntryKind;
using ledger::PostingDraft;

std::string source_of(const Grant& grant, FiscalYear year, std::string_view what)
{
    return "grants:" + grant.code + ":" + std::to_string(year.year()) + ":" + std::string(what);
}

PostingDraft on_fund(const Grant& grant, std::string account, Yen amount)
{
    PostingDraft posting;
    posting.account = std::move(account);
    posting.amount = amount;
    posting.fund = grant.fund_code;
    return posting;
}

EntryDraft draft_of(const Grant& grant, FiscalYear year, std::string_view what, Date dated_on, EntryKind kind,
                    std::string description)
{
    EntryDraft draft;
    draft.dated_on = dated_on;
    draft.kind = kind;
    draft.description = grant.name + " " + std::move(description);
    draft.source = source_of(grant, year, what);
    return draft;
}

const GrantLine* find_bridge_line(const GrantStatement& statement)
{
    return statement.bridge_lines.empty() ? nullptr : &statement.bridge_lines.front().line;
}

// What is owed with the grant's fund leaves the liabilities and the expenses.
Result<EntryDraft> bridge_draft(store::Connection& connection, const GrantStatement& statement,
                                const std::vector<UnpaidLiability>& unpaid)
{
    const Grant& grant = statement.grant;
    const GrantLine* line = find_bridge_line(statement);
    if (line == nullptr) return conflict("grants.no_bridge_line", {{"grant", grant.name}});
    EntryDraft draft = draft_of(grant, statement.year, "bridge", statement.as_of, EntryKind::adjusting,
                                "期末未払分（現金基準への調整）");
    Yen sum;
    for (const UnpaidLiability& liability : unpaid) {
        draft.postings.push_back(on_fund(grant, liability.account_code, liability.unpaid_yen));
        sum += liability.unpaid_yen;
    }
    PostingDraft expense =
        on_fund(grant, settings::text_or(connection, "grants_bridge_account", statement.as_of, "5215"), -sum);
    expense.programme = grant.programme_code;
    expense.fund_line = line->code;
    draft.postings.push_back(std::move(expense));
    return draft;
}

Result<EntryDraft> carry_over_draft(store::Connection& connection, const GrantStatement& statement,
                                    Yen missing)
{
    const Grant& grant = statement.grant;
    const auto revenue = find_revenue_account(connection, grant, statement.year);
    if (!revenue) return conflict("grants.no_revenue_account", {{"grant", grant.name}});
    EntryDraft draft =
        draft_of(grant, statement.year, "carry-over", statement.as_of, EntryKind::adjusting, "次年度繰越");
    draft.postings.push_back(on_fund(grant, *revenue, missing));
    draft.postings.push_back(on_fund(grant, advance_account_code(connection, statement.as_of), -missing));
    return draft;
}

EntryDraft reopened(const EntryDraft& closing, const Grant& grant, FiscalYear year, std::string_view what)
{
    EntryDraft draft = closing;
    draft.dated_on = year.next().begin();
    draft.kind = EntryKind::ordinary;
    draft.source = source_of(grant, year, what);
    for (PostingDraft& posting : draft.postings) posting.amount = -posting.amount;
    return draft;
}

// The bridge entries of the last day that are in the books already come back as drafts, to be turned round.
std::vector<EntryDraft> posted_bridges(store::Connection& connection, const GrantStatement& statement)
{
    std::vector<EntryDraft> drafts;
    std::int64_t last_entry = 0;
    for (auto& row : list_bridge_postings(connection, statement.grant, statement.as_of)) {
        if (row.entry_id != last_entry) {
            drafts.push_back(draft_of(statement.grant, statement.year, "bridge", statement.as_of,
                                      EntryKind::adjusting, "期末未払分の戻し"));
            last_entry = row.entry_id;
        }
        drafts.back().postings.push_back(std::move(row.posting));
    }
    return drafts;
}

Result<void> reopen(store::Connection& connection, const GrantStatement& statement, Yen advance,
                    YearEndProposal& proposal)
{
    const Grant& grant = statement.grant;
    std::vector<EntryDraft> bridges = posted_bridges(connection, statement);
    for (const EntryDraft& draft : proposal.closing) {
        if (draft.source == source_of(grant, statement.year, "bridge")) bridges.push_back(draft);
    }
    for (std::size_t i = 0; i < bridges.size(); ++i) {
        const std::string what = i == 0 ? "bridge-back" : "bridge-back-" + std::to_string(i + 1);
        proposal.reopening.push_back(reopened(bridges[i], grant, statement.year, what));
    }
    if (advance.is_zero()) return {};
    EntryDraft carry_in = TRY(carry_over_draft(connection, statement, advance));
    carry_in.description = grant.name + " 前年度からの繰越";
    proposal.reopening.push_back(reopened(carry_in, grant, statement.year, "carry-in"));
    return {};
}

void drop_posted(store::Connection& connection, std::vector<EntryDraft>& drafts)
{
    std::erase_if(drafts,
                  [&](const EntryDraft& draft) { return source_is_posted(connection, draft.source); });
}

}  // namespace

Result<YearEndProposal> propose_year_end(store::Connection& connection, const access::Viewer& viewer,
                                         const Grant& grant, FiscalYear year)
{
    const GrantStatement statement = TRY(load_grant_statement(connection, viewer, grant, year));
    const std::int64_t advance_account = TRY(find_advance_account(connection, year.end()));
    const auto unpaid = list_unpaid(connection, grant, advance_account, year);
    YearEndProposal proposal;
    if (grant.basis == Basis::cash && !unpaid.empty()) {
        proposal.closing.push_back(TRY(bridge_draft(connection, statement, unpaid)));
    }
    Yen advance = statement.closing_advance_yen;
    if (grant.has_return_duty) {
        const Yen missing = statement.carry_over_yen(grant.basis) - advance;
        if (!missing.is_zero())
            proposal.closing.push_back(TRY(carry_over_draft(connection, statement, missing)));
        advance += missing;
    }
    TRY(reopen(connection, statement, advance, proposal));
    drop_posted(connection, proposal.closing);
    drop_posted(connection, proposal.reopening);
    return proposal;
}

}  // namespace tomoni::grants
