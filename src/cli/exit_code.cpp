#include "cli/exit_code.h"

namespace tomoni::cli {

ExitCode exit_code_of(FailureKind kind)
{
    return kind == FailureKind::unavailable ? ExitCode::unavailable : ExitCode::refused;
}

}  // namespace tomoni::cli
