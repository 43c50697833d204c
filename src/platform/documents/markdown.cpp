#include "platform/documents/markdown.h"

#include "base/text.h"
#include "platform/documents/markdown_blocks.h"
#include "platform/documents/markdown_source.h"

#include <md4c.h>

namespace tomoni::documents {

namespace {

MarkdownBlocks& blocks_in(void* userdata)
{
    return *static_cast<MarkdownBlocks*>(userdata);
}

int enter_block(MD_BLOCKTYPE type, void* detail, void* userdata)
{
    MarkdownBlocks& blocks = blocks_in(userdata);
    switch (type) {
        case MD_BLOCK_UL: blocks.begin_list(false, 1); break;
        case MD_BLOCK_OL:
            blocks.begin_list(true, std::int64_t{static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start});
            break;
        case MD_BLOCK_LI: blocks.begin_item(); break;
        case MD_BLOCK_H:
            if (blocks.is_in_list()) blocks.refuse_next("documents.markdown_heading_in_list");
            blocks.begin_text_block();
            break;
        case MD_BLOCK_P:
        case MD_BLOCK_TH:
        case MD_BLOCK_TD: blocks.begin_text_block(); break;
        case MD_BLOCK_TABLE:
            blocks.begin_table(static_cast<MD_BLOCK_TABLE_DETAIL*>(detail)->col_count);
            break;
        case MD_BLOCK_TR: blocks.begin_row(); break;
        case MD_BLOCK_HR: blocks.rule(); break;
        case MD_BLOCK_QUOTE: blocks.refuse_next("documents.markdown_quote"); break;
        case MD_BLOCK_CODE: blocks.refuse_next("documents.markdown_code"); break;
        case MD_BLOCK_HTML: blocks.refuse_next("documents.markdown_html"); break;
        case MD_BLOCK_DOC:
        case MD_BLOCK_THEAD:
        case MD_BLOCK_TBODY: break;
    }
    return 0;
}

int leave_block(MD_BLOCKTYPE type, void* detail, void* userdata)
{
    MarkdownBlocks& blocks = blocks_in(userdata);
    switch (type) {
        case MD_BLOCK_UL:
        case MD_BLOCK_OL: blocks.end_list(); break;
        case MD_BLOCK_LI: blocks.end_item(); break;
        case MD_BLOCK_H: blocks.end_heading(int(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level)); break;
        case MD_BLOCK_P: blocks.end_paragraph(); break;
        case MD_BLOCK_TH:
            blocks.end_head_cell(static_cast<MD_BLOCK_TD_DETAIL*>(detail)->align == MD_ALIGN_RIGHT);
            break;
        case MD_BLOCK_TD: blocks.end_cell(); break;
        case MD_BLOCK_TABLE: blocks.end_table(); break;
        case MD_BLOCK_CODE:
        case MD_BLOCK_HTML: blocks.begin_text_block(); break;
        default: break;
    }
    return 0;
}

int enter_span(MD_SPANTYPE type, void* detail, void* userdata)
{
    MarkdownBlocks& blocks = blocks_in(userdata);
    switch (type) {
        case MD_SPAN_STRONG: blocks.change_strong(1); break;
        case MD_SPAN_EM: blocks.change_emphasis(1); break;
        case MD_SPAN_A: {
            const MD_ATTRIBUTE& address = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
            blocks.begin_link({address.text, address.size});
            break;
        }
        case MD_SPAN_IMG: blocks.refuse_next("documents.markdown_image"); break;
        case MD_SPAN_CODE: blocks.refuse_next("documents.markdown_code"); break;
        default: break;
    }
    return 0;
}

int leave_span(MD_SPANTYPE type, void*, void* userdata)
{
    MarkdownBlocks& blocks = blocks_in(userdata);
    switch (type) {
        case MD_SPAN_STRONG: blocks.change_strong(-1); break;
        case MD_SPAN_EM: blocks.change_emphasis(-1); break;
        case MD_SPAN_A: blocks.end_link(); break;
        default: break;
    }
    return 0;
}

int read_text(MD_TEXTTYPE type, const MD_CHAR* begin, MD_SIZE size, void* userdata)
{
    MarkdownBlocks& blocks = blocks_in(userdata);
    const std::string_view text(begin, size);
    switch (type) {
        case MD_TEXT_SOFTBR: blocks.soft_break(); break;
        case MD_TEXT_BR: blocks.hard_break(); break;
        case MD_TEXT_ENTITY: blocks.entity(text); break;
        case MD_TEXT_NULLCHAR: break;
        case MD_TEXT_HTML: blocks.html(text); break;
        default: blocks.text(text);
    }
    return 0;
}

Error mistakes_in(const std::string& file, std::vector<Error> mistakes)
{
    const std::string count = std::to_string(mistakes.size());
    return refuse("documents.markdown_mistakes", {{"file", file}, {"count", count}})
        .at({file, 0, 0, {}})
        .with_causes(std::move(mistakes));
}

}  // namespace

Result<std::vector<Block>> blocks_of_markdown(std::string_view text, const MarkdownOptions& options,
                                              const PlaceholderResolver& resolver)
{
    std::vector<Error> mistakes;
    const MarkdownSource source(text, options.file, options.first_line, mistakes);
    MarkdownBlocks blocks(source, options.top_level, resolver, mistakes);
    const MD_PARSER parser{.abi_version = 0,
                           .flags = MD_FLAG_TABLES | MD_FLAG_NOINDENTEDCODEBLOCKS,
                           .enter_block = enter_block,
                           .leave_block = leave_block,
                           .enter_span = enter_span,
                           .leave_span = leave_span,
                           .text = read_text,
                           .debug_log = nullptr,
                           .syntax = nullptr};
    const std::string& prepared = source.text();
    INVARIANT(md_parse(prepared.data(), static_cast<MD_SIZE>(prepared.size()), &parser, &blocks) == 0);
    blocks.end();
    if (!mistakes.empty()) return mistakes_in(options.file, std::move(mistakes));
    return blocks.take();
}

Result<FrontMatter> read_front_matter(std::string_view text, const std::string& file)
{
    FrontMatter matter{{}, text, 1};
    const auto line_at = [&](std::size_t at) { return text.substr(at, text.find('\n', at) - at); };
    if (trim(line_at(0)) != "---") return matter;
    std::int64_t line = 1;
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string_view::npos;) {
        const std::string_view content = line_at(++at);
        ++line;
        if (trim(content) == "---") {
            const std::size_t end = text.find('\n', at);
            matter.body = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
            matter.body_line = line + 1;
            return matter;
        }
        if (trim(content).empty()) continue;
        const std::size_t colon = content.find(':');
        if (colon == std::string_view::npos)
            return refuse("documents.front_matter_line").at({file, line, 1, {}});
        matter.fields.push_back({std::string(trim(content.substr(0, colon))),
                                 std::string(trim(content.substr(colon + 1))), line});
    }
    return refuse("documents.front_matter_open").at({file, 1, 1, {}});
}

}  // namespace tomoni::documents
