#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tomoni::language {

// A bracket without its partner: 「 that is never closed, ） that nothing opened.
//   position   characters from the beginning, from 0
struct BracketFault {
    std::size_t position = 0;
    std::string bracket;
    bool is_open = true;
};

// The faults of a text, by position. Full- and half-width brackets of one shape are partners; brackets that
// cross (「（」）) are faults. "1)" at the beginning of a line is a list's number and no bracket.
std::vector<BracketFault> find_bracket_faults(std::string_view text);

}  // namespace tomoni::language
