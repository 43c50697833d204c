#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tomoni::membership {

enum class MemberKind { regular, supporting, subscription };
// Who a member of a class can be.
enum class Holder { person, organisation, any };

// A class of membership as the yearly table heads its rows:
//   正会員    個人    regular_individual
//             団体    regular_organisation
struct MemberClass {
    std::string code;
    MemberKind kind = MemberKind::regular;
    Holder holder = Holder::any;
    std::string group_name;     // "正会員"
    std::string name;           // "個人"
    std::string group_name_en;  // "Regular members"
    std::string name_en;        // "individuals"

    [[nodiscard]] std::string full_name() const { return group_name + " " + name; }
};

std::string_view name_of(MemberKind kind);  // "regular"

}  // namespace tomoni::membership
