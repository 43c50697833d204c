#include "platform/documents/paper.h"

#include <utility>

namespace tomoni::documents {

Runs plain(std::string_view text)
{
    return {Run{.text = std::string(text)}};
}

std::string text_of(const Runs& runs)
{
    std::string text;
    for (const auto& run : runs) text += run.is_line_break ? "\n" : run.text;
    return text;
}

Paper& Paper::add(Block block)
{
    blocks.push_back(std::move(block));
    return *this;
}

Paper& Paper::heading(int level, std::string_view number, std::string_view text)
{
    return add(Heading{level, std::string(number), std::string(text), {}});
}

Paper& Paper::paragraph(std::string_view text)
{
    return add(Paragraph{plain(text)});
}

Paper& Paper::note(std::string_view text)
{
    return add(Note{plain(text)});
}

}  // namespace tomoni::documents
