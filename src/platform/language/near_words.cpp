#include "platform/language/near_words.h"

#include "platform/language/characters.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace tomoni::language {

namespace {

// How many characters must be put in, taken out or changed to make one of the other.
std::size_t distance(std::u32string_view a, std::u32string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
        }
    }
    return row.back();
}

}  // namespace

std::vector<std::string> near_words(std::string_view asked, const std::vector<std::string>& words,
                                    std::size_t count)
{
    const std::u32string typed = to_utf32(asked);
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (const std::string& word : words) {
        const std::u32string known = to_utf32(word);
        const bool contains = !typed.empty() && (word.contains(asked) || asked.contains(word));
        const std::size_t far = contains ? 0 : distance(typed, known);
        if (far * 2 <= std::max(typed.size(), known.size())) ranked.emplace_back(far, word);
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::string> near;
    for (auto& [far, word] : ranked) {
        if (near.size() < count) near.push_back(std::move(word));
    }
    return near;
}

}  // namespace tomoni::language
