#pragma once

#include "base/finding.h"
#include "reports/printed/claims.h"
#include "reports/printed/outline.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tomoni::printed {

// A printed report as the rules see it: its claims, its text as paragraphs and outline, and what its own
// first page says about itself.
struct Report {
    Claims claims;
    PageText pages;
    Outline outline;
    Period period;
    std::optional<Date> audited_on;  // the date of the audit report
    std::u16string organisation;     // the name on the first page, behind the legal form; may be empty

    [[nodiscard]] bool has_text() const { return !pages.paragraphs.empty(); }
    // Units of a paragraph as a place; the quote, at most 40 characters, stands in `field`.
    [[nodiscard]] Place place(const Paragraph& paragraph, std::size_t begin, std::size_t end) const;
    [[nodiscard]] Place place(const Paragraph& paragraph) const;
    [[nodiscard]] Place place(Spot spot, std::u16string_view quote) const;
    // "Ⅵ-2-(3)" of the section that a paragraph stands in.
    [[nodiscard]] std::u16string section_of(const Paragraph& paragraph) const;
    // All text, for "is this word printed anywhere".
    [[nodiscard]] bool mentions(std::u16string_view word, Region region) const;
    [[nodiscard]] bool mentions(std::u16string_view word) const;
};

// Collects what the rules find.
class Findings {
public:
    void add(std::string_view id, Severity severity, std::string_view key,
             std::vector<ErrorArgument> arguments, std::vector<Place> places);
    [[nodiscard]] std::vector<Finding>& list() { return list_; }

private:
    std::vector<Finding> list_;
};

// At most `most` characters of a text, "…" behind what was cut.
std::string quoted(std::u16string_view text, std::size_t most = 40);
std::string shown(Yen amount);

}  // namespace tomoni::printed
