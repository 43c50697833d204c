#include "cli/command.h"

#include "base/text.h"
#include "platform/store/store_error.h"

#include <algorithm>
#include <exception>
#include <ostream>

namespace tomoni::cli {

namespace {

constexpr const char* program_version = "0.1.0";

std::string key_of(std::string_view name, std::string_view suffix)
{
    return "cli." + replace_all(std::string(name), "-", "_") + std::string(suffix);
}

void print_option(const OptionSpec& spec, const Environment& environment)
{
    std::string shown = std::string("  --") + spec.name;
    if (*spec.argument != '\0') shown += std::string(" ") + spec.argument;
    shown.resize(std::max<std::size_t>(shown.size() + 2, 28), ' ');
    *environment.out << shown << environment.say(key_of(std::string("option_") + spec.name, "")) << '\n';
}

void print_options(const std::vector<OptionSpec>& options, const Environment& environment)
{
    for (const OptionSpec& spec : options) print_option(spec, environment);
}

void print_general_help(const Environment& environment)
{
    auto& out = *environment.out;
    out << environment.say("cli.usage") << "\n\n";
    for (const Command& command : list_commands()) {
        std::string name = std::string("  ") + command.name;
        name.resize(std::max<std::size_t>(name.size() + 2, 16), ' ');
        out << name << environment.say(key_of(command.name, "_summary")) << '\n';
    }
    out << '\n' << environment.say("cli.common_options") << '\n';
    print_options(common_options(), environment);
    out << '\n' << environment.say("cli.exit_codes") << '\n';
}

void print_command_help(const Command& command, const Environment& environment)
{
    auto& out = *environment.out;
    out << "tomoni " << command.name << (*command.words ? " " : "") << command.words << "\n\n"
        << environment.say(key_of(command.name, "_summary")) << "\n\n"
        << environment.say(key_of(command.name, "_help")) << '\n';
    if (!command.options.empty()) {
        out << '\n' << environment.say("cli.own_options") << '\n';
        print_options(command.options, environment);
    }
    out << '\n' << environment.say("cli.common_options") << '\n';
    print_options(common_options(), environment);
}

ExitCode fail(const Error& error, const Environment& environment)
{
    *environment.err << "tomoni: " << language::describe(environment.language, error) << '\n';
    const bool is_usage = error.key.starts_with("cli.") && error.kind != FailureKind::unavailable;
    return is_usage ? ExitCode::usage : exit_code_of(error.kind);
}

Result<void> take_common_options(const Options& options, Environment& environment)
{
    if (const auto code = options.value("language")) {
        if (*code != "ja" && *code != "en") return refuse("cli.unknown_language", {{"language", *code}});
        environment.language = language::language_of_locale(*code);
    }
    environment.database = options.value_or("database", environment.database);
    environment.operator_name = options.value_or("operator", environment.operator_name);
    environment.json = environment.json || options.has("json");
    environment.quiet = environment.quiet || options.has("quiet");
    return {};
}

Result<ExitCode> run_command(const Command& command, const std::vector<std::string>& words,
                             Environment& environment)
{
    const Options options = TRY(Options::read(words, command.options));
    TRY(take_common_options(options, environment));
    if (options.has("help")) {
        print_command_help(command, environment);
        return ExitCode::success;
    }
    return command.run(options, environment);
}

const Command* find_command(std::string_view name)
{
    for (const Command& command : list_commands()) {
        if (name == command.name) return &command;
    }
    return nullptr;
}

Error unknown_command(const std::string& name)
{
    std::vector<std::string> names;
    for (const Command& command : list_commands()) names.emplace_back(command.name);
    const auto near = nearest(name, names);
    if (near) return refuse("cli.unknown_command_near", {{"command", name}, {"near", *near}});
    return refuse("cli.unknown_command", {{"command", name}});
}

// Common options may stand before the command's name, too.
std::size_t index_of_command(const std::vector<std::string>& words)
{
    std::size_t at = 0;
    while (at < words.size() && words[at].starts_with("--")) {
        const bool takes_value =
            words[at] == "--database" || words[at] == "--language" || words[at] == "--operator";
        at += takes_value ? 2 : 1;
    }
    return at;
}

Result<ExitCode> dispatch(std::vector<std::string> words, Environment& environment)
{
    if (std::ranges::find(words, "--version") != words.end()) {
        *environment.out << "tomoni " << program_version << '\n';
        return ExitCode::success;
    }
    const std::size_t at = index_of_command(words);
    if (at >= words.size() || words[at] == "help") {
        const Options options = TRY(Options::read(words, {}));
        TRY(take_common_options(options, environment));
        print_general_help(environment);
        return words.empty() ? ExitCode::usage : ExitCode::success;
    }
    const std::string name = words[at];
    const Command* command = find_command(name);
    if (command == nullptr) return unknown_command(name);
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(at));
    return run_command(*command, words, environment);
}

}  // namespace

int run_command_line(const std::vector<std::string>& words, Environment& environment)
{
    ExitCode code = ExitCode::broken;
    try {
        const auto result = dispatch(words, environment);
        code = result ? *result : fail(result.error(), environment);
        environment.out->flush();
        if (!*environment.out)
            code = fail(unavailable("cli.output_failed"), environment), code = ExitCode::unavailable;
    } catch (const store::StoreError& error) {
        code = fail(error.sentence(), environment);
    } catch (const std::exception& error) {
        *environment.err << "tomoni: " << environment.say("cli.broken", {{"detail", error.what()}}) << '\n';
    }
    return static_cast<int>(code);
}

}  // namespace tomoni::cli
