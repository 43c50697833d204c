#include "reports/figure_catalogue.h"

#include "support/test_database.h"

#include <set>

using namespace tomoni;
using namespace tomoni::reports;

namespace {

int asked_count = 0;

Figure figure(std::string name, std::int64_t value, std::string rule)
{
    Figure result;
    result.name = std::move(name);
    result.value = value;
    result.rule = std::move(rule);
    return result;
}

Result<std::vector<Figure>> provide_members(store::Connection&, const access::Viewer& viewer, FiscalYear year)
{
    TRY(viewer.require(access::Right::read_counts));
    ++asked_count;
    return std::vector<Figure>{figure("members.total", year.year() - 1156, "grants.rule_count"),
                               figure("members.regular", 672, "grants.rule_received")};
}

Result<std::vector<Figure>> provide_books(store::Connection&, const access::Viewer& viewer, FiscalYear)
{
    TRY(viewer.require(access::Right::read_books));
    return std::vector<Figure>{figure("books.revenue_total", 63'494'446, "grants.rule_available")};
}

const access::Viewer auditor("監事", {access::Role::auditor});

FigureCatalogue catalogue_of(tests::TestDatabase& database, const access::Viewer& viewer)
{
    return {database.connection(),
            viewer,
            FiscalYear(2023),
            {{"members", provide_members}, {"books", provide_books}}};
}

}  // namespace

TEST_CASE("catalogue finds figures of every domain by name and of other years by @")
{
    tests::TestDatabase database(store::Dialect::sqlite);
    auto catalogue = catalogue_of(database, auditor);
    asked_count = 0;
    CHECK(catalogue.find("members.total").value().value == 867);
    CHECK(catalogue.find("members.regular").value().value == 672);
    CHECK(asked_count == 1);
    const auto earlier = catalogue.find("members.total@2022").value();
    CHECK(earlier.value == 866);
    CHECK(earlier.name == "members.total@2022");
    CHECK(asked_count == 2);
    CHECK(catalogue.find("books.revenue_total").value().value == 63'494'446);
}

TEST_CASE("catalogue suggests near names for an unknown figure")
{
    tests::TestDatabase database(store::Dialect::sqlite);
    auto catalogue = catalogue_of(database, auditor);
    const auto typo = catalogue.find("members.totel");
    REQUIRE_FALSE(typo.has_value());
    CHECK(typo.error().key == "reports.unknown_figure_near");
    CHECK(typo.error().arguments.at(1).value.contains("members.total"));
    CHECK(catalogue.find("member.total").error().key == "reports.unknown_figure_near");
    CHECK(catalogue.find("何でもない").error().key == "reports.unknown_figure");
    CHECK(catalogue.find("members.total@next").error().key == "reports.not_a_year");
}

TEST_CASE("catalogue lists what the viewer may read and denies the rest by name")
{
    tests::TestDatabase database(store::Dialect::sqlite);
    const auto nobody = access::Viewer::nobody();
    auto catalogue = catalogue_of(database, nobody);
    CHECK(catalogue.list().value().empty());
    CHECK(catalogue.find("members.total").error().kind == FailureKind::denied);
}

TEST_CASE("catalogue searches names and rules")
{
    tests::TestDatabase database(store::Dialect::sqlite);
    auto catalogue = catalogue_of(database, auditor);
    CHECK(catalogue.search("TOTAL", language::Language::ja).value().size() == 2);
    const auto by_rule = catalogue.search("年度中に受け取った", language::Language::ja).value();
    REQUIRE(by_rule.size() == 1);
    CHECK(by_rule[0].name == "members.regular");
    CHECK(catalogue.search("nothing of the kind", language::Language::en).value().empty());
}

TEST_CASE("every registered domain answers under its own prefix")
{
    tests::TestDatabase database(store::Dialect::sqlite);
    const auto office = access::Viewer::local_operator("office");
    std::set<std::string_view> prefixes;
    for (const FigureDomain& domain : figure_domains()) {
        CHECK_MESSAGE(prefixes.insert(domain.prefix).second, domain.prefix);
        const auto figures = domain.provide(database.connection(), office, FiscalYear(2023));
        REQUIRE_MESSAGE(figures.has_value(), domain.prefix);
        for (const Figure& f : *figures) {
            CHECK_MESSAGE(f.name.starts_with(std::string(domain.prefix) + "."), f.name);
            CHECK_MESSAGE(language::has_sentence(language::Language::ja, f.rule), f.rule);
        }
    }
}
