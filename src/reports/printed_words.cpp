#include "reports/printed_words.h"

#include "platform/language/characters.h"

namespace tomoni::reports {

namespace {

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
        for (const char32_t character : language::to_utf32(span.text)) {
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

}  // namespace tomoni::reports
