#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tomoni::printed {

// A half-open range of UTF-16 units in a text.
struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
};

// One place where a pattern fits. Group 0 is the whole; a group that took no part is absent.
struct Match {
    std::vector<std::optional<Range>> groups;

    [[nodiscard]] std::size_t begin() const { return groups[0]->begin; }
    [[nodiscard]] std::size_t end() const { return groups[0]->end; }
    [[nodiscard]] bool has(std::size_t group) const { return groups[group].has_value(); }
};

// A regular expression over folded text (page_text.h), compiled once. The texts of a report are UTF-16 here,
// since that is what ICU searches without conversion.
// Requires: the expression is well formed (they are all written in this room).
class Pattern {
public:
    explicit Pattern(std::u16string_view expression);
    ~Pattern();
    Pattern(const Pattern&) = delete;
    Pattern& operator=(const Pattern&) = delete;

    [[nodiscard]] std::vector<Match> find_all(std::u16string_view text) const;
    [[nodiscard]] std::optional<Match> find(std::u16string_view text) const;
    [[nodiscard]] bool is_in(std::u16string_view text) const { return find(text).has_value(); }

private:
    struct Compiled;
    std::unique_ptr<Compiled> compiled_;
};

// What a group took; empty when it is absent.
std::u16string_view group_of(std::u16string_view text, const Match& match, std::size_t group);
// The same as a number of at most 18 ASCII digits; nothing when absent or empty.
std::optional<std::int64_t> number_of(std::u16string_view text, const Match& match, std::size_t group);

std::u16string to_utf16(std::string_view utf8);
std::string to_utf8(std::u16string_view units);

}  // namespace tomoni::printed
