#pragma once

#include "reports/printed/pattern.h"
#include "reports/printed/report.h"

#include <string>
#include <vector>

namespace tomoni::printed {

// A span of quoted text, 「…」 or 『…』, brackets included.
struct QuotedSpan {
    Range outer;
    int depth = 0;  // 0: not inside other quotes
    [[nodiscard]] Range inner() const { return {outer.begin + 1, outer.end - 1}; }
};
// Balanced spans only, in order of their beginning.
std::vector<QuotedSpan> find_quotes(std::u16string_view text);

// One place where a work or an event is named together with its date.
struct TitleMention {
    std::u16string key;  // fold_title of the title without its kind word (声明「…」) and language count
    std::u16string title;
    std::u16string section;  // "Ⅰ-2-(3)"
    bool from_claims = false;
    bool is_quoted = false;
    std::string kind;  // of a claim
    DateMention when;
    Place place;
};

// The title itself: 声明「A」・３言語 -> A, 「A」 -> A, anything else as it is.
std::u16string_view title_core(std::u16string_view printed);

// From list items "title（date）", "date title", sentences 「title」を date に開催した, and the claimed acts.
std::vector<TitleMention> find_title_mentions(const Report& report);

}  // namespace tomoni::printed
