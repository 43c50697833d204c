#pragma once

#include "reports/printed/report.h"

#include <map>
#include <set>
#include <string>

namespace tomoni::printed {

// A name of an organisation, a project or a work as the report prints it.
struct Name {
    std::u16string key;                // fold_title
    std::u16string printed;            // as folded, where it was first met
    std::set<std::size_t> paragraphs;  // all that print it; claims count as places of their own
    Place place;                       // of the first
    bool is_heading = false;           // it is the whole of a numbered heading or item
    int count = 0;
};

// All names of a report by key: quoted texts, an opened quote up to its pause, headings and runs of kanji and
// katakana that end like an organisation (連絡会, ネットワーク, プロジェクト…), partners of the claims, and
// what running text prints that begins and ends like one of these.
std::map<std::u16string, Name> find_names(const Report& report);

// The part by which a name is known for an organisation or project; empty for other names.
std::u16string suffix_of(std::u16string_view name);

}  // namespace tomoni::printed
