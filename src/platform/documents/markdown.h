#pragma once

#include "base/result.h"
#include "platform/documents/paper.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tomoni::documents {

// What a placeholder in a narrative stands for. Both answer with an Error (not_found) for what they do not
// know; it comes back with file, line and column.
//   figure  {{membership.total}}                   the run to print: text and figure name
//   list    {{list activities section=Ⅳ-1-(1)}}    the blocks to put in its place, from the words after
//   "list"
struct PlaceholderResolver {
    std::function<Result<Run>(std::string_view name)> figure;
    std::function<Result<std::vector<Block>>(std::string_view words)> list;
};

// file         named in errors
// first_line   line of the file in which `text` begins (after front matter)
// top_level    level of a heading written with one "#"
struct MarkdownOptions {
    std::string file;
    std::int64_t first_line = 1;
    int top_level = 1;
};

// A narrative in Markdown as blocks: headings, paragraphs, lists, tables, **strong**, *emphasis*, links and
// placeholders. A {{list …}} stands in a paragraph of its own. Raw HTML, images and code are refused. All
// mistakes are collected as causes of one "documents.markdown_mistakes", each with line and column.
Result<std::vector<Block>> blocks_of_markdown(std::string_view text, const MarkdownOptions& options,
                                              const PlaceholderResolver& resolver);

struct FrontMatterField {
    std::string name;
    std::string value;
    std::int64_t line = 0;
};

// The lines "name: value" between "---" and "---" at the beginning of a file; there may be none.
//   body         the text after them, a view into `text`
//   body_line    the line in which it begins
struct FrontMatter {
    std::vector<FrontMatterField> fields;
    std::string_view body;
    std::int64_t body_line = 1;
};
Result<FrontMatter> read_front_matter(std::string_view text, const std::string& file);

}  // namespace tomoni::documents
