#include "platform/documents/markdown_source.h"

#include "base/invariant.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tomoni::documents {

namespace {

// Private characters U+E000 to U+E0FF are three bytes long, EE 80 80 to EE 83 BF.
constexpr unsigned token_begin = 0;
constexpr unsigned first_digit = 0x80;
constexpr unsigned first_mark = 0x10;
constexpr unsigned digits = 0x80;

constexpr std::array<std::string_view, 24> marks{"「", "」", "『", "』", "（", "）", "【", "】",
                                                 "〔", "〕", "〈", "〉", "《", "》", "、", "。",
                                                 "・", "！", "？", "：", "；", "…",  "―",  "～"};

std::string private_character(unsigned number)
{
    return {static_cast<char>(0xee), static_cast<char>(0x80U + (number >> 6U)),
            static_cast<char>(0x80U + (number & 0x3fU))};
}

std::optional<unsigned> private_number(std::string_view text, std::size_t at)
{
    if (at + 3 > text.size() || static_cast<unsigned char>(text[at]) != 0xee) return {};
    const unsigned high = static_cast<unsigned char>(text[at + 1]);
    const unsigned low = static_cast<unsigned char>(text[at + 2]);
    if (high > 0x83) return {};
    return (high & 0x3fU) << 6U | (low & 0x3fU);
}

// Begin, and the index in two digits.
std::string token_for(std::size_t index)
{
    return private_character(token_begin) + private_character(first_digit + unsigned(index / digits)) +
           private_character(first_digit + unsigned(index % digits));
}

}  // namespace

MarkdownSource::MarkdownSource(std::string_view text, std::string file, std::int64_t first_line,
                               std::vector<Error>& mistakes)
    : file_(std::move(file)), first_line_(first_line), line_(first_line)
{
    copy(text, mistakes);
}

void MarkdownSource::copy(std::string_view text, std::vector<Error>& mistakes)
{
    text_.reserve(text.size() + 64);
    std::size_t at = 0;
    while (at < text.size()) {
        if (text.substr(at).starts_with("{{")) {
            at = take_placeholder(text, at, mistakes);
        } else if (take_mark(text, at)) {
            at += 3;
        } else if (private_number(text, at)) {
            const auto column =
                std::int64_t(count_characters(text.substr(line_begin_, at - line_begin_))) + 1;
            mistakes.push_back(refuse("documents.markdown_private_character").at({file_, line_, column, {}}));
            at += 3;
        } else {
            text_ += text[at++];
            if (text_.back() != '\n') continue;
            ++line_;
            line_begin_ = at;
        }
    }
}

bool MarkdownSource::take_mark(std::string_view text, std::size_t at)
{
    const bool beside = (at > 0 && text[at - 1] == '*') || text.substr(at).substr(0, 4).ends_with('*');
    if (!beside) return false;
    const auto* mark = std::ranges::find(marks, text.substr(at, 3));
    if (mark == marks.end()) return false;
    text_ += private_character(first_mark + unsigned(mark - marks.begin()));
    return true;
}

std::size_t MarkdownSource::take_placeholder(std::string_view text, std::size_t at,
                                             std::vector<Error>& mistakes)
{
    const auto column = std::int64_t(count_characters(text.substr(line_begin_, at - line_begin_))) + 1;
    const Place place{file_, line_, column, {}};
    const std::size_t end = text.find("}}", at);
    if (end == std::string_view::npos || text.substr(at, end - at).contains('\n')) {
        mistakes.push_back(refuse("documents.markdown_open_placeholder").at(place));
        return at + 2;
    }
    if (placeholders_.size() >= std::size_t{digits} * digits) {
        mistakes.push_back(refuse("documents.markdown_too_many_placeholders").at(place));
        return end + 2;
    }
    text_ += token_for(placeholders_.size());
    placeholders_.push_back({std::string(trim(text.substr(at + 2, end - at - 2))), place});
    return end + 2;
}

std::vector<MarkdownSource::Piece> MarkdownSource::pieces_of(std::string_view text) const
{
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < text.size();) {
        const auto number = private_number(text, at);
        if (number == token_begin) {
            const unsigned high = private_number(text, at + 3).value_or(first_digit) - first_digit;
            const unsigned low = private_number(text, at + 6).value_or(first_digit) - first_digit;
            pieces.push_back({{}, &placeholders_.at(std::size_t{high} * digits + low)});
            at += 9;
            continue;
        }
        if (pieces.empty() || pieces.back().placeholder != nullptr) pieces.emplace_back();
        if (number) {
            pieces.back().text += marks.at(*number - first_mark);
            at += 3;
        } else {
            pieces.back().text += text[at++];
        }
    }
    return pieces;
}

Place MarkdownSource::place_of(const char* position) const
{
    const std::string_view text = text_;
    if (position < text.data() || position > text.data() + text.size()) return {file_, 0, 0, {}};
    const auto before = text.substr(0, static_cast<std::size_t>(position - text.data()));
    const std::int64_t line = first_line_ + std::count(before.begin(), before.end(), '\n');
    const std::size_t begin = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    // A placeholder on the same line was longer than its token; what stood there is counted from its place.
    std::int64_t column = 1;
    std::size_t from = begin;
    for (const auto& placeholder : placeholders_) {
        if (placeholder.place.line != line) continue;
        const std::size_t token =
            text.find(token_for(static_cast<std::size_t>(&placeholder - placeholders_.data())), begin);
        if (token >= before.size()) break;
        const std::string original = "{{" + placeholder.words + "}}";
        column = placeholder.place.column + std::int64_t(count_characters(original));
        from = token + 9;
    }
    return {file_, line, column + std::int64_t(count_characters(before.substr(from))), {}};
}

}  // namespace tomoni::documents
