#pragma once

#include <string>
#include <string_view>

namespace tomoni::store {

// SHA-256 as 64 lower-case hexadecimal digits, the same as `sha256sum` prints.
std::string sha256_hex(std::string_view bytes);

}  // namespace tomoni::store
