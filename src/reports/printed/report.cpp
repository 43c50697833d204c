#include "reports/printed/report.h"

#include "reports/printed/pattern.h"

namespace tomoni::printed {

std::string quoted(std::u16string_view text, std::size_t most)
{
    if (text.size() <= most) return to_utf8(text);
    return to_utf8(text.substr(0, most)) + "…";
}

std::string shown(Yen amount)
{
    return format_yen(amount);
}

Place Report::place(Spot spot, std::u16string_view quote) const
{
    return {spot.file < pages.files.size() ? pages.files[spot.file] : std::string(), spot.line, spot.column,
            quoted(quote)};
}

Place Report::place(const Paragraph& paragraph, std::size_t begin, std::size_t end) const
{
    const FoldedText cut = paragraph.text.part(begin, end);
    return place(cut.spots.empty() ? paragraph.spot() : cut.spots.front(), cut.raw);
}

Place Report::place(const Paragraph& paragraph) const
{
    return place(paragraph.marker.kind == MarkerKind::none ? paragraph.spot() : paragraph.marker.spot,
                 paragraph.marker.printed + paragraph.text.raw);
}

std::u16string Report::section_of(const Paragraph& paragraph) const
{
    return outline.path(paragraph.section);
}

bool Report::mentions(std::u16string_view word, Region region) const
{
    for (const Paragraph& paragraph : pages.paragraphs) {
        if (paragraph.region == region && paragraph.text.units.find(word) != std::u16string::npos)
            return true;
    }
    return false;
}

bool Report::mentions(std::u16string_view word) const
{
    for (const Paragraph& paragraph : pages.paragraphs) {
        if (paragraph.text.units.find(word) != std::u16string::npos) return true;
    }
    return false;
}

void Findings::add(std::string_view id, Severity severity, std::string_view key,
                   std::vector<ErrorArgument> arguments, std::vector<Place> places)
{
    list_.push_back({std::string(id), severity, std::string(key), std::move(arguments), std::move(places)});
}

}  // namespace tomoni::printed
