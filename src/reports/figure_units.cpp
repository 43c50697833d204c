#include "base/invariant.h"
#include "reports/frozen_report.h"

#include <utility>

namespace tomoni::reports {

namespace {

constexpr std::pair<Unit, std::string_view> names[] = {
    {Unit::yen, "yen"},     {Unit::people, "people"}, {Unit::members, "members"},
    {Unit::items, "items"}, {Unit::times, "times"},   {Unit::percent_bp, "percent_bp"},
    {Unit::date, "date"},   {Unit::text, "text"},     {Unit::number, "number"},
};

}  // namespace

std::string_view name_of(Unit unit)
{
    for (const auto& [candidate, name] : names) {
        if (candidate == unit) return name;
    }
    INVARIANT(false);
    return {};
}

Unit unit_of(std::string_view name)
{
    for (const auto& [candidate, unit_name] : names) {
        if (unit_name == name) return candidate;
    }
    INVARIANT(false);
    return Unit::number;
}

}  // namespace tomoni::reports
