#pragma once

#include "reports/narrative.h"
#include "reports/narrative_markup.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tomoni::reports {

// A block of the narrative with the number the report gives it.
struct OutlineBlock {
    MarkupBlock markup;
    SectionAddress address;  // of the block itself when it is numbered, else of what it stands in
    std::string marker;      // "Ⅵ", "2.", "(3)", "③"; empty for what has no number
    bool is_numbered = false;
};

// The whole narrative of a year: sections in order, every heading and numbered item with its address. The
// first block of a section is its heading.
struct Outline {
    std::vector<OutlineBlock> blocks;
    std::map<std::string, SectionAddress> labels;

    [[nodiscard]] bool has_address(const SectionAddress& address) const;
    // What {{ref:…}} names: a label ("workshop", "#workshop") or an address; nothing when there is none.
    [[nodiscard]] std::optional<SectionAddress> resolve(std::string_view reference) const;
};

// Numbers are counted here and nowhere else: items within their heading or item, headings within their
// section. Fails with all errors of all sections: markup, "reports.label_twice", "reports.too_deep".
Result<Outline> build_outline(const std::vector<NarrativeSection>& sections);

}  // namespace tomoni::reports
