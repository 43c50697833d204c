#include "base/text.h"
#include "cli/command_table.h"
#include "cli/finding_printer.h"
#include "cli/fiscal_year_option.h"
#include "cli/progress_bar.h"
#include "domain/grants/grants_postings.h"
#include "domain/grants/grants_store.h"
#include "domain/ledger/period_store.h"
#include "domain/ledger/posting.h"
#include "domain/ledger/year_end.h"
#include "platform/settings/settings.h"
#include "platform/store/transaction.h"

#include <boost/json.hpp>
#include <ostream>

namespace tomoni::cli {

namespace {

// One step of the year end and what it answers; printed as it goes.
class YearEnd {
public:
    YearEnd(store::Connection& connection, Environment& environment, FiscalYear year, bool is_rehearsal)
        : connection_(connection),
          environment_(environment),
          viewer_(environment.viewer()),
          year_(year),
          is_rehearsal_(is_rehearsal),
          ledger_(year.start_month()),
          json_{{"year", year.year()}, {"rehearsal", is_rehearsal}}
    {
    }

    // Begins the closing and posts what the grants ask for, in one transaction; then the books are verified
    // and closed. A year that is closing already goes on from there.
    Result<ExitCode> run()
    {
        const ledger::Period period = TRY(ledger::load_period(connection_, viewer_, year_.year()));
        if (period.state == ledger::PeriodState::closed) {
            say("cli.close_was_closed");
            return finish(true);
        }
        TRY(prepare(period.state));
        const bool is_closed = !is_rehearsal_ && TRY(close());
        return finish(is_closed || is_rehearsal_);
    }

private:
    void say(std::string_view key, std::vector<ErrorArgument> arguments = {})
    {
        if (environment_.json) return;
        arguments.push_back({"year", std::to_string(year_.year())});
        *environment_.out << environment_.say(key, arguments) << '\n';
    }

    // The state that the books are in now; a rehearsal left them as they were.
    Result<ExitCode> finish(bool is_well)
    {
        const auto period = TRY(ledger::load_period(connection_, viewer_, year_.year()));
        json_["state"] = ledger::name_of(period.state);
        if (environment_.json) *environment_.out << json_ << '\n';
        return is_well ? ExitCode::success : ExitCode::findings;
    }

    Result<void> prepare(ledger::PeriodState state)
    {
        store::Transaction transaction(connection_);
        TRY(begin(state));
        TRY(post_grant_entries());
        json_["posted"] = posted_;
        if (is_rehearsal_)
            say("cli.close_rehearsed");
        else
            transaction.commit();
        return {};
    }

    Result<bool> close()
    {
        ProgressBar bar(environment_, environment_.say("cli.verifying"));
        const auto end =
            TRY(ledger::close_year(connection_, viewer_, *environment_.clock, year_.year(),
                                   [&](std::int64_t done, std::int64_t total) { bar.show(done, total); }));
        bar.clear();
        boost::json::array steps;
        for (const auto& step : end.steps) {
            say(step.is_done() ? "cli.close_step_done" : "cli.close_step_open",
                {{"step", environment_.say(step.key)}});
            if (!environment_.json) print_findings(step.findings, environment_);
            steps.push_back(boost::json::object{{"step", environment_.say(step.key)},
                                                {"done", step.is_done()},
                                                {"findings", json_findings(step.findings, environment_)}});
        }
        json_["steps"] = std::move(steps);
        json_["digest"] = end.digest;
        if (end.is_closed) say("cli.close_closed", {{"digest", end.digest}});
        return end.is_closed;
    }

    Result<void> begin(ledger::PeriodState state)
    {
        if (state == ledger::PeriodState::closing) return {};
        TRY(ledger::begin_closing(connection_, viewer_, *environment_.clock, year_.year()));
        say("cli.close_begun");
        return {};
    }

    Result<void> post_grant_entries()
    {
        for (const grants::Grant& grant : TRY(grants::list_grants(connection_, viewer_))) {
            if (grant.ends_on < year_.begin() || year_.end() < grant.begins_on) continue;
            const auto proposal = TRY(grants::propose_year_end(connection_, viewer_, grant, year_));
            for (const auto& draft : proposal.closing) TRY(post(draft));
            for (const auto& draft : proposal.reopening) TRY(post(draft));
        }
        return {};
    }

    Result<void> post(const ledger::EntryDraft& draft)
    {
        const auto posted = TRY(ledger_.post(connection_, viewer_, *environment_.clock, draft));
        posted_.push_back(boost::json::object{
            {"entry", posted.name()}, {"date", draft.dated_on.iso()}, {"description", draft.description}});
        say("cli.close_posted",
            {{"entry", posted.name()}, {"date", draft.dated_on.iso()}, {"description", draft.description}});
        return {};
    }

    store::Connection& connection_;
    Environment& environment_;
    access::Viewer viewer_;
    FiscalYear year_;
    bool is_rehearsal_;
    ledger::Ledger ledger_;
    boost::json::array posted_;
    boost::json::object json_;
};

const char* state_key(ledger::PeriodState state)
{
    switch (state) {
        case ledger::PeriodState::open: return "cli.year_is_open";
        case ledger::PeriodState::closing: return "cli.year_is_closing";
        case ledger::PeriodState::closed: return "cli.year_is_closed";
    }
    return "";
}

Result<void> reopen(store::Connection& connection, const Options& options, Environment& environment,
                    FiscalYear year)
{
    const access::Viewer agreeing = access::Viewer::local_operator(options.value_or("agreed-by", ""));
    store::Transaction transaction(connection);
    TRY(ledger::reopen_period(connection, environment.viewer(), agreeing, *environment.clock, year.year(),
                              options.value_or("reason", "")));
    const auto period = TRY(ledger::load_period(connection, environment.viewer(), year.year()));
    transaction.commit();
    if (environment.json) {
        *environment.out << boost::json::object{{"year", year.year()},
                                                {"state", ledger::name_of(period.state)}}
                         << '\n';
        return {};
    }
    *environment.out << environment.say("cli.close_reopened",
                                        {{"year", std::to_string(year.year())},
                                         {"state", environment.say(state_key(period.state))}})
                     << '\n';
    return {};
}

Result<ExitCode> run_close_year(const Options& options, Environment& environment)
{
    TRY(options.require_words(1, "YEAR"));
    const auto number = parse_integer(options.words()[0]).value_or(0);
    if (number < 1800 || number > 9998) return refuse("cli.bad_year", {{"text", options.words()[0]}});
    const auto connection = TRY(environment.open(store::OpenMode::read_write));
    const FiscalYear year(static_cast<int>(number), settings::fiscal_year_start_month(*connection));
    if (options.has("reopen"))
        TRY(reopen(*connection, options, environment, year));
    else
        return YearEnd(*connection, environment, year, options.has("dry-run")).run();
    return ExitCode::success;
}

}  // namespace

Command close_year_command()
{
    return {"close-year",
            "YEAR",
            {{"dry-run"}, {"reopen"}, {"agreed-by", "NAME"}, {"reason", "TEXT"}},
            run_close_year};
}

}  // namespace tomoni::cli
