#include "domain/activities/activities_figures.h"
#include "domain/grants/grants_figures.h"
#include "domain/membership/membership_figures.h"
#include "reports/figure_catalogue.h"

namespace tomoni::reports {

const std::vector<FigureDomain>& figure_domains()
{
    static const std::vector<FigureDomain> domains{
        {"grants", grants::list_grant_figures},
        {"membership", membership::list_membership_figures},
        {"activities", activities::list_activity_figures},
    };
    return domains;
}

}  // namespace tomoni::reports
