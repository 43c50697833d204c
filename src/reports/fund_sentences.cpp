#include "reports/fund_sentences.h"

namespace tomoni::reports {

namespace {

using documents::Cell;
using documents::RowKind;
using ledger::FundMovement;
using ledger::FundNote;

constexpr std::size_t opening_column = 1;
constexpr std::size_t increase_column = 2;
constexpr std::size_t decrease_column = 3;

std::string remark_of(const PaperContext& context, const FundMovement& fund)
{
    if (fund.advance.is_zero()) return fund.remark;
    const std::string advance =
        context.say("reports.fund_advance_remark",
                    {{"received", format_yen(fund.received())}, {"advance", format_yen(fund.advance)}});
    return fund.remark.empty() ? advance : fund.remark + "\n" + advance;
}

// closing = opening + increase - decrease, across the row.
Cell closing_cell(const FundMovement& fund, std::size_t row)
{
    return documents::total_cell(
        fund.closing, {{row, 1, opening_column}, {row, 1, increase_column}, {row, -1, decrease_column}});
}

void add_fund(const PaperContext& context, const FundMovement& fund, documents::Table& table)
{
    const std::size_t row = table.rows.size();
    const std::string figure = "ledger.fund." + fund.code + ".";
    table.add(RowKind::item, 0,
              {documents::text_cell(fund.name), documents::yen_cell(fund.opening, figure + "opening"),
               documents::yen_cell(fund.increase, figure + "increase"),
               documents::yen_cell(fund.decrease, figure + "decrease"), closing_cell(fund, row),
               documents::text_cell(remark_of(context, fund))});
}

void add_total(const PaperContext& context, const FundNote& note, documents::Table& table)
{
    const auto all = documents::sum_of_rows(0, note.funds.size() - 1);
    table.add(
        RowKind::grand_total, 0,
        {documents::text_cell(context.say("reports.total")), documents::total_cell(note.total.opening, all),
         documents::total_cell(note.total.increase, all), documents::total_cell(note.total.decrease, all),
         documents::total_cell(note.total.closing, all)});
}

}  // namespace

std::string fund_sentence(const PaperContext& context, const FundNote& note)
{
    return context.say("reports.fund_sentence", {{"net_assets", format_yen_triangle(note.net_assets)},
                                                 {"restricted", format_yen_triangle(note.restricted())},
                                                 {"unrestricted", format_yen_triangle(note.unrestricted())}});
}

std::vector<std::string> fund_purposes(const PaperContext& context, const FundNote& note)
{
    std::vector<std::string> sentences;
    for (const FundMovement& fund : note.funds) {
        if (fund.closing.is_zero()) continue;
        sentences.push_back(context.say(
            fund.purpose.empty() ? "reports.fund_held" : "reports.fund_held_for",
            {{"fund", fund.name}, {"amount", format_yen_triangle(fund.closing)}, {"purpose", fund.purpose}}));
    }
    return sentences;
}

documents::Table fund_table(const PaperContext& context, const FundNote& note)
{
    documents::Table table;
    table.sheet = context.say("reports.fund_table");
    table.unit = context.say("reports.unit_is_yen");
    table.columns = {documents::text_column(context.say("reports.fund_content"), 3),
                     documents::amount_column(context.say("reports.fund_opening")),
                     documents::amount_column(context.say("reports.fund_increase")),
                     documents::amount_column(context.say("reports.fund_decrease")),
                     documents::amount_column(context.say("reports.fund_closing")),
                     documents::remark_column(context.say("reports.remark"))};
    for (const FundMovement& fund : note.funds) add_fund(context, fund, table);
    if (!note.funds.empty()) add_total(context, note, table);
    return table;
}

}  // namespace tomoni::reports
