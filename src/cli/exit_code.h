#pragma once

#include "base/error.h"

namespace tomoni::cli {

// The promise to scripts; printed by `tomoni --help`.
enum class ExitCode : int {
    success = 0,
    findings = 1,     // check or verify found something, or a comparison differs
    usage = 2,        // the command line itself is wrong
    refused = 3,      // input, or an act, was refused: the sentence says why
    unavailable = 4,  // the database or a file cannot be used now
    broken = 5,       // a fault inside the program
};

ExitCode exit_code_of(FailureKind kind);

}  // namespace tomoni::cli
