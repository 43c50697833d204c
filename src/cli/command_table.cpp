#include "cli/command_table.h"

namespace tomoni::cli {

std::span<const Command> list_commands()
{
    static const std::vector<Command> commands{
        init_command(),
        post_command(),
    };
    return commands;
}

}  // namespace tomoni::cli
