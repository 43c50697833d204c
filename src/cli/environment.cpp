#include "cli/environment.h"

#include "platform/store/migrations.h"

#include <cstdlib>
#include <iostream>
#include <pwd.h>
#include <unistd.h>

namespace tomoni::cli {

namespace {

std::string variable(const char* name)
{
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

std::string message_locale()
{
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (std::string value = variable(name); !value.empty()) return value;
    }
    return "C";
}

std::string login_name()
{
    const passwd* user = getpwuid(getuid());
    return user == nullptr ? std::to_string(getuid()) : std::string(user->pw_name);
}

}  // namespace

std::string Environment::say(std::string_view key, const std::vector<ErrorArgument>& arguments) const
{
    return language::sentence(language, key, arguments);
}

std::string Environment::say_count(std::string_view key, std::int64_t count,
                                   std::vector<ErrorArgument> arguments) const
{
    return language::sentence_for_count(language, key, count, std::move(arguments));
}

void Environment::note(const std::string& line) const
{
    if (!quiet) *err << line << '\n';
}

Result<std::unique_ptr<store::Connection>> Environment::open(store::OpenMode mode) const
{
    if (database.empty()) return refuse("cli.no_database");
    const store::DatabaseUrl url = TRY(store::parse_database_url(database));
    auto connection = store::open_connection(url, mode);
    if (mode != store::OpenMode::create) TRY(store::require_current_schema(*connection));
    return connection;
}

Environment process_environment(const Clock& clock)
{
    Environment environment;
    environment.in = &std::cin;
    environment.out = &std::cout;
    environment.err = &std::cerr;
    environment.language = language::language_of_locale(message_locale());
    environment.clock = &clock;
    environment.operator_name = login_name();
    environment.database = variable("TOMONI_DATABASE");
    environment.is_terminal = isatty(STDERR_FILENO) == 1;
    return environment;
}

}  // namespace tomoni::cli
