#include "cli/command.h"

#include <vector>

int main(int argc, char** argv)
{
    const tomoni::SystemClock clock;
    auto environment = tomoni::cli::process_environment(clock);
    return tomoni::cli::run_command_line(std::vector<std::string>(argv + 1, argv + argc), environment);
}
