#pragma once

#include "cli/command.h"

namespace tomoni::cli {

// One function for each subcommand, in <name>_command.cpp.
Command init_command();
Command import_command();
Command post_command();
Command statement_command();
Command report_command();
Command check_command();
Command verify_command();
Command export_command();
Command figures_command();
Command close_year_command();

}  // namespace tomoni::cli
