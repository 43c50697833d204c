#pragma once

#include "base/error.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tomoni::documents {

// {{words}} in a narrative and where it stands.
struct Placeholder {
    std::string words;
    Place place;
};

// A narrative made ready for the Markdown parser, which knows neither placeholders nor Japanese:
// - each {{…}} becomes one token of three private characters, so that nothing inside it is taken for markup;
// - Japanese brackets and marks beside a * become private characters too: CommonMark would not see that
//   **「語」** is emphasis when a letter follows.
// Pieces of the text are turned back with pieces_of(), places are those of the file.
class MarkdownSource {
public:
    // Mistakes (a {{ without }}, private characters) are added to `mistakes`.
    MarkdownSource(std::string_view text, std::string file, std::int64_t first_line,
                   std::vector<Error>& mistakes);

    struct Piece {
        std::string text;                          // as written
        const Placeholder* placeholder = nullptr;  // or this
    };
    // A piece of text() in parts: ordinary text and placeholders in turn.
    [[nodiscard]] std::vector<Piece> pieces_of(std::string_view text) const;

    [[nodiscard]] const std::string& text() const { return text_; }
    // Where a piece of text() begins in the file; line only, of the last known one, when it is not part of
    // it.
    [[nodiscard]] Place place_of(const char* position) const;

private:
    void copy(std::string_view text, std::vector<Error>& mistakes);
    std::size_t take_placeholder(std::string_view text, std::size_t at, std::vector<Error>& mistakes);
    bool take_mark(std::string_view text, std::size_t at);

    std::string file_;
    std::int64_t first_line_;
    std::int64_t line_;
    std::size_t line_begin_ = 0;
    std::string text_;
    std::vector<Placeholder> placeholders_;
};

}  // namespace tomoni::documents
