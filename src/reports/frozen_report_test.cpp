#include "reports/frozen_report.h"

#include "reports/check_runner.h"
#include "reports/paper_checks.h"
#include "reports/reports_test_support.h"

#include <algorithm>

using namespace tomoni;
using namespace tomoni::reports;
using namespace tomoni::reports::tests;

namespace {

Result<FrozenReport> freeze(store::Connection& connection, const access::Viewer& viewer = board)
{
    return freeze_report(connection, viewer, test_clock, test_year, "第10回会員総会 第1号議案",
                         Date(2024, 6, 9));
}

const FigureDifference* difference_of(const FrozenComparison& comparison, const std::string& name)
{
    const auto found = std::find_if(comparison.differences.begin(), comparison.differences.end(),
                                    [&](const FigureDifference& d) { return d.name == name; });
    return found == comparison.differences.end() ? nullptr : &*found;
}

}  // namespace

TEST_ON_BOTH(frozen_report_shows_what_changed_after_it_was_approved)
{
    auto& db = database.connection();
    add_small_organisation(db);
    const auto frozen = freeze(db);
    REQUIRE(frozen.has_value());
    CHECK(frozen->entry_count == 11);
    CHECK(frozen->books_digest.size() == 64);
    CHECK(frozen->content.contains("\"name\":\"balance-sheet\""));

    const auto same = compare_with_frozen(db, board, test_year).value();
    CHECK(same.differences.empty());
    CHECK_FALSE(same.books_changed);
    CHECK(check_frozen_figures(db, board, test_year).value().empty());

    post_late_entry(db, 1234);
    const auto changed = compare_with_frozen(db, board, test_year).value();
    CHECK(changed.books_changed);
    CHECK(changed.entry_count_today == 12);
    const auto* net = difference_of(changed, "ledger.net_change");
    REQUIRE(net != nullptr);
    CHECK(net->frozen->value - net->today->value == 1234);
    CHECK(difference_of(changed, "grants.outreach.received") == nullptr);
    const auto findings = check_frozen_figures(db, board, test_year).value();
    CHECK(findings.size() == changed.differences.size());
    CHECK(findings.at(0).key == "reports.check_changed_since_approval");
}

TEST_ON_BOTH(frozen_report_is_never_changed_and_the_second_is_a_new_version)
{
    auto& db = database.connection();
    add_small_organisation(db);
    const auto first = freeze(db).value();
    post_late_entry(db, 500);
    const auto second = freeze(db).value();
    CHECK(second.id != first.id);
    const auto versions = list_frozen_reports(db, board, test_year).value();
    REQUIRE(versions.size() == 2);
    CHECK(versions[0].books_digest == first.books_digest);
    CHECK(versions[0].content == first.content);
    CHECK(versions[1].entry_count == 12);
    CHECK(compare_with_frozen(db, board, test_year).value().differences.empty());
    CHECK(list_frozen_reports(db, board, FiscalYear(2022)).value().empty());
}

TEST_CASE("report is approved only by who may, by a resolution, after the year")
{
    tomoni::tests::TestDatabase database(store::Dialect::sqlite);
    auto& db = database.connection();
    add_small_organisation(db);
    const access::Viewer auditor("監事", {access::Role::auditor});
    CHECK(freeze(db, auditor).error().kind == FailureKind::denied);
    CHECK(freeze_report(db, board, test_clock, test_year, "　", Date(2024, 6, 9)).error().key ==
          "reports.resolution_missing");
    CHECK(freeze_report(db, board, test_clock, test_year, "総会", Date(2024, 3, 31)).error().key ==
          "reports.approved_too_early");
    CHECK(freeze_report(db, board, test_clock, test_year, "総会", Date(2024, 4, 1)).has_value());
    CHECK(compare_with_frozen(db, auditor, FiscalYear(2022)).error().key == "reports.not_frozen");
    CHECK_FALSE(compare_with_frozen(db, access::Viewer::nobody(), test_year).has_value());
}
