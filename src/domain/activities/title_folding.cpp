#include "domain/activities/title_folding.h"

#include "platform/language/characters.h"
#include "platform/language/folding.h"

namespace tomoni::activities {

namespace {

// Signs that say nothing of the act.
bool is_sign(char32_t c)
{
    const bool is_ascii_sign = c < 0x80 && !(c >= U'0' && c <= U'9') && !(c >= U'a' && c <= U'z');
    const bool is_japanese_sign = (c >= 0x3000 && c <= 0x303F) || c == U'・' || c == U'〜';
    return is_ascii_sign || is_japanese_sign || (c >= 0x2010 && c <= 0x2027);
}

std::string without_signs(std::string_view text)
{
    std::u32string kept;
    for (const char32_t c : language::to_utf32(language::fold(text))) {
        if (!is_sign(c)) kept.push_back(c);
    }
    return language::to_utf8(kept);
}

}  // namespace

std::string fold_title(std::string_view title, const ActivityKind& kind)
{
    std::string folded = without_signs(title);
    const std::string kind_name = without_signs(kind.name);
    const bool begins_with_kind = folded.starts_with(kind_name) && folded.size() > kind_name.size();
    return begins_with_kind ? folded.substr(kind_name.size()) : folded;
}

}  // namespace tomoni::activities
