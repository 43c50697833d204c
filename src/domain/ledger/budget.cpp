#include "domain/ledger/budget.h"

#include <algorithm>

namespace tomoni::ledger {

std::array<Yen, 12> spread_over_months(Yen amount, std::span<const std::int64_t, 12> weights)
{
    if (std::ranges::all_of(weights, [](std::int64_t weight) { return weight == 0; })) {
        return spread_over_months(amount);
    }
    const auto parts = split(amount, weights);
    std::array<Yen, 12> months;
    std::ranges::copy(parts, months.begin());
    return months;
}

std::array<Yen, 12> spread_over_months(Yen amount)
{
    std::array<std::int64_t, 12> equal;
    equal.fill(1);
    return spread_over_months(amount, equal);
}

}  // namespace tomoni::ledger
