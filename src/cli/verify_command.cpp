#include "base/text.h"
#include "cli/command_table.h"
#include "cli/finding_printer.h"
#include "cli/progress_bar.h"
#include "domain/ledger/verification.h"

#include <boost/json.hpp>
#include <ostream>

namespace tomoni::cli {

namespace {

// "1512:ab12…": number of entries and digest, as a report or the auditor wrote them down.
Result<std::optional<ledger::Checkpoint>> read_checkpoint(const Options& options)
{
    const auto text = options.value("checkpoint");
    if (!text) return std::optional<ledger::Checkpoint>();
    const auto colon = text->find(':');
    const auto count = colon == std::string::npos ? std::nullopt : parse_integer(text->substr(0, colon));
    if (!count || text->size() - colon - 1 != 64) return refuse("cli.bad_checkpoint", {{"text", *text}});
    return std::optional(ledger::Checkpoint{*count, text->substr(colon + 1)});
}

void print_verification(const ledger::Verification& verification, Environment& environment)
{
    auto& out = *environment.out;
    if (environment.json) {
        out << boost::json::object{{"entries", verification.entry_count},
                                   {"postings", verification.posting_count},
                                   {"balances", verification.balance_count},
                                   {"digest", verification.digest},
                                   {"intact", verification.is_intact()},
                                   {"findings", json_findings(verification.findings, environment)}}
            << '\n';
        return;
    }
    print_findings(verification.findings, environment);
    out << environment.say(
               verification.is_intact() ? "cli.verify_intact" : "cli.verify_broken",
               {{"entries", format_yen(Yen(verification.entry_count))},
                {"postings", format_yen(Yen(verification.posting_count))},
                {"balances", format_yen(Yen(verification.balance_count))},
                {"checkpoint", std::to_string(verification.entry_count) + ":" + verification.digest}})
        << '\n';
}

Result<ExitCode> run_verify(const Options& options, Environment& environment)
{
    const auto checkpoint = TRY(read_checkpoint(options));
    const auto connection = TRY(environment.open(store::OpenMode::read_only));
    ProgressBar bar(environment, environment.say("cli.verifying"));
    const auto verification =
        TRY(ledger::verify_books(*connection, environment.viewer(), checkpoint,
                                 [&](std::int64_t done, std::int64_t total) { bar.show(done, total); }));
    bar.clear();
    print_verification(verification, environment);
    return verification.is_intact() ? ExitCode::success : ExitCode::findings;
}

}  // namespace

Command verify_command()
{
    return {"verify", "", {{"checkpoint", "COUNT:DIGEST"}}, run_verify};
}

}  // namespace tomoni::cli
