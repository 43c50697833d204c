#include "reports/reports_store.h"

namespace tomoni::reports {

namespace {

using store::NamedQuery;

const NamedQuery all_sections{"reports.list_sections",
                              "select section, position, heading, body, file, first_line from narratives "
                              "where fiscal_year = $1 order by position, section"};
const NamedQuery add_section{
    "reports.add_section",
    "insert into narratives (fiscal_year, section, position, heading, body, file, "
    "first_line, updated_by, updated_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)"};
const NamedQuery change_section{"reports.change_section",
                                "update narratives set position = $3, heading = $4, body = $5, file = $6, "
                                "first_line = $7, updated_by = $8, updated_at = $9 "
                                "where fiscal_year = $1 and section = $2"};
const NamedQuery add_report{"reports.add_frozen_report",
                            "insert into frozen_reports (fiscal_year, approved_by, resolution, approved_on, "
                            "frozen_at, entry_count, books_digest, content) "
                            "values ($1, $2, $3, $4, $5, $6, $7, $8) returning id"};
const NamedQuery add_figure{"reports.add_frozen_figure",
                            "insert into frozen_figures (report_id, name, unit, value, text) "
                            "values ($1, $2, $3, $4, $5)"};
const NamedQuery all_reports{"reports.list_frozen_reports",
                             "select id, fiscal_year, approved_by, resolution, approved_on, frozen_at, "
                             "entry_count, books_digest, content from frozen_reports "
                             "where fiscal_year = $1 order by id"};
const NamedQuery all_figures{"reports.list_frozen_figures",
                             "select name, unit, value, text from frozen_figures where report_id = $1 "
                             "order by name"};

void write_section(store::Connection& connection, const NamedQuery& query, int fiscal_year,
                   const NarrativeSection& section, const std::string& writer, Instant at)
{
    const std::string address = section.address.text();
    const std::string moment = at.iso();
    connection.execute(query, {fiscal_year, address, section.position, section.heading, section.body,
                               section.file, section.first_line, writer, moment});
}

}  // namespace

std::vector<NarrativeSection> list_sections(store::Connection& connection, int fiscal_year)
{
    std::vector<NarrativeSection> sections;
    auto rows = connection.query(all_sections, {fiscal_year});
    while (rows.next()) {
        sections.push_back({MUST(parse_section_address(rows.text(0))), rows.integer(1), rows.string(2),
                            rows.string(3), rows.string(4), rows.integer(5)});
    }
    return sections;
}

void insert_section(store::Connection& connection, int fiscal_year, const NarrativeSection& section,
                    const std::string& writer, Instant at)
{
    write_section(connection, add_section, fiscal_year, section, writer, at);
}

void update_section(store::Connection& connection, int fiscal_year, const NarrativeSection& section,
                    const std::string& writer, Instant at)
{
    write_section(connection, change_section, fiscal_year, section, writer, at);
}

FrozenReportId insert_frozen_report(store::Connection& connection, const FrozenReport& report)
{
    return {connection.integer(add_report,
                               {report.fiscal_year, report.approved_by, report.resolution, report.approved_on,
                                report.frozen_at, report.entry_count, report.books_digest, report.content})};
}

void insert_frozen_figure(store::Connection& connection, FrozenReportId report, const FrozenFigure& figure)
{
    connection.execute(add_figure, {report, figure.name, name_of(figure.unit), figure.value, figure.text});
}

std::vector<FrozenReport> list_frozen(store::Connection& connection, int fiscal_year)
{
    std::vector<FrozenReport> reports;
    auto rows = connection.query(all_reports, {fiscal_year});
    while (rows.next()) {
        reports.push_back({{rows.integer(0)},
                           static_cast<int>(rows.integer(1)),
                           rows.string(2),
                           rows.string(3),
                           rows.date(4),
                           rows.string(5),
                           rows.integer(6),
                           rows.string(7),
                           rows.string(8)});
    }
    return reports;
}

std::vector<FrozenFigure> list_frozen_figures(store::Connection& connection, FrozenReportId report)
{
    std::vector<FrozenFigure> figures;
    auto rows = connection.query(all_figures, {report});
    while (rows.next()) {
        figures.push_back({rows.string(0), unit_of(rows.text(1)), rows.integer(2), rows.string(3)});
    }
    return figures;
}

}  // namespace tomoni::reports
