#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tomoni {

// Plain helpers for UTF-8 text that need no tables. Search folding, kana and other encodings are in
// platform/language.

// Without spaces, tabs, line ends and full-width spaces (U+3000) at both ends.
std::string_view trim(std::string_view text);

// Full-width digits, comma and minus (０-９ ， －) become ASCII; everything else stays.
std::string fold_digits(std::string_view text);

// The first byte that is not valid UTF-8 (overlong forms and surrogates are invalid too), or nothing.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

// Number of code points. Requires: valid UTF-8.
std::size_t count_characters(std::string_view text);

// Decimal digits with an optional '-', nothing else, within 64 bits.
std::optional<std::int64_t> parse_integer(std::string_view text);

std::vector<std::string> split_text(std::string_view text, std::string_view separator);
std::string join_text(const std::vector<std::string>& parts, std::string_view separator);
std::string replace_all(std::string text, std::string_view from, std::string_view to);

// Lower-case hexadecimal digits of bytes.
std::string to_hex(std::string_view bytes);

}  // namespace tomoni
