#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace tomoni {

// The key of a record, a type of its own per table, so that a member's id cannot be handed to the ledger:
//   using EntryId = Id<struct EntryTag>;
// 0 is "none yet".
template <typename Tag>
struct Id {
    std::int64_t value = 0;

    auto operator<=>(const Id&) const = default;
    explicit operator bool() const { return value != 0; }
};

}  // namespace tomoni

template <typename Tag>
struct std::hash<tomoni::Id<Tag>> {
    std::size_t operator()(tomoni::Id<Tag> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
