#pragma once

#include <string_view>

namespace tomoni {

// A file that was put into the program when it was built (a migration, a message catalogue), so that the
// program needs no installed copy of it. Tables of these are made by tomoni_embed() in cmake/tomoni.cmake
// and end with a row whose name is null.
struct EmbeddedFile {
    const char* name;
    const char* begin;
    const char* end;

    [[nodiscard]] std::string_view bytes() const { return {begin, static_cast<std::size_t>(end - begin)}; }
};

}  // namespace tomoni
