#include "base/text.h"
#include "cli/command_table.h"
#include "cli/fiscal_year_option.h"
#include "cli/progress_bar.h"
#include "domain/membership/membership_statement.h"
#include "reports/frozen_report.h"
#include "reports/house_style.h"
#include "reports/write_papers.h"

#include <boost/json.hpp>
#include <ostream>

namespace tomoni::cli {

namespace {

Result<reports::WriteOptions> read_write_options(const Options& options, const Environment& environment,
                                                 FiscalYear year)
{
    reports::WriteOptions write;
    write.folder = options.value_or("out", "out/fy" + std::to_string(year.year()));
    write.language = environment.language;
    if (const auto formats = options.value("format")) {
        write.formats.clear();
        for (const std::string& name : split_text(*formats, ",")) {
            write.formats.push_back(TRY(reports::parse_format(trim(name))));
        }
    }
    return write;
}

void print_files(const std::vector<reports::WrittenFile>& files, Environment& environment)
{
    if (environment.json) {
        boost::json::array array;
        for (const auto& file : files)
            array.push_back(boost::json::object{{"file", file.path}, {"bytes", file.bytes}});
        *environment.out << array << '\n';
        return;
    }
    for (const auto& file : files) *environment.out << file.path << '\n';
}

Result<ExitCode> write_papers(const Options& options, Environment& environment)
{
    const auto connection = TRY(environment.open(store::OpenMode::read_only));
    const FiscalYear year = TRY(read_fiscal_year(options, environment, *connection));
    auto write = TRY(read_write_options(options, environment, year));
    ProgressBar bar(environment, environment.say("cli.writing_papers"));
    write.progress = [&](const std::string&, std::int64_t done, std::int64_t total) {
        bar.show(done, total);
    };
    const auto viewer = environment.viewer();
    const auto files = TRY(reports::write_papers(*connection, viewer, *environment.clock, year, write));
    bar.clear();
    print_files(files, environment);
    return ExitCode::success;
}

Result<ExitCode> freeze(const Options& options, Environment& environment)
{
    const auto approved_on = TRY(options.date("approved-on"));
    if (!approved_on) return refuse("cli.approved_on_wanted");
    const auto connection = TRY(environment.open(store::OpenMode::read_write));
    const FiscalYear year = TRY(read_fiscal_year(options, environment, *connection));
    const auto viewer = environment.viewer();
    // The table of members is approved with the report; what was frozen before stays.
    const auto headcounts = membership::freeze_headcounts(*connection, viewer, *environment.clock, year);
    if (!headcounts && headcounts.error().key != "membership.frozen_already") return headcounts.error();
    const auto report = TRY(reports::freeze_report(*connection, viewer, *environment.clock, year,
                                                   options.value_or("resolution", ""), *approved_on));
    const std::string checkpoint = std::to_string(report.entry_count) + ":" + report.books_digest;
    if (environment.json) {
        *environment.out << boost::json::object{{"year", year.year()}, {"checkpoint", checkpoint}} << '\n';
        return ExitCode::success;
    }
    *environment.out << environment.say("cli.report_frozen",
                                        {{"year", std::to_string(year.year())}, {"checkpoint", checkpoint}})
                     << '\n';
    return ExitCode::success;
}

std::string shown(const std::optional<reports::FrozenFigure>& figure, const Environment& environment)
{
    if (!figure) return environment.say("cli.report_absent");
    return figure->text.empty() ? format_yen(Yen(figure->value)) : figure->text;
}

Result<ExitCode> show_differences(const Options& options, Environment& environment)
{
    const auto connection = TRY(environment.open(store::OpenMode::read_only));
    const FiscalYear year = TRY(read_fiscal_year(options, environment, *connection));
    const auto viewer = environment.viewer();
    const auto comparison = TRY(reports::compare_with_frozen(*connection, viewer, year));
    boost::json::array array;
    for (const auto& difference : comparison.differences) {
        const std::string before = shown(difference.frozen, environment);
        const std::string today = shown(difference.today, environment);
        if (environment.json) {
            array.push_back(
                boost::json::object{{"figure", difference.name}, {"frozen", before}, {"today", today}});
        } else {
            *environment.out << environment.say(
                                    "cli.report_difference",
                                    {{"figure", difference.name}, {"frozen", before}, {"today", today}})
                             << '\n';
        }
    }
    if (environment.json)
        *environment.out << array << '\n';
    else {
        *environment.out << environment.say_count("cli.report_differences",
                                                  static_cast<std::int64_t>(comparison.differences.size()),
                                                  {{"approved_on", comparison.report.approved_on.iso()}})
                         << '\n';
    }
    return comparison.differences.empty() ? ExitCode::success : ExitCode::findings;
}

Result<ExitCode> run_report(const Options& options, Environment& environment)
{
    if (options.words().empty()) return write_papers(options, environment);
    const std::string& act = options.words()[0];
    if (act == "freeze") return freeze(options, environment);
    if (act == "differences") return show_differences(options, environment);
    return refuse("cli.unknown_report_act", {{"text", act}});
}

}  // namespace

Command report_command()
{
    return {"report",
            "[freeze|differences]",
            {{"year", "YEAR"},
             {"out", "FOLDER"},
             {"format", "pdf,html,xlsx"},
             {"resolution", "TEXT"},
             {"approved-on", "DATE"}},
            run_report};
}

}  // namespace tomoni::cli
