#include "support/command_line.h"

#include <sstream>

namespace tomoni::tests {

CommandOutcome run_tomoni(const std::vector<std::string>& words)
{
    const FixedClock clock(Date(2024, 4, 5));
    std::ostringstream out;
    std::ostringstream err;
    cli::Environment environment;
    environment.out = &out;
    environment.err = &err;
    environment.clock = &clock;
    environment.operator_name = "test";
    const int code = cli::run_command_line(words, environment);
    return {code, out.str(), err.str()};
}

}  // namespace tomoni::tests
