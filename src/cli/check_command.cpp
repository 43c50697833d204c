#include "cli/command_table.h"
#include "cli/finding_printer.h"
#include "cli/fiscal_year_option.h"
#include "platform/documents/output_file.h"
#include "reports/check_runner.h"
#include "reports/printed/printed.h"

#include <boost/json.hpp>
#include <filesystem>
#include <ostream>

namespace tomoni::cli {

namespace {

namespace fs = std::filesystem;

std::string counts_sentence(const std::vector<Finding>& findings, const char* key,
                            const Environment& environment)
{
    const FindingCounts counts = count_findings(findings);
    return environment.say(key, {{"errors", std::to_string(counts.errors)},
                                 {"warnings", std::to_string(counts.warnings)},
                                 {"infos", std::to_string(counts.infos)}});
}

ExitCode code_of(const std::vector<Finding>& findings)
{
    const FindingCounts counts = count_findings(findings);
    return counts.errors + counts.warnings == 0 ? ExitCode::success : ExitCode::findings;
}

Result<std::vector<printed::PrintedFile>> read_folder(const std::string& folder)
{
    if (!fs::is_directory(folder)) return unavailable("cli.no_such_folder", {{"folder", folder}});
    std::vector<printed::PrintedFile> files;
    for (const auto& file : fs::directory_iterator(folder)) {
        if (!file.is_regular_file()) continue;
        files.push_back({file.path().filename().string(), TRY(documents::read_file(file.path().string()))});
    }
    return files;
}

boost::json::object json_statistics(const printed::PrintedStatistics& statistics)
{
    return {{"rules", statistics.rules_run},
            {"claims", statistics.claims_read},
            {"characters", statistics.characters_read},
            {"paragraphs", statistics.paragraphs_read},
            {"references", statistics.references_read},
            {"dates", statistics.dates_read}};
}

Result<ExitCode> check_printed_report(const std::string& folder, Environment& environment)
{
    const auto files = TRY(read_folder(folder));
    const auto check = TRY(printed::check_printed(files));
    if (environment.json) {
        *environment.out << boost::json::object{{"findings", json_findings(check.findings, environment)},
                                                {"statistics", json_statistics(check.statistics)}}
                         << '\n';
        return code_of(check.findings);
    }
    print_findings(check.findings, environment);
    *environment.out << environment.say("cli.check_printed_read",
                                        {{"rules", std::to_string(check.statistics.rules_run)},
                                         {"claims", std::to_string(check.statistics.claims_read)},
                                         {"paragraphs", std::to_string(check.statistics.paragraphs_read)}})
                     << '\n'
                     << counts_sentence(check.findings, "cli.check_counts", environment) << '\n';
    return code_of(check.findings);
}

Result<ExitCode> check_records(const Options& options, Environment& environment)
{
    const auto connection = TRY(environment.open(store::OpenMode::read_only));
    const FiscalYear year = TRY(read_fiscal_year(options, environment, *connection));
    const auto findings = reports::run_checks(*connection, environment.viewer(), year);
    if (environment.json) {
        *environment.out << boost::json::object{{"year", year.year()},
                                                {"checks", reports::all_checks().size()},
                                                {"findings", json_findings(findings, environment)}}
                         << '\n';
        return code_of(findings);
    }
    print_findings(findings, environment);
    *environment.out << environment.say("cli.check_run",
                                        {{"checks", std::to_string(reports::all_checks().size())},
                                         {"year", std::to_string(year.year())}})
                     << '\n'
                     << counts_sentence(findings, "cli.check_counts", environment) << '\n';
    return code_of(findings);
}

Result<ExitCode> run_check(const Options& options, Environment& environment)
{
    if (const auto folder = options.value("printed")) return check_printed_report(*folder, environment);
    return check_records(options, environment);
}

}  // namespace

Command check_command()
{
    return {"check", "", {{"year", "YEAR"}, {"printed", "FOLDER"}}, run_check};
}

}  // namespace tomoni::cli
