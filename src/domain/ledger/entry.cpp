#include "domain/ledger/entry.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tomoni::ledger {

namespace {

constexpr std::array<std::pair<EntryKind, std::string_view>, 5> kinds = {{
    {EntryKind::ordinary, "ordinary"},
    {EntryKind::opening, "opening"},
    {EntryKind::adjusting, "adjusting"},
    {EntryKind::reversal, "reversal"},
    {EntryKind::correction, "correction"},
}};

}  // namespace

std::string_view name_of(EntryKind kind)
{
    return kinds.at(static_cast<std::size_t>(kind)).second;
}

std::optional<EntryKind> entry_kind_of(std::string_view name)
{
    for (const auto& [kind, kind_name] : kinds) {
        if (kind_name == name) return kind;
    }
    return std::nullopt;
}

std::string entry_name(int fiscal_year, std::int64_t number)
{
    return std::to_string(fiscal_year) + "-" + std::to_string(number);
}

}  // namespace tomoni::ledger
