#include "domain/membership/member_class.h"

namespace tomoni::membership {

std::string_view name_of(MemberKind kind)
{
    switch (kind) {
        case MemberKind::regular: return "regular";
        case MemberKind::supporting: return "supporting";
        case MemberKind::subscription: return "subscription";
    }
    return {};
}

}  // namespace tomoni::membership
