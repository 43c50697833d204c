#include "reports/membership_table.h"

#include "base/text.h"
#include "platform/settings/settings.h"
#include "reports/papers.h"

#include <algorithm>

namespace tomoni::reports {

namespace {

using membership::MemberClass;
using membership::MembershipStatement;

// "正会員 個人".
std::string name_of(const PaperContext& context, const MemberClass& member_class)
{
    if (context.style().language == language::Language::ja) return member_class.full_name();
    return member_class.group_name_en + ", " + member_class.name_en;
}

Result<FiscalYear> read_year(const PaperContext& context, const std::string& text, FiscalYear otherwise)
{
    if (text.empty()) return otherwise;
    constexpr std::int64_t year_min = 1900;
    constexpr std::int64_t year_max = 9999;
    const auto year = parse_integer(text);
    if (!year || *year < year_min || *year > year_max) return refuse("reports.not_a_year", {{"text", text}});
    return FiscalYear(static_cast<int>(*year), context.year().start_month());
}

// As many years as one page can show, and none before there were members.
Result<FiscalYear> usual_first_year(const PaperContext& context, FiscalYear end)
{
    constexpr std::int64_t usual_count = 8;
    const std::int64_t count = settings::integer_or(context.connection(), "membership_table_years",
                                                    context.year().end(), usual_count);
    const FiscalYear begin(end.year() - static_cast<int>(std::clamp<std::int64_t>(count, 1, 100)) + 1,
                           end.start_month());
    const auto first = TRY(
        membership::find_first_membership_year(context.connection(), context.viewer(), end.start_month()));
    return first ? std::min(end, std::max(begin, *first)) : end;
}

std::string figure_of(const MembershipStatement& statement, std::size_t year, const std::string& what)
{
    return "membership." + what + "@" + std::to_string(statement.years[year].year.year());
}

void add_class(const PaperContext& context, const MembershipStatement& statement, std::size_t index,
               documents::Table& table)
{
    const MemberClass& member_class = statement.classes[index];
    std::vector<documents::Cell> cells{documents::text_cell(name_of(context, member_class))};
    for (std::size_t year = 0; year < statement.years.size(); ++year) {
        cells.push_back(documents::count_cell(statement.years[year].counts[index],
                                              figure_of(statement, year, member_class.code)));
    }
    table.add(documents::RowKind::item, 0, std::move(cells));
}

}  // namespace

Result<MembershipStatement> load_headcounts(PaperContext& context, const std::string& first,
                                            const std::string& last)
{
    const FiscalYear end = TRY(read_year(context, last, context.year()));
    const FiscalYear usual = TRY(usual_first_year(context, end));
    const FiscalYear begin = TRY(read_year(context, first, usual));
    if (end < begin) return refuse("reports.not_a_year", {{"text", first}});
    return membership::load_membership_statement(context.connection(), context.viewer(), begin, end);
}

documents::Table membership_table(const PaperContext& context, const MembershipStatement& statement)
{
    documents::Table table;
    table.caption = context.say("reports.membership_title");
    table.unit = context.say("reports.unit_is_members");
    table.columns = {documents::text_column(context.say("reports.membership_class"))};
    for (const auto& year : statement.years) {
        table.columns.push_back(documents::amount_column(std::to_string(year.year.year())));
    }
    for (std::size_t i = 0; i < statement.classes.size(); ++i) add_class(context, statement, i, table);
    std::vector<documents::Cell> totals{documents::text_cell(context.say("reports.total"))};
    for (std::size_t year = 0; year < statement.years.size(); ++year) {
        auto terms = table.rows.empty() ? std::vector<documents::Term>{}
                                        : documents::sum_of_rows(0, table.rows.size() - 1);
        totals.push_back(documents::count_total_cell(statement.years[year].total(), std::move(terms),
                                                     figure_of(statement, year, "total")));
    }
    table.add(documents::RowKind::grand_total, 0, std::move(totals));
    return table;
}

documents::Chart membership_chart(const PaperContext& context, const MembershipStatement& statement)
{
    documents::Chart chart;
    chart.kind = documents::ChartKind::stacked_columns;
    chart.title = context.say("reports.membership_chart");
    chart.unit = context.say("reports.members_short");
    chart.source = context.say("reports.membership_source");
    chart.head = context.say("reports.year");
    chart.total = context.say("reports.total");
    chart.has_table = false;
    for (const auto& year : statement.years) chart.labels.push_back(std::to_string(year.year.year()));
    for (std::size_t i = 0; i < statement.classes.size(); ++i) {
        const MemberClass& member_class = statement.classes[i];
        documents::Series series{name_of(context, member_class), {}};
        for (const auto& year : statement.years) series.values.push_back(year.counts[i]);
        chart.series.push_back(std::move(series));
    }
    return chart;
}

Result<documents::Paper> compose_membership(PaperContext& context)
{
    const auto statement = TRY(load_headcounts(context, {}, {}));
    documents::Paper paper =
        context.begin_paper(context.say("reports.membership_title"),
                            context.say("reports.as_of", {{"date", context.date(context.year().end())}}));
    paper.add(membership_table(context, statement));
    paper.add(membership_chart(context, statement));
    return paper;
}

}  // namespace tomoni::reports
