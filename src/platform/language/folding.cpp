#include "platform/language/folding.h"

#include "base/invariant.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

namespace tomoni::language {

namespace {

// The one shared, unchanging normaliser of ICU; safe to use from any thread.
const icu::Normalizer2& normaliser()
{
    static const icu::Normalizer2* const made = [] {
        UErrorCode code = U_ZERO_ERROR;
        const auto* instance = icu::Normalizer2::getNFKCCasefoldInstance(code);
        INVARIANT(U_SUCCESS(code));
        return instance;
    }();
    return *made;
}

std::string normalised(std::string_view text)
{
    std::string folded;
    icu::StringByteSink<std::string> sink(&folded, static_cast<int32_t>(text.size()));
    UErrorCode code = U_ZERO_ERROR;
    normaliser().normalizeUTF8(0, {text.data(), static_cast<int32_t>(text.size())}, sink, nullptr, code);
    INVARIANT(U_SUCCESS(code));
    return folded;
}

// ァ…ヶ and ヽヾ stand 0x60 after ぁ…ゖ and ゝゞ; the long vowel mark belongs to both.
bool is_katakana(unsigned code_point)
{
    return (code_point >= 0x30A1U && code_point <= 0x30F6U) || code_point == 0x30FDU || code_point == 0x30FEU;
}

// The code point of a kana, whose three bytes begin with E3; 0 for anything else.
unsigned kana_at(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    if (at + 2 >= text.size() || byte(0) != 0xE3U || !continues(1) || !continues(2)) return 0;
    return 0x3000U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
}

void append_kana(std::string& text, unsigned code_point)
{
    text += '\xE3';
    text += static_cast<char>(0x80U | (code_point >> 6U & 0x3FU));
    text += static_cast<char>(0x80U | (code_point & 0x3FU));
}

}  // namespace

std::string fold(std::string_view text)
{
    const std::string narrow = normalised(text);
    std::string folded;
    folded.reserve(narrow.size());
    for (std::size_t at = 0; at < narrow.size(); ++at) {
        const unsigned kana = kana_at(narrow, at);
        if (!is_katakana(kana)) {
            folded += narrow[at];
            continue;
        }
        append_kana(folded, kana - 0x60U);
        at += 2;
    }
    return folded;
}

}  // namespace tomoni::language
