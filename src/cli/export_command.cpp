#include "cli/command_table.h"
#include "domain/ledger/exchange/export_journal.h"
#include "domain/ledger/exchange/journal_writer.h"
#include "platform/documents/output_file.h"

#include <boost/json.hpp>
#include <ostream>

namespace tomoni::cli {

namespace {

Result<ledger::JournalFilter> read_filter(const Options& options)
{
    ledger::JournalFilter filter;
    if (const auto year = TRY(options.integer("year"))) filter.fiscal_year = static_cast<int>(*year);
    filter.begins_on = TRY(options.date("from"));
    filter.ends_on = TRY(options.date("to"));
    return filter;
}

void print_summary(const ledger::exchange::ExportSummary& summary, const std::string& file,
                   Environment& environment)
{
    if (environment.json) {
        *environment.out << boost::json::object{{"file", file},
                                                {"entries", summary.entry_count},
                                                {"bytes", summary.byte_count},
                                                {"sha256", summary.digest}}
                         << '\n';
        return;
    }
    *environment.out << environment.say_count("cli.export_done", summary.entry_count,
                                              {{"file", file}, {"digest", summary.digest}})
                     << '\n';
}

Result<ExitCode> run_export(const Options& options, Environment& environment)
{
    TRY(options.require_words(1, "FORM"));
    const std::string form = options.words()[0];
    const auto filter = TRY(read_filter(options));
    const auto file = options.value("out");
    const auto connection = TRY(environment.open(store::OpenMode::read_only));
    std::string bytes;
    const auto keep = [&](std::string_view piece) -> Result<void> {
        bytes += piece;
        return {};
    };
    const auto print = [&](std::string_view piece) -> Result<void> {
        *environment.out << piece;
        return {};
    };
    const auto viewer = environment.viewer();
    if (!file) {
        TRY(ledger::exchange::export_journal(*connection, viewer, form, filter, print));
        return ExitCode::success;
    }
    const auto summary = TRY(ledger::exchange::export_journal(*connection, viewer, form, filter, keep));
    TRY(documents::write_file(*file, bytes));
    print_summary(summary, *file, environment);
    return ExitCode::success;
}

}  // namespace

Command export_command()
{
    return {"export",
            "csv|hledger|ledger|beancount|yayoi|moneyforward|freee",
            {{"year", "YEAR"}, {"from", "DATE"}, {"to", "DATE"}, {"out", "FILE"}},
            run_export};
}

}  // namespace tomoni::cli
