#include "domain/people/people_checks.h"

#include "base/text.h"
#include "domain/people/people_store.h"
#include "platform/language/folding.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace tomoni::people {

namespace {

std::string folded_name(std::string_view name)
{
    return replace_all(language::fold(name), " ", "");
}

}  // namespace

Result<std::vector<Finding>> check_parties_recorded_once(store::Connection& connection,
                                                         const access::Viewer& viewer, FiscalYear)
{
    std::map<std::tuple<PartyKind, std::string, std::string>, const Party*> seen;
    std::vector<Finding> findings;
    const auto parties = TRY(list_parties(connection, viewer));
    for (const Party& party : parties) {
        const auto [at, is_new] =
            seen.try_emplace({party.kind, folded_name(party.name), folded_name(party.kana)}, &party);
        if (is_new) continue;
        findings.push_back({"PEO-01",
                            Severity::warning,
                            "people.check_recorded_twice",
                            {{"name", party.name}, {"first", at->second->code}, {"second", party.code}},
                            {{"parties/" + party.code, 0, 0, "name"}}});
    }
    return findings;
}

Result<std::vector<Finding>> check_readings_present(store::Connection& connection,
                                                    const access::Viewer& viewer, FiscalYear)
{
    const auto parties = TRY(list_parties(connection, viewer));
    const auto without =
        std::count_if(parties.begin(), parties.end(), [](const Party& party) { return party.kana.empty(); });
    if (without == 0) return std::vector<Finding>{};
    return std::vector<Finding>{{"PEO-02",
                                 Severity::info,
                                 "people.check_without_reading",
                                 {{"count", std::to_string(without)}, {"code", parties.back().code}},
                                 {}}};
}

}  // namespace tomoni::people
