#include "domain/activities/activities_figures.h"
#include "domain/grants/grants_figures.h"
#include "domain/ledger/ledger_figures.h"
#include "domain/membership/membership_figures.h"
#include "reports/figure_catalogue.h"

namespace tomoni::reports {

const std::vector<FigureDomain>& figure_domains()
{
    static const std::vector<FigureDomain> domains{
        {"activities", activities::list_activity_figures},
        {"grants", grants::list_grant_figures},
        {"ledger", ledger::list_ledger_figures},
        {"membership", membership::list_membership_figures},
    };
    return domains;
}

}  // namespace tomoni::reports
