#include "domain/grants/grant.h"

namespace tomoni::grants {

std::string_view name_of(Basis basis)
{
    return basis == Basis::cash ? "cash" : "accrual";
}

std::string_view name_of(CostGroup group)
{
    switch (group) {
        case CostGroup::direct: return "direct";
        case CostGroup::administration: return "administration";
        case CostGroup::evaluation: return "evaluation";
        case CostGroup::bridge: return "bridge";
    }
    return "direct";
}

Result<Basis> parse_basis(std::string_view text)
{
    for (const Basis basis : {Basis::cash, Basis::accrual}) {
        if (text == name_of(basis)) return basis;
    }
    return refuse("grants.unknown_basis", {{"text", std::string(text)}});
}

Result<CostGroup> parse_cost_group(std::string_view text)
{
    for (const CostGroup group :
         {CostGroup::direct, CostGroup::administration, CostGroup::evaluation, CostGroup::bridge}) {
        if (text == name_of(group)) return group;
    }
    return refuse("grants.unknown_cost_group", {{"text", std::string(text)}});
}

}  // namespace tomoni::grants
