#pragma once

#include "reports/narrative_markup.h"

#include <string>
#include <string_view>
#include <vector>

namespace tomoni::reports {

// A line of a block of narrative_markup.h and where it begins.
struct TextPiece {
    std::string text;
    Place place;
};

// Cuts a block's lines into spans, none of which goes over a line end. Lines are joined without a space, as
// Japanese is written, and with one between two Latin characters. What is wrong is added to `errors`.
std::vector<Span> parse_spans(const std::vector<TextPiece>& pieces, std::vector<Error>& errors);

// Reads {{name:what key="value" …}}. Requires: begins with "{{" and ends with "}}".
Result<Directive> parse_directive(std::string_view text, const Place& place);

// Cuts " {#label}" off the end and answers the label; empty when there is none.
std::string take_label(std::string& text);

}  // namespace tomoni::reports
