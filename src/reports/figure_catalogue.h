#pragma once

#include "base/figure.h"
#include "base/fiscal_year.h"
#include "platform/access/viewer.h"
#include "platform/language/catalogue.h"
#include "platform/store/connection.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tomoni::reports {

// All figures of one domain in one fiscal year.
using FigureProvider = Result<std::vector<Figure>> (*)(store::Connection&, const access::Viewer&, FiscalYear);

// Which domain answers for names that begin with `prefix` and a point.
struct FigureDomain {
    std::string_view prefix;
    FigureProvider provide;
};

// The registry: every domain that has figures, by prefix.
const std::vector<FigureDomain>& figure_domains();

// Finds every figure of the organisation by name, for one fiscal year and, with "@2022" behind the name, for
// others. A domain is asked once per year and its answer kept, so that all papers of a run print the same.
// Lives no longer than the connection and the viewer it was made with.
class FigureCatalogue {
public:
    FigureCatalogue(store::Connection& connection, const access::Viewer& viewer, FiscalYear year);
    // The same with other domains than figure_domains(), for tests.
    FigureCatalogue(store::Connection& connection, const access::Viewer& viewer, FiscalYear year,
                    std::vector<FigureDomain> domains);

    [[nodiscard]] FiscalYear year() const { return year_; }

    // "reports.unknown_figure" with near names suggested; "access.denied" when the viewer may not read the
    // domain; "reports.not_a_year" for "@twenty". The figure carries the name it was asked by.
    Result<Figure> find(std::string_view name);
    // Whether find() would find it.
    bool has(std::string_view name);

    // The figures of the domains that the viewer may read, by name. A failure other than denied is handed on.
    Result<std::vector<Figure>> list();
    // Those of list() whose name contains `part`, or whose rule in that language does, whatever the case of
    // Latin letters.
    Result<std::vector<Figure>> search(std::string_view part, language::Language language);

private:
    using Key = std::pair<std::string, int>;

    Result<const Figure*> look_up(std::string_view name, FiscalYear year);
    Result<const std::vector<Figure>*> load(const FigureDomain& domain, FiscalYear year);
    Error unknown(std::string_view asked, std::string_view name, FiscalYear year);

    store::Connection& connection_;
    const access::Viewer& viewer_;
    FiscalYear year_;
    std::vector<FigureDomain> domains_;
    std::map<Key, std::vector<Figure>> loaded_;
};

}  // namespace tomoni::reports
