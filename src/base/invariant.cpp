#include "base/invariant.h"

#include <cstdio>
#include <cstdlib>

namespace tomoni {

void invariant_failed(const char* condition, const char* file, int line)
{
    std::fprintf(stderr, "tomoni: a rule inside the program was broken at %s:%d: %s\n", file, line,
                 condition);
    std::abort();
}

}  // namespace tomoni
