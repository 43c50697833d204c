#include "reports/printed/printed.h"

#include "base/text.h"
#include "platform/language/encoding.h"
#include "reports/printed/pattern.h"
#include "reports/printed/rules.h"

#include <algorithm>

namespace tomoni::printed {

namespace {

bool has_ending(std::string_view name, std::string_view ending)
{
    if (name.size() < ending.size()) return false;
    const std::string_view tail = name.substr(name.size() - ending.size());
    return std::ranges::equal(tail, ending,
                              [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; });
}

Result<std::vector<TextFile>> read_texts(const std::vector<PrintedFile>& files, PrintedStatistics& statistics)
{
    std::vector<TextFile> texts;
    for (const PrintedFile& file : files) {
        if (!has_ending(file.name, ".txt")) continue;
        texts.push_back({file.name, TRY(language::decode_text(file.bytes, file.name))});
        statistics.characters_read += static_cast<std::int64_t>(count_characters(texts.back().text));
    }
    return texts;
}

Result<Claims> read_all_claims(const std::vector<PrintedFile>& files)
{
    Claims claims;
    std::vector<Error> errors;
    for (const PrintedFile& file : files) {
        if (!has_ending(file.name, ".csv")) continue;
        auto read = read_claims(file, claims);
        if (!read) errors.push_back(std::move(read).error());
    }
    if (errors.empty()) return claims;
    if (errors.size() == 1) return std::move(errors.front());
    return refuse("printed.bad_files", {{"count", std::to_string(errors.size())}})
        .with_causes(std::move(errors));
}

std::optional<Period> period_of_pages(const PageText& pages)
{
    std::size_t looked_at = 0;
    for (const Paragraph& paragraph : pages.paragraphs) {
        if (++looked_at > 40) break;
        if (const auto period = find_period(without_spaces(paragraph.text.units))) return period;
    }
    return std::nullopt;
}

// "2023年度" in the first lines, taken as April to March.
std::optional<Period> period_of_title(const PageText& pages)
{
    static const Pattern title(u"(20[0-9]{2})年度|令和([0-9]{1,2}|元)年度");
    for (std::size_t i = 0; i < pages.paragraphs.size() && i < 10; ++i) {
        const auto& text = pages.paragraphs[i].text.units;
        const auto match = title.find(text);
        if (!match) continue;
        const int year = static_cast<int>(match->has(1) ? *number_of(text, *match, 1)
                                                        : 2018 + number_of(text, *match, 2).value_or(1));
        return Period{Date(year, 4, 1), Date(year + 1, 3, 31)};
    }
    return std::nullopt;
}

// The last resort: twelve months from April around the middle one of the claimed dates.
Period period_of_claims(const Claims& claims)
{
    std::vector<Date> dates;
    for (const ClaimedAct& act : claims.acts) {
        if (act.first && act.precision == Precision::day) dates.push_back(*act.first);
    }
    if (dates.empty()) return {Date(1900, 1, 1), Date(2999, 12, 31)};
    std::ranges::sort(dates);
    const Date middle = dates[dates.size() / 2];
    const int year = middle.month() >= 4 ? middle.year() : middle.year() - 1;
    return {Date(year, 4, 1), Date(year + 1, 3, 31)};
}

// The date that stands alone in the audit report; failing that the first in it that is after the year.
std::optional<Date> audit_date(const Report& report)
{
    std::optional<Date> later;
    for (const Paragraph& paragraph : report.pages.paragraphs) {
        if (paragraph.region != Region::audit) continue;
        const auto& text = paragraph.text.units;
        for (const DateMention& when : find_dates(text, report.period)) {
            if (!when.exists || !when.year_is_printed || when.precision != Precision::day) continue;
            if (when.begin <= 6 && text.size() - when.end <= 6) return when.first;
            if (!later && when.first > report.period.last) later = when.first;
        }
    }
    if (later) return later;
    for (const ClaimedAct& act : report.claims.acts) {
        if (act.kind == "audit_report" && act.first) return act.first;
    }
    return std::nullopt;
}

std::u16string organisation_name(const PageText& pages)
{
    static const Pattern name(
        u"^(?:認定)?(?:特定非営利活動法人|NPO法人|一般社団法人|公益社団法人|一般財団法人|公益財団法人)([^"
        u"、。()0-9]{3,40})$");
    for (std::size_t i = 0; i < pages.paragraphs.size() && i < 8; ++i) {
        const auto text = without_spaces(pages.paragraphs[i].text.units);
        if (const auto match = name.find(text)) return std::u16string(group_of(text, *match, 1));
    }
    return {};
}

void count_what_was_read(const Report& report, PrintedStatistics& statistics)
{
    statistics.claims_read = report.claims.count();
    statistics.paragraphs_read = std::ssize(report.pages.paragraphs);
    statistics.outline_nodes = std::ssize(report.outline.nodes());
    for (const Paragraph& paragraph : report.pages.paragraphs) {
        statistics.references_read += std::ssize(find_references(paragraph.text.units, false));
        statistics.dates_read += std::ssize(find_dates(paragraph.text.units, report.period));
    }
    statistics.period = report.period;
    statistics.audited_on = report.audited_on;
    for (const auto& name : report.claims.unknown_files) statistics.files_passed_over.push_back(name);
}

void sort_findings(std::vector<Finding>& findings)
{
    std::ranges::stable_sort(findings, [](const Finding& left, const Finding& right) {
        if (left.severity != right.severity) return left.severity > right.severity;
        if (left.id != right.id) return left.id < right.id;
        const std::int64_t left_line = left.places.empty() ? 0 : left.places.front().line;
        const std::int64_t right_line = right.places.empty() ? 0 : right.places.front().line;
        return left_line < right_line;
    });
}

}  // namespace

const std::vector<Rule>& list_rules()
{
    static const std::vector<Rule> rules = {{"PR-01", check_totals},
                                            {"PR-02", check_result_chain},
                                            {"PR-03", check_statement_links},
                                            {"PR-04", check_dates_of_titles},
                                            {"PR-05", check_references},
                                            {"PR-06", check_numbering},
                                            {"PR-07", check_dates_in_year},
                                            {"PR-08", check_brackets},
                                            {"PR-09", check_names},
                                            {"PR-10", check_counts},
                                            {"PR-11", check_statement_headings},
                                            {"PR-12", check_funds},
                                            {"PR-13", check_expense_events},
                                            {"PR-14", check_house_style},
                                            {"PR-15", check_repeated_acts},
                                            {"PR-16", check_statutory_form},
                                            {"PR-17", check_dates_after_audit},
                                            {"PR-18", check_era_years},
                                            {"PR-19", check_weekdays},
                                            {"PR-20", check_dates_exist},
                                            {"PR-21", check_accounting_basis},
                                            {"PR-22", check_tables_in_text},
                                            {"PR-23", check_amounts_in_prose},
                                            {"PR-24", check_series},
                                            {"PR-25", check_membership_prose},
                                            {"PR-26", check_staff_counts},
                                            {"PR-27", check_percentages},
                                            {"PR-28", check_management_staff},
                                            {"PR-29", check_years_of_papers}};
    return rules;
}

Result<PrintedCheck> check_printed(const std::vector<PrintedFile>& folder, const PrintedOptions& options)
{
    auto files = folder;
    std::ranges::sort(files, {}, &PrintedFile::name);
    PrintedCheck check;
    Report report;
    report.claims = TRY(read_all_claims(files));
    const std::vector<TextFile> texts = TRY(read_texts(files, check.statistics));
    if (texts.empty() && report.claims.count() == 0) return not_found("printed.nothing_to_check");
    for (const PrintedFile& file : files) {
        if (!has_ending(file.name, ".csv") && !has_ending(file.name, ".txt")) {
            check.statistics.files_passed_over.push_back(file.name);
        }
    }
    report.pages = read_pages(texts);
    auto period = options.period ? options.period : period_of_pages(report.pages);
    if (!period) period = period_of_title(report.pages);
    report.period = period ? *period : period_of_claims(report.claims);
    report.outline = Outline::build(report.pages.paragraphs);
    report.audited_on = audit_date(report);
    report.organisation = organisation_name(report.pages);

    Findings findings;
    for (const Rule& rule : list_rules()) rule.check(report, findings);
    count_what_was_read(report, check.statistics);
    check.statistics.rules_run = std::ssize(list_rules());
    check.findings = std::move(findings.list());
    sort_findings(check.findings);
    return check;
}

}  // namespace tomoni::printed
