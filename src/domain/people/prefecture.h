#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace tomoni::people {

// A prefecture by its number in JIS X 0401 (D5.4): 01 北海道 … 47 沖縄県.
struct Prefecture {
    std::string_view code;  // "13"
    std::string_view name;  // "東京都"
    std::string_view name_en;
};

// All 47, in the order of their numbers.
std::span<const Prefecture> prefectures();

// By number ("13", "1", "１３") or name ("東京都", "東京", "Tokyo").
std::optional<Prefecture> find_prefecture(std::string_view text);

}  // namespace tomoni::people
