#include "reports/printed_words.h"

#include "base/invariant.h"

namespace tomoni::reports {

namespace {

constexpr char32_t continuation_bits = 0x3FU;

// How many bytes a character takes, by its first byte, and the bits of it that count.
struct Lead {
    std::size_t length;
    unsigned bits;
};

Lead lead_of(unsigned char byte)
{
    if (byte < 0x80U) return {1, byte};
    if (byte < 0xE0U) return {2, byte & 0x1FU};
    if (byte < 0xF0U) return {3, byte & 0x0FU};
    return {4, byte & 0x07U};
}

bool is_typed(SpanKind kind)
{
    return kind != SpanKind::figure && kind != SpanKind::reference;
}

void add(PrintedWords& words, char32_t character, const Place& place, SpanKind kind)
{
    words.text.push_back(character);
    words.places.push_back(place);
    words.kinds.push_back(kind);
}

}  // namespace

Place PrintedWords::place(std::size_t index) const
{
    Place place = places.at(index);
    place.field = address.text();
    return place;
}

PrintedWords printed_words(const OutlineBlock& block)
{
    PrintedWords words{{}, {}, {}, block.address, block.markup.kind};
    for (const Span& span : block.markup.spans) {
        if (!is_typed(span.kind)) {
            add(words, filled_in, span.place, span.kind);
            continue;
        }
        Place place = span.place;
        for (const char32_t character : to_utf32(span.text)) {
            add(words, character, place, span.kind);
            ++place.column;
        }
    }
    return words;
}

Result<Outline> load_outline(store::Connection& connection, const access::Viewer& viewer, FiscalYear year)
{
    return build_outline(TRY(list_narrative(connection, viewer, year)));
}

Result<std::vector<PrintedWords>> list_printed_words(store::Connection& connection,
                                                     const access::Viewer& viewer, FiscalYear year)
{
    std::vector<PrintedWords> all;
    const Outline outline = TRY(load_outline(connection, viewer, year));
    for (const OutlineBlock& block : outline.blocks) {
        PrintedWords words = printed_words(block);
        if (!words.text.empty()) all.push_back(std::move(words));
    }
    return all;
}

std::u32string to_utf32(std::string_view utf8)
{
    std::u32string text;
    for (std::size_t at = 0; at < utf8.size();) {
        const Lead lead = lead_of(static_cast<unsigned char>(utf8[at]));
        INVARIANT(at + lead.length <= utf8.size());
        char32_t character = lead.bits;
        for (std::size_t i = 1; i < lead.length; ++i) {
            character = (character << 6U) | (static_cast<unsigned char>(utf8[at + i]) & continuation_bits);
        }
        text.push_back(character);
        at += lead.length;
    }
    return text;
}

std::string to_utf8(std::u32string_view text)
{
    std::string utf8;
    const auto push = [&](char32_t bits) { utf8.push_back(static_cast<char>(bits)); };
    const auto push_rest = [&](char32_t character, unsigned shift) {
        push(0x80U | ((character >> shift) & continuation_bits));
    };
    for (const char32_t c : text) {
        if (c < 0x80U) {
            push(c);
        } else if (c < 0x800U) {
            push(0xC0U | (c >> 6U));
            push_rest(c, 0);
        } else if (c < 0x10000U) {
            push(0xE0U | (c >> 12U));
            push_rest(c, 6);
            push_rest(c, 0);
        } else {
            push(0xF0U | (c >> 18U));
            push_rest(c, 12);
            push_rest(c, 6);
            push_rest(c, 0);
        }
    }
    return utf8;
}

}  // namespace tomoni::reports
