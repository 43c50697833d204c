#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tomoni::language {

// The words that somebody who typed `asked` may have meant, nearest first, at most `count`; words that have
// little in common with it are left out.
std::vector<std::string> near_words(std::string_view asked, const std::vector<std::string>& words,
                                    std::size_t count = 3);

}  // namespace tomoni::language
