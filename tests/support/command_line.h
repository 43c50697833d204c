#pragma once

#include "cli/command.h"

#include <string>
#include <vector>

namespace tomoni::tests {

// What a run of `tomoni WORDS…` leaves behind.
struct CommandOutcome {
    int exit_code = 0;
    std::string out;
    std::string err;
};

// Runs the program's command line inside the test: Japanese, a fixed clock (2024-04-05 noon in Japan),
// operator "test", no terminal.
CommandOutcome run_tomoni(const std::vector<std::string>& words);

}  // namespace tomoni::tests
