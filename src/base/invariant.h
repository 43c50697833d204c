#pragma once

namespace tomoni {

// Our own mistake was found: prints where (never any data) and ends the process. The journal and the
// database survive by design, because nothing is committed on this path.
[[noreturn]] void invariant_failed(const char* condition, const char* file, int line);

}  // namespace tomoni

// States what the program itself guarantees. Never used for what a person typed or a file contains.
#define INVARIANT(condition) \
    (static_cast<bool>(condition) ? void(0) : ::tomoni::invariant_failed(#condition, __FILE__, __LINE__))
