#include "base/text.h"

#include <charconv>
#include <cstring>

namespace tomoni {

namespace {

constexpr std::string_view ideographic_space = "\u3000";

bool is_ascii_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool is_continuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// Length of the sequence that a lead byte announces, 0 if it cannot lead.
std::size_t sequence_length(unsigned char lead)
{
    if (lead < 0x80U) return 1;
    if (lead >= 0xC2U && lead <= 0xDFU) return 2;
    if (lead >= 0xE0U && lead <= 0xEFU) return 3;
    if (lead >= 0xF0U && lead <= 0xF4U) return 4;
    return 0;
}

// Eight bytes at once: most text of a large file is digits and commas.
bool is_ascii_word(const char* bytes)
{
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return (word & 0x8080808080808080U) == 0;
}

bool second_byte_is_legal(unsigned char lead, unsigned char second)
{
    if (lead == 0xE0U) return second >= 0xA0U;
    if (lead == 0xEDU) return second <= 0x9FU;
    if (lead == 0xF0U) return second >= 0x90U;
    if (lead == 0xF4U) return second <= 0x8FU;
    return true;
}

bool valid_sequence(std::string_view sequence)
{
    if (sequence.size() == 1) return true;
    const auto lead = static_cast<unsigned char>(sequence[0]);
    if (!second_byte_is_legal(lead, static_cast<unsigned char>(sequence[1]))) return false;
    for (const char c : sequence.substr(1)) {
        if (!is_continuation(c)) return false;
    }
    return true;
}

}  // namespace

std::string_view trim(std::string_view text)
{
    for (bool changed = true; changed && !text.empty();) {
        changed = true;
        if (is_ascii_space(text.front()))
            text.remove_prefix(1);
        else if (is_ascii_space(text.back()))
            text.remove_suffix(1);
        else if (text.starts_with(ideographic_space))
            text.remove_prefix(ideographic_space.size());
        else if (text.ends_with(ideographic_space))
            text.remove_suffix(ideographic_space.size());
        else
            changed = false;
    }
    return text;
}

std::string fold_digits(std::string_view text)
{
    std::string folded;
    folded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view rest = text.substr(i);
        // U+FF10..U+FF19 are EF BC 90..99, U+FF0C is EF BC 8C, U+FF0D is EF BC 8D.
        if (rest.size() >= 3 && rest.starts_with("\xEF\xBC")) {
            const auto last = static_cast<unsigned char>(rest[2]);
            if (last >= 0x90U && last <= 0x99U)
                folded += static_cast<char>('0' + (last - 0x90U));
            else if (last == 0x8CU)
                folded += ',';
            else if (last == 0x8DU)
                folded += '-';
            else
                folded += rest.substr(0, 3);
            i += 2;
            continue;
        }
        folded += text[i];
    }
    return folded;
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (at + sizeof(std::uint64_t) <= text.size() && is_ascii_word(text.data() + at)) {
            at += sizeof(std::uint64_t);
            continue;
        }
        const std::size_t length = sequence_length(static_cast<unsigned char>(text[at]));
        if (length == 0 || at + length > text.size() || !valid_sequence(text.substr(at, length))) {
            return at;
        }
        at += length;
    }
    return std::nullopt;
}

std::size_t count_characters(std::string_view text)
{
    std::size_t count = 0;
    for (const char c : text) count += is_continuation(c) ? 0U : 1U;
    return count;
}

std::optional<std::int64_t> parse_integer(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || code != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::vector<std::string> split_text(std::string_view text, std::string_view separator)
{
    std::vector<std::string> parts;
    for (std::size_t at = 0;;) {
        const auto found = text.find(separator, at);
        parts.emplace_back(text.substr(at, found == std::string_view::npos ? found : found - at));
        if (found == std::string_view::npos) return parts;
        at = found + separator.size();
    }
}

std::string join_text(const std::vector<std::string>& parts, std::string_view separator)
{
    std::string joined;
    for (const auto& part : parts) {
        if (&part != &parts.front()) joined += separator;
        joined += part;
    }
    return joined;
}

std::string replace_all(std::string text, std::string_view from, std::string_view to)
{
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
        text.replace(at, from.size(), to);
    }
    return text;
}

std::string to_hex(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex(bytes.size() * 2, '0');
    char* at = hex.data();
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        *at++ = digits[byte >> 4U];
        *at++ = digits[byte & 0x0FU];
    }
    return hex;
}

}  // namespace tomoni
