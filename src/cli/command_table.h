#pragma once

#include "cli/command.h"

namespace tomoni::cli {

// One function for each subcommand, in <name>_command.cpp.
Command init_command();
Command post_command();

}  // namespace tomoni::cli
