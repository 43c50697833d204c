#include "cli/command_table.h"
#include "domain/ledger/canonical_reader.h"
#include "domain/ledger/exchange/export_journal.h"
#include "domain/ledger/exchange/journal_writer.h"
#include "platform/documents/output_file.h"
#include "platform/store/sha256.h"

#include <boost/json.hpp>
#include <functional>
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

// The text that the digests are made of. A part of it proves nothing, so it takes no filter.
Result<ledger::exchange::ExportSummary> export_canonical(
    store::Connection& connection, const access::Viewer& viewer, const ledger::JournalFilter& filter,
    const std::function<Result<void>(std::string_view)>& write)
{
    if (filter.fiscal_year || filter.begins_on || filter.ends_on) return refuse("cli.canonical_is_whole");
    ledger::exchange::ExportSummary summary;
    store::Sha256 sha256;
    const auto take = [&](std::string_view text) -> Result<void> {
        ++summary.entry_count;
        summary.byte_count += static_cast<std::int64_t>(text.size()) + 1;
        for (const std::string_view piece : {text, std::string_view("\n")}) {
            sha256.add(piece);
            TRY(write(piece));
        }
        return {};
    };
    TRY(ledger::read_canonical_texts(connection, viewer, take));
    summary.digest = sha256.hex();
    return summary;
}

Result<ledger::exchange::ExportSummary> export_form(
    store::Connection& connection, const access::Viewer& viewer, const std::string& form,
    const ledger::JournalFilter& filter, const std::function<Result<void>(std::string_view)>& write)
{
    if (form == "canonical") return export_canonical(connection, viewer, filter, write);
    return ledger::exchange::export_journal(connection, viewer, form, filter, write);
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
        TRY(export_form(*connection, viewer, form, filter, print));
        return ExitCode::success;
    }
    const auto summary = TRY(export_form(*connection, viewer, form, filter, keep));
    TRY(documents::write_file(*file, bytes));
    print_summary(summary, *file, environment);
    return ExitCode::success;
}

}  // namespace

Command export_command()
{
    return {"export",
            "csv|hledger|ledger|beancount|yayoi|moneyforward|freee|canonical",
            {{"year", "YEAR"}, {"from", "DATE"}, {"to", "DATE"}, {"out", "FILE"}},
            run_export};
}

}  // namespace tomoni::cli
