#pragma once

#include "cli/environment.h"
#include "cli/exit_code.h"
#include "cli/options.h"

#include <span>
#include <vector>

namespace tomoni::cli {

// A subcommand of `tomoni`. Its help is made of the sentences cli.<name>_summary (one line) and
// cli.<name>_help (paragraphs), dashes in the name as underscores, and of its options.
struct Command {
    const char* name;
    const char* words;  // positional words as shown in the usage line: "FILE…"
    std::vector<OptionSpec> options;
    Result<ExitCode> (*run)(const Options&, Environment&);
};

// All commands, in the order of the help.
std::span<const Command> list_commands();

// Runs `tomoni WORDS…`; the only place where failures and exceptions end.
int run_command_line(const std::vector<std::string>& words, Environment& environment);

}  // namespace tomoni::cli
