#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tomoni::documents {

// The bytes of a base64 text (RFC 4648, with padding, no line ends), or nothing when it is not one.
std::optional<std::string> decode_base64(std::string_view text);

}  // namespace tomoni::documents
