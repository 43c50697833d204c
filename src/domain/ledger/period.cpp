#include "domain/ledger/period.h"

namespace tomoni::ledger {

std::string_view name_of(PeriodState state)
{
    switch (state) {
        case PeriodState::open: return "open";
        case PeriodState::closing: return "closing";
        case PeriodState::closed: return "closed";
    }
    return {};
}

std::optional<PeriodState> period_state_of(std::string_view name)
{
    for (const auto state : {PeriodState::open, PeriodState::closing, PeriodState::closed}) {
        if (name_of(state) == name) return state;
    }
    return std::nullopt;
}

}  // namespace tomoni::ledger
