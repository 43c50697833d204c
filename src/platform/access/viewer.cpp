#include "platform/access/viewer.h"

#include <utility>

namespace tomoni::access {

namespace {

constexpr std::uint32_t bits(std::initializer_list<Right> rights)
{
    std::uint32_t sum = 0;
    for (const Right right : rights) sum |= static_cast<std::uint32_t>(right);
    return sum;
}

constexpr std::uint32_t reading = bits(
    {Right::read_books, Right::read_counts, Right::read_grants, Right::read_activities, Right::read_reports});
constexpr std::uint32_t everything = (static_cast<std::uint32_t>(Right::write_reports) << 1U) - 1U;

std::uint32_t rights_of(Role role)
{
    switch (role) {
        case Role::office:
            return reading | bits({Right::read_people, Right::manage_people, Right::manage_members,
                                   Right::manage_activities, Right::write_reports});
        case Role::accountant:
            return reading | bits({Right::post_entries, Right::close_periods, Right::manage_chart,
                                   Right::manage_grants});
        case Role::board: return reading | bits({Right::approve_reports});
        case Role::auditor: return reading;
    }
    return 0;
}

}  // namespace

Viewer::Viewer(std::string name, std::initializer_list<Role> roles) : name_(std::move(name))
{
    for (const Role role : roles) rights_ |= rights_of(role);
}

Viewer::Viewer(std::string name, std::uint32_t rights) : name_(std::move(name)), rights_(rights) {}

Viewer Viewer::local_operator(std::string name)
{
    return Viewer(std::move(name), everything);
}

Viewer Viewer::nobody()
{
    return Viewer({}, std::uint32_t{0});
}

Result<void> Viewer::require(Right right) const
{
    if (may(right)) return {};
    return denied("access.denied", {{"name", name_}});
}

}  // namespace tomoni::access
