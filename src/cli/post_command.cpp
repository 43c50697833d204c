#include "cli/command_table.h"
#include "cli/posting_stream.h"
#include "cli/posting_words.h"
#include "domain/ledger/entry_reader.h"
#include "domain/ledger/posting.h"
#include "platform/settings/settings.h"
#include "platform/store/transaction.h"

#include <boost/json.hpp>
#include <ostream>

namespace tomoni::cli {

namespace {

boost::json::object json_of(const ledger::PostedEntry& posted)
{
    return {{"entry", posted.name()}, {"digest", posted.digest}};
}

void print_posted(const ledger::PostedEntry& posted, const char* key, Environment& environment)
{
    if (environment.json)
        *environment.out << json_of(posted) << '\n';
    else
        *environment.out << environment.say(key, {{"entry", posted.name()}}) << '\n';
}

Result<ledger::EntryDraft> read_draft(const Options& options, std::size_t first_word)
{
    TRY(options.require_words(first_word + 3, "DATE DESCRIPTION ACCOUNT=AMOUNT ACCOUNT=AMOUNT"));
    const auto& words = options.words();
    ledger::EntryDraft draft;
    draft.dated_on = TRY(parse_date(words[first_word]));
    draft.description = words[first_word + 1];
    for (std::size_t i = first_word + 2; i < words.size(); ++i) {
        draft.postings.push_back(TRY(read_posting_word(words[i])));
        draft.postings.back().partner = options.value_or("partner", "");
        draft.postings.back().evidence = options.value_or("evidence", "");
    }
    draft.source = options.value_or("source", "");
    if (const auto kind = options.value("kind")) {
        const auto known = ledger::entry_kind_of(*kind);
        if (!known) return refuse("cli.unknown_kind", {{"kind", *kind}});
        draft.kind = *known;
    }
    return draft;
}

Result<ExitCode> post_words(const Options& options, Environment& environment)
{
    const ledger::EntryDraft draft = TRY(read_draft(options, 0));
    const auto connection = TRY(environment.open(store::OpenMode::read_write));
    ledger::Ledger ledger(settings::fiscal_year_start_month(*connection));
    store::Transaction transaction(*connection);
    const auto posted = TRY(ledger.post(*connection, environment.viewer(), *environment.clock, draft));
    transaction.commit();
    print_posted(posted, "cli.post_done", environment);
    return ExitCode::success;
}

Result<ExitCode> reverse_entry(const Options& options, Environment& environment)
{
    const EntryName name = TRY(read_entry_name(options.value_or("reverse", "")));
    std::optional<ledger::EntryDraft> replacement;
    if (!options.words().empty()) replacement = TRY(read_draft(options, 0));
    const auto connection = TRY(environment.open(store::OpenMode::read_write));
    const auto viewer = environment.viewer();
    store::Transaction transaction(*connection);
    const auto original = TRY(ledger::load_entry(*connection, viewer, name.fiscal_year, name.number));
    ledger::Ledger ledger(settings::fiscal_year_start_month(*connection));
    const auto date = TRY(options.date("date"));
    const auto correction =
        TRY(ledger.correct(*connection, viewer, *environment.clock, original.id,
                           date.value_or(original.dated_on), options.value_or("reason", ""), replacement));
    transaction.commit();
    if (environment.json) {
        boost::json::object result{{"reversal", json_of(correction.reversal)}};
        if (correction.replacement) result["replacement"] = json_of(*correction.replacement);
        *environment.out << result << '\n';
        return ExitCode::success;
    }
    print_posted(correction.reversal, "cli.post_reversed", environment);
    if (correction.replacement) print_posted(*correction.replacement, "cli.post_replaced", environment);
    return ExitCode::success;
}

Result<ExitCode> run_post(const Options& options, Environment& environment)
{
    if (options.has("reverse")) return reverse_entry(options, environment);
    TRY(options.require_words(1, "DATE DESCRIPTION ACCOUNT=AMOUNT…"));
    if (options.words()[0] == "-") return post_stream(environment);
    return post_words(options, environment);
}

}  // namespace

Command post_command()
{
    return {"post",
            "DATE DESCRIPTION ACCOUNT[/PROGRAMME[/FUND[/LINE]]]=AMOUNT… | -",
            {{"kind", "ordinary|opening|adjusting"},
             {"partner", "NAME"},
             {"evidence", "REFERENCE"},
             {"source", "KEY"},
             {"reverse", "YEAR-NUMBER"},
             {"date", "DATE"},
             {"reason", "TEXT"}},
            run_post};
}

}  // namespace tomoni::cli
