#pragma once

#include "reports/printed/folded_text.h"

#include <string>
#include <vector>

namespace tomoni::printed {

// The sign that begins a heading or an item of a list.
enum class MarkerKind { none, roman, chapter, arabic, dashed, paren, half_paren, circled, letter, bullet };

struct Marker {
    MarkerKind kind = MarkerKind::none;
    int number = 0;          // Ⅵ -> 6, (3) -> 3, ⑤ -> 5; 0 for bullets
    std::u16string printed;  // as folded: "(3)"
    Spot spot;

    [[nodiscard]] bool is_numbered() const { return kind != MarkerKind::none && kind != MarkerKind::bullet; }
};

// Part of a table row: a label and the amounts behind it, in printed order.
struct RowPart {
    std::u16string label;  // without spaces
    std::vector<std::int64_t> amounts;
    Spot spot;
};

// Which paper of the report a paragraph belongs to.
enum class Region { front, narrative, statements, audit };

// A heading, list item, paragraph or table row of the report, its broken lines joined again. Spaces are gone
// except between Latin words; page numbers are gone.
struct Paragraph {
    Marker marker;
    FoldedText text;           // behind the marker
    std::vector<RowPart> row;  // for table rows only
    Region region = Region::front;
    int section = -1;  // innermost numbered node of the outline that it stands in, or is

    [[nodiscard]] bool is_row() const { return !row.empty(); }
    [[nodiscard]] Spot spot() const { return text.spots.empty() ? marker.spot : text.spots.front(); }
};

// A plain-text file as it comes from a PDF: any line breaks, stray spaces, mixed widths.
struct TextFile {
    std::string name;
    std::string text;  // UTF-8
};

struct PageText {
    std::vector<std::string> files;  // Spot::file counts in these
    std::vector<Paragraph> paragraphs;
};

PageText read_pages(const std::vector<TextFile>& files);

// The marker that a folded line begins with and how many units it takes (with the spaces behind it).
struct FoundMarker {
    Marker marker;
    std::size_t length = 0;
};
FoundMarker find_marker(const FoldedText& line);

// The label-amount parts of a line that looks like a table row; empty for anything else.
std::vector<RowPart> find_row_parts(const FoldedText& line);

}  // namespace tomoni::printed
