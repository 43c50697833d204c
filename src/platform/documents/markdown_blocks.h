#pragma once

#include "platform/documents/markdown.h"
#include "platform/documents/markdown_source.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tomoni::documents {

// Puts blocks together while the Markdown parser walks through a text: it says what begins, what ends and
// which text stands between. What papers do not have is added to `mistakes`.
class MarkdownBlocks {
public:
    MarkdownBlocks(const MarkdownSource& source, int top_level, const PlaceholderResolver& resolver,
                   std::vector<Error>& mistakes);

    void begin_text_block();  // paragraph, heading, item, cell
    void end_paragraph();
    void end_heading(int level);
    void begin_list(bool is_numbered, std::int64_t first);
    void end_list();
    void begin_item();
    void end_item();
    void begin_table(std::size_t columns);
    void begin_row();
    void end_head_cell(bool is_amount);
    void end_cell();
    void end_table();
    void rule();

    void change_strong(int by) { strong_ += by; }
    void change_emphasis(int by) { emphasis_ += by; }
    void begin_link(std::string_view address);
    void end_link() { link_.clear(); }
    void text(std::string_view text);
    void entity(std::string_view text);
    void html(std::string_view text);
    void soft_break() { has_soft_break_ = true; }
    void hard_break();

    // Something that papers do not have; its place is that of the next text.
    void refuse_next(std::string_view key);
    // The same at the text that is just read.
    void refuse_at(std::string_view key, const char* position);

    // The text is at its end.
    void end();
    [[nodiscard]] std::vector<Block> take() { return std::move(blocks_); }
    [[nodiscard]] bool is_in_list() const { return !lists_.empty(); }

private:
    void add_text(std::string_view text);
    void add_placeholder(const Placeholder& placeholder);
    void add_run(Run run);
    void flush_item_text();
    [[nodiscard]] Emphasis emphasis() const;
    void mistake(Error error, const Place& place);

    const MarkdownSource& source_;
    int top_level_;
    const PlaceholderResolver& resolver_;
    std::vector<Error>& mistakes_;
    std::vector<Block> blocks_;
    std::vector<List> lists_;
    std::optional<Table> table_;
    Runs runs_;
    std::vector<const Placeholder*> list_placeholders_;
    std::vector<std::string> pending_;  // keys of mistakes that wait for their place
    const char* last_position_ = nullptr;
    std::string link_;
    int strong_ = 0;
    int emphasis_ = 0;
    bool has_soft_break_ = false;
    bool is_in_html_block_ = false;
};

// "Ⅰ　事業期間" -> "Ⅰ" and "事業期間"; "(1) 声明" -> "(1)" and "声明"; other texts have no number.
Heading heading_of(int level, std::string_view text);

}  // namespace tomoni::documents
