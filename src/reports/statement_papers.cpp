#include "domain/grants/grant_statement.h"
#include "domain/ledger/activity_statement.h"
#include "domain/ledger/balance_sheet.h"
#include "domain/ledger/inventory.h"
#include "domain/ledger/settlement.h"
#include "domain/people/party_names.h"
#include "reports/fund_sentences.h"
#include "reports/papers.h"
#include "reports/statement_table.h"

#include <map>

namespace tomoni::reports {

namespace {

using documents::Paper;
using ledger::StatementLine;

std::string in_brackets(const PaperContext& context, std::string text)
{
    return context.say("reports.in_brackets", {{"text", std::move(text)}});
}

std::string as_of(const PaperContext& context, Date date)
{
    return context.say("reports.as_of", {{"date", context.date(date)}});
}

// What a grant's programme cost, for those who look for it in the settlement.
std::string grant_sentence(const PaperContext& context, const grants::GrantStatement& statement)
{
    const Yen total = statement.spending_yen(statement.grant.basis);
    return context.say("reports.settlement_grant_note",
                       {{"programme", statement.grant.programme_name},
                        {"personnel", format_yen(statement.personnel_yen)},
                        {"other", format_yen(total - statement.personnel_yen)},
                        {"total", format_yen(total)},
                        {"advance", format_yen(statement.closing_advance_yen)}});
}

// The books know a partner by its code, the paper by its name.
void name_partners(std::vector<StatementLine>& lines, const std::map<std::string, std::string>& names)
{
    for (StatementLine& line : lines) {
        const auto name = names.find(line.remark);
        if (name != names.end()) line.remark = name->second;
    }
}

}  // namespace

Result<Paper> compose_settlement(PaperContext& context)
{
    const auto settlement =
        TRY(ledger::load_settlement(context.connection(), context.viewer(), context.year()));
    const std::string title = context.say("reports.settlement_title");
    Paper paper = context.begin_paper(title, in_brackets(context, context.period()));
    const AmountColumn budget{
        context.say("reports.budget"), &StatementLine::budget, "ledger.budget.", "ledger.budget.", {}};
    const AmountColumn actual{
        context.say("reports.actual"), &StatementLine::actual, "ledger.line.", "ledger.", {}};
    paper.add(statement_table(context, settlement.lines,
                              {title, {budget, actual}, {}, context.say("reports.remark")}));
    if (const auto& version = settlement.budget_version) {
        paper.note(
            context.say("reports.settlement_budget_note",
                        {{"resolution", version->resolution}, {"date", context.date(version->approved_on)}}));
    }
    for (const auto& statement :
         TRY(grants::list_grant_statements(context.connection(), context.viewer(), context.year()))) {
        paper.note(grant_sentence(context, statement));
    }
    return paper;
}

Result<Paper> compose_activity_statement(PaperContext& context)
{
    const auto statement =
        TRY(ledger::load_activity_statement(context.connection(), context.viewer(), context.year()));
    const std::string title = context.say("reports.activity_statement_title");
    Paper paper = context.begin_paper(title, in_brackets(context, context.period()));
    StatementLayout layout{
        title, {{context.fiscal_year(), &StatementLine::actual, "ledger.natural.", "ledger.", {}}}, {}, {}};
    if (statement.has_previous) {
        const FiscalYear previous = context.year().previous();
        layout.amounts.push_back({format_fiscal_year(context.style(), previous),
                                  &StatementLine::previous,
                                  {},
                                  "ledger.",
                                  "@" + std::to_string(previous.year())});
        layout.difference = context.say("reports.difference");
    }
    paper.add(statement_table(context, statement.lines, layout));
    return paper;
}

Result<Paper> compose_balance_sheet(PaperContext& context)
{
    const auto sheet =
        TRY(ledger::load_balance_sheet(context.connection(), context.viewer(), context.year()));
    const std::string title = context.say("reports.balance_sheet_title");
    Paper paper = context.begin_paper(title, as_of(context, sheet.as_of));
    const AmountColumn amount{
        context.say("reports.amount"), &StatementLine::actual, "ledger.", "ledger.", {}};
    paper.add(statement_table(context, sheet.lines, {title, {amount}, {}, {}}));
    const auto note = TRY(ledger::load_fund_note(context.connection(), context.viewer(), context.year()));
    if (!note.restricted().is_zero()) {
        paper.note(context.say("reports.note_mark", {{"text", fund_sentence(context, note)}}));
        for (const std::string& sentence : fund_purposes(context, note)) paper.note(sentence);
    }
    return paper;
}

Result<Paper> compose_inventory(PaperContext& context)
{
    auto inventory = TRY(ledger::load_inventory(context.connection(), context.viewer(), context.year()));
    name_partners(inventory.lines, people::list_party_names(context.connection(), context.viewer()));
    const std::string title = context.say("reports.inventory_title");
    Paper paper = context.begin_paper(title, as_of(context, inventory.as_of));
    const AmountColumn amount{context.say("reports.amount"), &StatementLine::actual, {}, {}, {}};
    paper.add(statement_table(context, inventory.lines,
                              {title, {amount}, {}, context.say("reports.counterparty")}));
    return paper;
}

}  // namespace tomoni::reports
