#include "cli/import_subject.h"

#include "cli/progress_bar.h"
#include "domain/activities/activities_import.h"
#include "domain/grants/grants_import.h"
#include "domain/ledger/budget_import.h"
#include "domain/ledger/chart_import.h"
#include "domain/ledger/exchange/import_journal.h"
#include "domain/ledger/journal_import.h"
#include "domain/ledger/remarks_import.h"
#include "domain/membership/membership_import.h"
#include "domain/people/people_import.h"
#include "platform/documents/byte_source.h"
#include "platform/documents/output_file.h"
#include "platform/settings/settings.h"

namespace tomoni::cli {

namespace {

ImportedRecords records_of(std::int64_t count, const std::optional<store::ImportedFile>& earlier)
{
    if (!earlier) return {count, false, {}};
    return {earlier->row_count, true, earlier->imported_at};
}

ImportedRecords records_of(const imports::ImportOutcome& outcome)
{
    return records_of(outcome.row_count, outcome.earlier);
}

ImportedRecords records_of(std::int64_t count)
{
    return {count, count == 0, {}};
}

// Importers that take a small file as text.
template <auto import_text>
Result<ImportedRecords> import_whole(store::Connection& connection, Environment& environment,
                                     const std::string& path)
{
    const std::string content = TRY(documents::read_file(path));
    return records_of(TRY(import_text(connection, environment.viewer(), *environment.clock, content, path)));
}

Result<ImportedRecords> import_journal_file(store::Connection& connection, Environment& environment,
                                            const std::string& path)
{
    const auto source = documents::source_of_file(path);
    if (!source) return unavailable("cli.cannot_read", {{"file", path}});
    ProgressBar bar(environment, environment.say("cli.importing_journal"));
    const auto outcome = TRY(ledger::import_journal(
        connection, environment.viewer(), *environment.clock, settings::fiscal_year_start_month(connection),
        *source, path, [&](std::int64_t done, std::int64_t total) { bar.show(done, total); }));
    return records_of(outcome.entry_count, outcome.earlier);
}

Result<ImportedRecords> import_hledger_file(store::Connection& connection, Environment& environment,
                                            const std::string& path)
{
    const std::string content = TRY(documents::read_file(path));
    return records_of(TRY(ledger::exchange::import_hledger_journal(
        connection, environment.viewer(), *environment.clock, settings::fiscal_year_start_month(connection),
        content, path)));
}

}  // namespace

const std::vector<ImportSubject>& import_subjects()
{
    static const std::vector<ImportSubject> subjects{
        {"settings", import_whole<settings::import_csv>},
        {"accounts", import_whole<ledger::import_accounts>},
        {"programmes", import_whole<ledger::import_programmes>},
        {"funds", import_whole<ledger::import_funds>},
        {"fund_lines", import_whole<ledger::import_fund_lines>},
        {"journal", import_journal_file},
        {"budget", import_whole<ledger::import_budget>},
        {"remarks", import_whole<ledger::import_remarks>},
        {"parties", import_whole<people::import_parties>},
        {"terms", import_whole<membership::import_terms>},
        {"grants", import_whole<grants::import_grants>},
        {"grant_lines", import_whole<grants::import_grant_lines>},
        {"grant_ceilings", import_whole<grants::import_grant_ceilings>},
        {"activities", import_whole<activities::import_activities>},
        {"hledger", import_hledger_file},
    };
    return subjects;
}

const ImportSubject* find_import_subject(std::string_view name)
{
    for (const ImportSubject& subject : import_subjects()) {
        if (name == subject.name) return &subject;
    }
    return nullptr;
}

const ImportSubject* subject_of_file(std::string_view path)
{
    const std::string_view name = path.substr(path.find_last_of('/') + 1);
    if (name.ends_with(".journal") || name.ends_with(".hledger")) return find_import_subject("hledger");
    if (!name.ends_with(".csv")) return nullptr;
    return find_import_subject(name.substr(0, name.find_first_of("-.0123456789")));
}

}  // namespace tomoni::cli
