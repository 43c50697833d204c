#pragma once

#include "base/fiscal_year.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"
#include "reports/narrative_outline.h"

#include <string>
#include <vector>

namespace tomoni::reports {

// A block's words as its readers see them, character by character, each with the place where it was written.
// What the program puts in (figures, references) stands there as U+FFFC, so that nothing is mistaken for
// typed.
struct PrintedWords {
    std::u32string text;
    std::vector<Place> places;    // one for each character
    std::vector<SpanKind> kinds;  // one for each character
    SectionAddress address;
    BlockKind block = BlockKind::paragraph;

    // Where a character was written, with the section as the field.
    [[nodiscard]] Place place(std::size_t index) const;
};

inline constexpr char32_t filled_in = U'\uFFFC';

PrintedWords printed_words(const OutlineBlock& block);

// The outline of a year's narrative. Needs read_reports; fails as build_outline() does.
Result<Outline> load_outline(store::Connection& connection, const access::Viewer& viewer, FiscalYear year);
// The words of all its blocks that have any.
Result<std::vector<PrintedWords>> list_printed_words(store::Connection& connection,
                                                     const access::Viewer& viewer, FiscalYear year);

}  // namespace tomoni::reports
