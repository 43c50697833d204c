#include "domain/activities/activity_kind.h"

#include "base/text.h"
#include "platform/language/near_words.h"

#include <algorithm>

namespace tomoni::activities {

namespace {

template <typename Record>
const Record* find_by_code(const std::vector<Record>& records, std::string_view code)
{
    const auto found =
        std::find_if(records.begin(), records.end(), [&](const Record& each) { return each.code == code; });
    return found == records.end() ? nullptr : &*found;
}

template <typename Record>
std::string list_near(const std::vector<Record>& records, std::string_view code)
{
    std::vector<std::string> codes;
    for (const Record& each : records) codes.push_back(each.code);
    const auto near = language::near_words(code, codes);
    std::vector<std::string> named;
    for (const std::string& each : near.empty() ? codes : near) {
        named.push_back(each + " " + find_by_code(records, each)->name);
    }
    return join_text(named, ", ");
}

}  // namespace

const ActivityKind* KindCatalogue::find_kind(std::string_view code) const
{
    return find_by_code(kinds, code);
}

const CountKind* KindCatalogue::find_count_kind(std::string_view code) const
{
    return find_by_code(count_kinds, code);
}

std::string KindCatalogue::kinds_near(std::string_view code) const
{
    return list_near(kinds, code);
}

std::string KindCatalogue::count_kinds_near(std::string_view code) const
{
    return list_near(count_kinds, code);
}

}  // namespace tomoni::activities
