#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace tomoni::language {

enum class Encoding { utf8, utf8_with_bom, cp932 };

// Bytes of a file as UTF-8: UTF-8 with or without BOM, else CP932 (windows-31j, what Japanese bank and
// accounting programs write). Bytes that are neither, and UTF-16, are refused with the line they stand in.
Result<std::string> decode_text(std::string_view bytes, const std::string& file);

// Bytes that are known to be CP932 as UTF-8: one part, cut at a line end, of a file that is read in parts.
Result<std::string> decode_cp932(std::string_view bytes, const std::string& file);

// UTF-8 text in another encoding. A character that CP932 does not have is refused and named.
Result<std::string> encode_text(std::string_view utf8, Encoding encoding);

// "\n" line ends become "\r\n".
std::string with_crlf(std::string_view text);

}  // namespace tomoni::language
