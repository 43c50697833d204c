#include "cli/command_table.h"
#include "platform/store/migrations.h"

#include <boost/json.hpp>
#include <ostream>

namespace tomoni::cli {

namespace {

Result<ExitCode> run_init(const Options&, Environment& environment)
{
    const auto connection = TRY(environment.open(store::OpenMode::create));
    const int applied = TRY(store::migrate(*connection));
    if (environment.json) {
        *environment.out << boost::json::object{{"database", connection->url().shown()},
                                                {"migrations", applied}}
                         << '\n';
        return ExitCode::success;
    }
    const char* key = applied == 0 ? "cli.init_was_current" : "cli.init_done";
    *environment.out << environment.say(key, {{"database", connection->url().shown()}}) << '\n';
    return ExitCode::success;
}

}  // namespace

Command init_command()
{
    return {"init", "", {}, run_init};
}

}  // namespace tomoni::cli
