#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tomoni::reports {

// The words of one section as the office writes them: a small part of Markdown, with names in double braces
// where the program puts in what it knows.
//
//   1. 情報誌を年{{activities.count.magazine_issue}}回発行した。 {#magazine}
//      - 会員は{{membership.total}}になった（前年度 {{membership.total@2022}}）。
//
//      {{list:activities}}
//   2. 全国集会を開いた（{{ref:workshop}}参照）。{{background:2022年12月}}からの議論を受けた。
//
// Blocks: paragraphs, "1. " numbered and "- " bullet items (nested by indentation), "# " headings one level
// below the section, and directives on a line of their own. Numbers are never typed: whatever digit stands
// before the point, the report counts. **strong** text. "\" before { or * takes its meaning away.
// `{#label}` at the end of an item or heading names it for {{ref:label}}.

enum class SpanKind {
    text,
    strong,
    figure,      // {{membership.total}}
    reference,   // {{ref:workshop}}, {{ref:Ⅵ-1}}
    background,  // {{background:2022年12月}}: printed as it is; a date outside the year that is meant
    subsequent,  // {{subsequent:2024年4月17日}}: the same, for what came after the year
};

// A stretch of one line.
struct Span {
    SpanKind kind = SpanKind::text;
    std::string text;  // what stands after the colon, for the kinds in braces
    Place place;
};

// {{list:activities section="Ⅰ-2-(1)" kind="statement"}}
struct Directive {
    std::string name;  // "list:activities", "table:membership", "chart:membership"
    std::vector<std::pair<std::string, std::string>> arguments;

    // Empty when it is not there.
    [[nodiscard]] std::string argument(std::string_view key) const;
};

enum class BlockKind { heading, paragraph, numbered, bullet, directive };

struct MarkupBlock {
    BlockKind kind = BlockKind::paragraph;
    int depth = 0;           // how many items stand around it; for headings the number of "#"
    int numbered_depth = 0;  // how many of them are numbered
    std::vector<Span> spans;
    std::string label;
    Directive directive;
    Place place;
};

// Requires: valid UTF-8. `first_line` is the line of the file in which `text` begins. Fails with all errors
// of the text at once, each with line and column: "reports.placeholder_not_closed",
// "reports.directive_in_text", "reports.directive_unreadable", "reports.strong_not_closed",
// "reports.placeholder_empty".
Result<std::vector<MarkupBlock>> parse_markup(std::string_view text, const std::string& file,
                                              std::int64_t first_line = 1);

}  // namespace tomoni::reports
