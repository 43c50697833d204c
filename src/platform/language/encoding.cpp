#include "platform/language/encoding.h"

#include "base/text.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <unicode/ucnv.h>
#include <vector>

namespace tomoni::language {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

struct ConverterDeleter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

// A converter that stops at what it cannot convert instead of putting a substitute there.
std::unique_ptr<UConverter, ConverterDeleter> open_converter(const char* name)
{
    UErrorCode code = U_ZERO_ERROR;
    std::unique_ptr<UConverter, ConverterDeleter> converter(ucnv_open(name, &code));
    INVARIANT(U_SUCCESS(code));
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &code);
    ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &code);
    INVARIANT(U_SUCCESS(code));
    return converter;
}

// Converts all of `bytes`, or answers the offset at which it stopped.
struct Conversion {
    std::string text;
    std::optional<std::size_t> stopped_at;
};

Conversion convert(std::string_view bytes, const char* from, const char* to)
{
    const auto source_converter = open_converter(from);
    const auto target_converter = open_converter(to);
    Conversion conversion;
    std::vector<char> buffer(64 * 1024);
    std::vector<UChar> pivot(8 * 1024);
    UChar* pivot_source = pivot.data();
    UChar* pivot_target = pivot.data();
    const char* source = bytes.data();
    const char* const source_end = bytes.data() + bytes.size();
    UErrorCode code = U_BUFFER_OVERFLOW_ERROR;
    bool reset = true;
    while (code == U_BUFFER_OVERFLOW_ERROR) {
        code = U_ZERO_ERROR;
        char* target = buffer.data();
        ucnv_convertEx(target_converter.get(), source_converter.get(), &target, buffer.data() + buffer.size(),
                       &source, source_end, pivot.data(), &pivot_source, &pivot_target,
                       pivot.data() + pivot.size(), static_cast<UBool>(reset ? 1 : 0), 1, &code);
        conversion.text.append(buffer.data(), target);
        reset = false;
    }
    if (U_FAILURE(code)) conversion.stopped_at = static_cast<std::size_t>(source - bytes.data());
    return conversion;
}

// The first byte that is not UTF-8 text; NUL stands in no text but in every UTF-16 file.
std::optional<std::size_t> find_invalid_text(std::string_view bytes)
{
    const auto nul = bytes.find('\0');
    const auto invalid = find_invalid_utf8(bytes.substr(0, nul));
    if (invalid || nul == std::string_view::npos) return invalid;
    return nul;
}

std::int64_t line_of(std::string_view bytes, std::size_t offset)
{
    return 1 + std::count(bytes.begin(),
                          bytes.begin() + static_cast<std::ptrdiff_t>(std::min(offset, bytes.size())), '\n');
}

std::string first_character_without_cp932(std::string_view utf8)
{
    for (std::size_t at = 0; at < utf8.size();) {
        std::size_t length = 1;
        while (at + length < utf8.size() && (static_cast<unsigned char>(utf8[at + length]) & 0xC0U) == 0x80U)
            ++length;
        const std::string_view character = utf8.substr(at, length);
        if (convert(character, "UTF-8", "windows-31j").stopped_at) return std::string(character);
        at += length;
    }
    return {};
}

}  // namespace

Result<std::string> decode_text(std::string_view bytes, const std::string& file)
{
    const bool marked = bytes.starts_with(byte_order_mark);
    const std::string_view body = marked ? bytes.substr(byte_order_mark.size()) : bytes;
    const auto invalid = find_invalid_text(body);
    if (!invalid) return std::string(body);

    Place place{file, line_of(body, *invalid), 0, {}};
    if (marked) return refuse("language.bad_utf8").at(std::move(place));
    auto decoded = decode_cp932(body, file);
    if (!decoded) return std::move(decoded).error().at(std::move(place));
    return decoded;
}

Result<std::string> decode_cp932(std::string_view bytes, const std::string& file)
{
    Conversion conversion = convert(bytes, "windows-31j", "UTF-8");
    const std::size_t bad = std::min(conversion.stopped_at.value_or(bytes.size()), bytes.find('\0'));
    if (bad >= bytes.size()) return std::move(conversion.text);
    return refuse("language.unknown_encoding").at({file, line_of(bytes, bad), 0, {}});
}

Result<std::string> encode_text(std::string_view utf8, Encoding encoding)
{
    if (encoding == Encoding::utf8) return std::string(utf8);
    if (encoding == Encoding::utf8_with_bom) return std::string(byte_order_mark) + std::string(utf8);
    Conversion conversion = convert(utf8, "UTF-8", "windows-31j");
    if (!conversion.stopped_at) return std::move(conversion.text);
    return refuse("language.not_in_cp932", {{"character", first_character_without_cp932(utf8)}});
}

std::string with_crlf(std::string_view text)
{
    std::string lines;
    lines.reserve(text.size() + text.size() / 32);
    for (const char c : text) {
        if (c == '\n') lines += '\r';
        lines += c;
    }
    return lines;
}

}  // namespace tomoni::language
