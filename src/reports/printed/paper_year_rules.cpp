#include "reports/printed/pattern.h"
#include "reports/printed/rules.h"

namespace tomoni::printed {

namespace {

void report_year(const Report& report, const Paragraph& paragraph, const Match& match, std::string expected,
                 Findings& findings)
{
    findings.add(
        "PR-29", Severity::error, "printed.year_of_paper_differs",
        {{"printed", quoted(group_of(paragraph.text.units, match, 0))}, {"expected", std::move(expected)}},
        {report.place(paragraph, match.begin(), match.end())});
}

std::int64_t western_year(std::u16string_view text, const Match& match, std::size_t western, std::size_t era)
{
    if (match.has(western)) return *number_of(text, match, western);
    return 2018 + number_of(text, match, era).value_or(1);
}

// "2023年度 収支決算報告": the year that the report is named after.
void check_title(const Report& report, const Paragraph& paragraph, Findings& findings)
{
    static const Pattern title(
        u"^(?:(20[0-9]{2})|令和([0-9]{1,2}|元))年度.{0,16}?(?:事業報告|収支決算|決算報告|活動計算書|"
        u"収支計算書|貸借対照表|財産目録|監査報告|計算書類)");
    const auto& text = paragraph.text.units;
    const auto match = title.find(text);
    if (!match || text.size() > 40) return;
    const std::int64_t year = report.period.first.year();
    if (western_year(text, *match, 1, 2) == year) return;
    report_year(report, paragraph, *match, std::to_string(year), findings);
}

// "貸借対照表 2024年3月31日現在": the last day of the year.
void check_closing_day(const Report& report, const Paragraph& paragraph, Findings& findings)
{
    static const Pattern closing(
        u"^.{0,24}?((?:20[0-9]{2}|令和(?:[0-9]{1,2}|元))年[0-9]{1,2}月[0-9]{1,2}日)現在");
    const auto& text = paragraph.text.units;
    const auto match = closing.find(text);
    if (!match || text.size() > 40) return;
    const auto dates = find_dates(group_of(text, *match, 1), report.period);
    if (dates.size() != 1 || !dates[0].exists || dates[0].first == report.period.last) return;
    report_year(report, paragraph, *match, report.period.last.iso(), findings);
}

// "（2023年4月1日～2024年3月31日）" below a title: within the year, and to its end unless a project ended
// before.
void check_period_line(const Report& report, const Paragraph& paragraph, Findings& findings)
{
    static const Pattern line(u"^\\(?(?:自|第[0-9]+期)?.{0,4}(?:20[0-9]{2}|令和(?:[0-9]{1,2}|元))年.{4,40}$");
    const auto& text = paragraph.text.units;
    const auto match = line.find(text);
    const auto printed = match ? find_period(text) : std::nullopt;
    if (!printed) return;
    const bool within = report.period.first <= printed->first && printed->last <= report.period.last;
    if (within) return;
    report_year(report, paragraph, *match, report.period.first.iso() + "–" + report.period.last.iso(),
                findings);
}

// What the auditor says was audited.
void check_audited_year(const Report& report, const Paragraph& paragraph, Findings& findings)
{
    static const Pattern audited(
        u"(?:(20[0-9]{2})|令和([0-9]{1,2}|元))年度(?:\\([^()]*(?:\\([^()]*\\)[^()]*)*\\))?の(?:業務|会計|"
        u"事業|財産|計算書類)");
    const auto& text = paragraph.text.units;
    const auto match = audited.find(text);
    const std::int64_t year = report.period.first.year();
    if (!match || western_year(text, *match, 1, 2) == year) return;
    report_year(report, paragraph, *match, std::to_string(year), findings);
}

}  // namespace

void check_years_of_papers(const Report& report, Findings& findings)
{
    for (const Paragraph& paragraph : report.pages.paragraphs) {
        if (paragraph.region == Region::narrative || paragraph.is_row()) continue;
        check_title(report, paragraph, findings);
        if (paragraph.region == Region::audit) check_audited_year(report, paragraph, findings);
        if (paragraph.region != Region::statements) continue;
        check_closing_day(report, paragraph, findings);
        check_period_line(report, paragraph, findings);
    }
}

}  // namespace tomoni::printed
