#include "platform/documents/markdown_blocks.h"

#include "base/text.h"
#include "platform/documents/markup.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tomoni::documents {

MarkdownBlocks::MarkdownBlocks(const MarkdownSource& source, int top_level,
                               const PlaceholderResolver& resolver, std::vector<Error>& mistakes)
    : source_(source), top_level_(top_level), resolver_(resolver), mistakes_(mistakes)
{
}

void MarkdownBlocks::begin_text_block()
{
    runs_.clear();
    list_placeholders_.clear();
    has_soft_break_ = false;
    is_in_html_block_ = false;
}

void MarkdownBlocks::end_paragraph()
{
    if (is_in_list()) return flush_item_text();
    const bool is_lists_only = !list_placeholders_.empty() && std::ranges::all_of(runs_, [](const Run& run) {
        return trim(run.text).empty();
    });
    if (is_lists_only) {
        for (const Placeholder* placeholder : list_placeholders_) {
            auto blocks = resolver_.list(trim(std::string_view(placeholder->words).substr(4)));
            if (!blocks)
                mistake(std::move(blocks).error(), placeholder->place);
            else
                for (auto& block : *blocks) blocks_.push_back(std::move(block));
        }
        return begin_text_block();
    }
    for (const Placeholder* placeholder : list_placeholders_)
        mistake(refuse("documents.markdown_list_not_alone"), placeholder->place);
    if (!runs_.empty()) blocks_.emplace_back(Paragraph{std::move(runs_)});
    begin_text_block();
}

void MarkdownBlocks::end_heading(int level)
{
    for (const Placeholder* placeholder : list_placeholders_)
        mistake(refuse("documents.markdown_list_not_alone"), placeholder->place);
    blocks_.emplace_back(heading_of(std::min(top_level_ + level - 1, 4), text_of(runs_)));
    begin_text_block();
}

void MarkdownBlocks::begin_list(bool is_numbered, std::int64_t first)
{
    flush_item_text();
    lists_.push_back(List{is_numbered, first, {}});
}

void MarkdownBlocks::end_list()
{
    List list = std::move(lists_.back());
    lists_.pop_back();
    if (lists_.empty())
        blocks_.emplace_back(std::move(list));
    else
        lists_.back().items.back().nested.push_back(std::move(list));
}

void MarkdownBlocks::begin_item()
{
    lists_.back().items.emplace_back();
    begin_text_block();
}

void MarkdownBlocks::end_item()
{
    flush_item_text();
}

// The text of an item stands before its nested lists; a second paragraph of it goes on a new line.
void MarkdownBlocks::flush_item_text()
{
    if (lists_.empty()) return;
    for (const Placeholder* placeholder : list_placeholders_)
        mistake(refuse("documents.markdown_list_not_alone"), placeholder->place);
    if (!runs_.empty()) {
        Runs& item = lists_.back().items.back().runs;
        if (!item.empty()) item.push_back(Run{.is_line_break = true});
        std::ranges::move(runs_, std::back_inserter(item));
    }
    begin_text_block();
}

void MarkdownBlocks::begin_table(std::size_t columns)
{
    if (is_in_list()) refuse_next("documents.markdown_table_in_list");
    table_.emplace();
    table_->columns.reserve(columns);
}

void MarkdownBlocks::begin_row()
{
    if (!table_->columns.empty()) table_->rows.emplace_back();
}

void MarkdownBlocks::end_head_cell(bool is_amount)
{
    const std::string label = text_of(runs_);
    table_->columns.push_back(is_amount ? amount_column(label) : text_column(label, 1));
    begin_text_block();
}

void MarkdownBlocks::end_cell()
{
    for (const Placeholder* placeholder : list_placeholders_)
        mistake(refuse("documents.markdown_list_not_alone"), placeholder->place);
    Cell cell = runs_.empty() ? empty_cell() : text_cell(text_of(runs_));
    if (runs_.size() == 1) cell.figure = runs_.front().figure;
    table_->rows.back().cells.push_back(std::move(cell));
    begin_text_block();
}

void MarkdownBlocks::end_table()
{
    blocks_.emplace_back(*std::exchange(table_, std::nullopt));
}

void MarkdownBlocks::rule()
{
    blocks_.emplace_back(Spacer{1});
}

void MarkdownBlocks::begin_link(std::string_view address)
{
    link_.clear();
    bool is_whole = true;
    for (const auto& piece : source_.pieces_of(address)) {
        link_ += piece.text;
        is_whole = is_whole && piece.placeholder == nullptr;
    }
    link_ = replace_all(std::move(link_), "&amp;", "&");
    if (!is_whole || safe_link(link_).empty()) refuse_next("documents.markdown_link");
}

Emphasis MarkdownBlocks::emphasis() const
{
    if (strong_ > 0) return Emphasis::strong;
    return emphasis_ > 0 ? Emphasis::emphasis : Emphasis::none;
}

void MarkdownBlocks::text(std::string_view text)
{
    last_position_ = text.data();
    for (const auto& key : std::exchange(pending_, {})) refuse_at(key, text.data());
    for (const auto& piece : source_.pieces_of(text)) {
        if (piece.placeholder != nullptr)
            add_placeholder(*piece.placeholder);
        else
            add_text(piece.text);
    }
}

void MarkdownBlocks::entity(std::string_view text)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> known{
        {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&nbsp;", "\u00a0"}}};
    const auto* found = std::ranges::find(known, text, &std::pair<std::string_view, std::string_view>::first);
    add_text(found == known.end() ? text : found->second);
}

// Between Latin words a line end is a space; Japanese goes on without one.
void MarkdownBlocks::add_text(std::string_view text)
{
    if (text.empty()) return;
    if (std::exchange(has_soft_break_, false) && !runs_.empty() && !runs_.back().text.empty()) {
        const auto is_latin = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
        if (is_latin(runs_.back().text.back()) && is_latin(text.front())) add_run(Run{.text = " "});
    }
    add_run(Run{.text = std::string(text), .emphasis = emphasis(), .link = link_});
}

void MarkdownBlocks::add_run(Run run)
{
    const bool continues = !runs_.empty() && runs_.back().figure.empty() && run.figure.empty() &&
                           !runs_.back().is_line_break && runs_.back().emphasis == run.emphasis &&
                           runs_.back().link == run.link;
    if (continues)
        runs_.back().text += run.text;
    else
        runs_.push_back(std::move(run));
}

void MarkdownBlocks::add_placeholder(const Placeholder& placeholder)
{
    const std::string_view words = placeholder.words;
    if (words == "list" || words.starts_with("list ")) return list_placeholders_.push_back(&placeholder);
    auto run = resolver_.figure(words);
    if (!run) return mistake(std::move(run).error(), placeholder.place);
    has_soft_break_ = false;
    if (run->emphasis == Emphasis::none) run->emphasis = emphasis();
    add_run(*std::move(run));
}

// One mistake for a whole block of it (which was announced by refuse_next), one for each tag in a line.
void MarkdownBlocks::html(std::string_view text)
{
    if (is_in_html_block_) return;
    is_in_html_block_ = std::ranges::find(pending_, "documents.markdown_html") != pending_.end();
    if (!is_in_html_block_) pending_.emplace_back("documents.markdown_html");
    for (const auto& key : std::exchange(pending_, {})) refuse_at(key, text.data());
}

void MarkdownBlocks::end()
{
    for (const auto& key : std::exchange(pending_, {})) refuse_at(key, nullptr);
}

void MarkdownBlocks::hard_break()
{
    runs_.push_back(Run{.is_line_break = true});
}

void MarkdownBlocks::refuse_next(std::string_view key)
{
    pending_.emplace_back(key);
}

void MarkdownBlocks::refuse_at(std::string_view key, const char* position)
{
    mistakes_.push_back(refuse(key).at(source_.place_of(position != nullptr ? position : last_position_)));
}

void MarkdownBlocks::mistake(Error error, const Place& place)
{
    mistakes_.push_back(std::move(error).at(place));
}

Heading heading_of(int level, std::string_view text)
{
    text = trim(text);
    const std::size_t end = std::min(text.find(' '), text.find("　"));
    std::string_view rest = end == std::string_view::npos ? text : text.substr(end);
    const std::string_view word = text.substr(0, text.size() - rest.size());
    const auto is_numeral = [](std::string_view character) {
        constexpr std::string_view ascii = "0123456789.-()";
        constexpr std::string_view wide = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ（）０１２３４５６７８９一二三四五六七八九十①②③④⑤⑥⑦⑧⑨";
        return character.size() == 1 ? ascii.contains(character) : wide.contains(character);
    };
    for (std::size_t at = 0; at < word.size();) {
        const auto byte = static_cast<unsigned char>(word[at]);
        const std::size_t size = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
        if (!is_numeral(word.substr(at, size))) return {level, {}, std::string(text), {}};
        at += size;
    }
    return {level, std::string(word), std::string(trim(rest)), {}};
}

}  // namespace tomoni::documents
