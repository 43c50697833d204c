#include "reports/narrative_markup.h"

#include "base/text.h"
#include "reports/markup_spans.h"

#include <algorithm>
#include <optional>

namespace tomoni::reports {

namespace {

constexpr bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

std::size_t indentation(std::string_view line)
{
    return std::min(line.find_first_not_of(' '), line.size());
}

struct Marker {
    bool is_numbered = false;
    std::size_t width = 0;  // with the space behind it
};

std::optional<Marker> find_marker(std::string_view content)
{
    if (content.starts_with("- ") || content.starts_with("* ")) return Marker{false, 2};
    std::size_t digits = 0;
    while (digits < content.size() && is_digit(content[digits])) ++digits;
    constexpr std::size_t digits_max = 9;
    if (digits == 0 || digits > digits_max) return std::nullopt;
    const std::string_view rest = content.substr(digits);
    if (!rest.starts_with(". ") && !rest.starts_with(") ")) return std::nullopt;
    return Marker{true, digits + 2};
}

std::size_t heading_depth(std::string_view content)
{
    const std::size_t hashes = std::min(content.find_first_not_of('#'), content.size());
    return hashes > 0 && hashes < content.size() && content[hashes] == ' ' ? hashes : 0;
}

bool is_directive(std::string_view content)
{
    if (!content.starts_with("{{") || !content.ends_with("}}")) return false;
    if (content.find("}}") != content.size() - 2) return false;
    const std::string_view inside = trim(content.substr(2));
    return inside.starts_with("list:") || inside.starts_with("table:") || inside.starts_with("chart:");
}

class MarkupParser {
public:
    MarkupParser(const std::string& file, std::int64_t line) : file_(file), line_(line) {}

    void take_line(std::string_view line)
    {
        const std::size_t indent = indentation(line);
        const std::string_view content = trim(line.substr(indent));
        const auto bytes_before = static_cast<std::size_t>(content.data() - line.data());
        const std::size_t leading = count_characters(line.substr(0, bytes_before));
        if (content.empty()) {
            end_block();
        } else if (const std::size_t depth = heading_depth(content); depth > 0) {
            begin_heading(depth, content, leading);
        } else if (is_directive(content)) {
            add_directive(content, indent, leading);
        } else if (const auto marker = find_marker(content); marker && may_begin(*marker, content)) {
            begin_item(*marker, content, indent, leading);
        } else {
            continue_text(content, indent, leading);
        }
        ++line_;
    }

    Result<std::vector<MarkupBlock>> finish()
    {
        end_block();
        if (errors_.empty()) return std::move(blocks_);
        return refuse("reports.markup_refused", {{"file", file_}}).with_causes(std::move(errors_));
    }

private:
    struct Item {
        std::size_t content_indent = 0;
        bool is_numbered = false;
    };

    // A line of a paragraph may well begin with "2023. ": only the first number interrupts it.
    [[nodiscard]] bool may_begin(const Marker& marker, std::string_view content) const
    {
        if (!open_ || !items_.empty() || !marker.is_numbered) return true;
        return content.starts_with("1. ") || content.starts_with("1) ");
    }

    MarkupBlock& begin_block(BlockKind kind, const Place& place)
    {
        end_block();
        MarkupBlock block;
        block.kind = kind;
        block.depth = static_cast<int>(items_.size());
        block.numbered_depth = static_cast<int>(
            std::count_if(items_.begin(), items_.end(), [](const Item& item) { return item.is_numbered; }));
        block.place = place;
        blocks_.push_back(std::move(block));
        return blocks_.back();
    }

    void leave_items(std::size_t indent)
    {
        while (!items_.empty() && indent < items_.back().content_indent) items_.pop_back();
    }

    [[nodiscard]] Place here(std::size_t column) const
    {
        return {file_, line_, static_cast<std::int64_t>(column) + 1, {}};
    }

    void begin_heading(std::size_t depth, std::string_view content, std::size_t leading)
    {
        items_.clear();
        begin_block(BlockKind::heading, here(leading)).depth = static_cast<int>(depth);
        add_text(content.substr(depth + 1), leading + depth + 1);
        end_block();
    }

    void add_directive(std::string_view content, std::size_t indent, std::size_t leading)
    {
        leave_items(indent);
        auto directive = parse_directive(content, here(leading));
        if (!directive) return errors_.push_back(std::move(directive).error());
        begin_block(BlockKind::directive, here(leading)).directive = std::move(directive).value();
    }

    void begin_item(const Marker& marker, std::string_view content, std::size_t indent, std::size_t leading)
    {
        leave_items(indent);
        begin_block(marker.is_numbered ? BlockKind::numbered : BlockKind::bullet, here(leading));
        items_.push_back({indent + marker.width, marker.is_numbered});
        add_text(content.substr(marker.width), leading + marker.width);
    }

    void continue_text(std::string_view content, std::size_t indent, std::size_t leading)
    {
        if (!open_) {
            leave_items(indent);
            begin_block(BlockKind::paragraph, here(leading));
        }
        add_text(content, leading);
    }

    void add_text(std::string_view content, std::size_t column)
    {
        pieces_.push_back({std::string(content), here(column)});
        open_ = true;
    }

    void end_block()
    {
        if (!open_) return;
        open_ = false;
        MarkupBlock& block = blocks_.back();
        if (block.kind != BlockKind::paragraph) block.label = take_label(pieces_.back().text);
        block.spans = parse_spans(pieces_, errors_);
        pieces_.clear();
    }

    std::string file_;
    std::int64_t line_;
    bool open_ = false;
    std::vector<Item> items_;
    std::vector<TextPiece> pieces_;
    std::vector<MarkupBlock> blocks_;
    std::vector<Error> errors_;
};

}  // namespace

std::string Directive::argument(std::string_view key) const
{
    for (const auto& [argument_name, value] : arguments) {
        if (argument_name == key) return value;
    }
    return {};
}

Result<std::vector<MarkupBlock>> parse_markup(std::string_view text, const std::string& file,
                                              std::int64_t first_line)
{
    MarkupParser parser(file, first_line);
    for (std::string& line : split_text(text, "\n")) {
        if (line.ends_with('\r')) line.pop_back();
        parser.take_line(line);
    }
    return parser.finish();
}

}  // namespace tomoni::reports
