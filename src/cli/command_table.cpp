#include "cli/command_table.h"

namespace tomoni::cli {

std::span<const Command> list_commands()
{
    static const std::vector<Command> commands{
        init_command(),  import_command(), report_command(), post_command(),    statement_command(),
        check_command(), verify_command(), export_command(), figures_command(), close_year_command(),
    };
    return commands;
}

}  // namespace tomoni::cli
