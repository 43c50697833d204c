#include "reports/narrative_checks.h"

#include "platform/settings/settings.h"
#include "reports/check_runner.h"
#include "reports/narrative.h"
#include "reports/reports_test_support.h"

#include <stdexcept>

using namespace tomoni;
using namespace tomoni::reports;

namespace {

const access::Viewer office("事務局", {access::Role::office});
const FixedClock clock_at(Date(2024, 4, 5));
const FiscalYear year(2023);

class Narrative {
public:
    Narrative& add(const char* section, const char* position, const std::string& body)
    {
        const std::string front =
            std::string("---\nsection: ") + section + "\nposition: " + position + "\nheading: 見出し\n---\n";
        files_.push_back({std::string(section) + ".md", front + body});
        return *this;
    }

    std::vector<Finding> find(CheckFunction check)
    {
        auto& db = database_.connection();
        REQUIRE(import_narrative(db, office, clock_at, year, files_).has_value());
        return check(db, office, year).value();
    }

    store::Connection& connection() { return database_.connection(); }

private:
    tomoni::tests::TestDatabase database_{store::Dialect::sqlite};
    std::vector<NarrativeFile> files_;
};

}  // namespace

TEST_CASE("C10 finds typed references that lead nowhere and hints at those that resolve")
{
    const auto findings = Narrative()
                              .add("Ⅰ", "10", "")
                              .add("Ⅰ-1", "11", "1. 集会（Ⅰ-1-(1)参照）\n2. 会議（Ⅰ-2－⑤）\n")
                              .find(check_references_resolve);
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].key == "reports.check_typed_reference");
    CHECK(findings[0].severity == Severity::info);
    CHECK(findings[1].key == "reports.check_lost_reference");
    CHECK(findings[1].places.at(0).file == "Ⅰ-1.md");
    CHECK(findings[1].places.at(0).line == 7);
    CHECK(findings[1].places.at(0).column == 7);
    CHECK(findings[1].places.at(0).field == "Ⅰ-1-(2)");
}

TEST_CASE("C11 finds chapters that jump, stand out of order or have no parent, and typed numbers")
{
    const auto findings =
        Narrative().add("Ⅰ", "30", "").add("Ⅱ-2", "20", "⑧ 手で書いた番号\n").find(check_numbering);
    std::vector<std::string> keys;
    for (const Finding& finding : findings) keys.push_back(finding.key);
    CHECK(keys == std::vector<std::string>{"reports.check_no_parent", "reports.check_number_jumps",
                                           "reports.check_out_of_order", "reports.check_typed_number"});
}

TEST_CASE("C13 finds dates outside the year unless they are marked")
{
    const auto findings = Narrative()
                              .add("Ⅰ", "10",
                                   "2022年9月のこと。{{background:2022年12月}}"
                                   "から。2023年4月1日と2024年3月31日。2024年4月1日。\n")
                              .find(check_dates_in_year);
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].key == "reports.check_before_year");
    CHECK(findings[0].arguments.at(0).value == "2022年9月");
    CHECK(findings[1].key == "reports.check_after_year");
}

TEST_CASE("C14 finds what happened after the audit, marked or not")
{
    Narrative narrative;
    narrative.add("Ⅰ", "10", "{{subsequent:2024年4月17日}}に集会を開いた。2024年4月11日に監査。\n");
    CHECK(narrative.find(check_nothing_after_audit).empty());
    const auto keeper = access::Viewer::local_operator("office");
    CHECK(settings::record(narrative.connection(), keeper, "audited_on", Date(2023, 4, 1), "2024-04-11")
              .has_value());
    const auto findings = narrative.find(check_nothing_after_audit);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].severity == Severity::error);
    CHECK(findings[0].arguments.at(1).value == "2024年4月17日");
}

TEST_CASE("C20 finds brackets without partners and mixed widths")
{
    Narrative narrative;
    narrative.add("Ⅰ", "10",
                  "「開いたまま\n\n全角３名（あ）（い）と(う)、1〜2と3〜4と5～6。NGO (Latin) はよい。\n");
    const auto brackets = narrative.find(check_brackets);
    REQUIRE(brackets.size() == 1);
    CHECK(brackets[0].key == "reports.check_bracket_not_closed");
    CHECK(brackets[0].places.at(0).line == 6);
    const auto style = narrative.find(check_house_style);
    REQUIRE(style.size() == 3);
    CHECK(style[0].key == "reports.check_wide_digits");
    CHECK(style[1].key == "reports.check_mixed_brackets");
    CHECK(style[1].places.size() == 1);
    CHECK(style[2].key == "reports.check_mixed_dashes");
}

TEST_CASE("C12 finds names that are nearly those of the records and leaves the recorded ones")
{
    tomoni::tests::TestDatabase database(store::Dialect::sqlite);
    auto& db = database.connection();
    reports::tests::add_small_organisation(db);
    reports::tests::write_section(db, "Ⅱ", "30", "連携",
                                  "休眠預金活用事業による伴走支援ネットワーク事業を、\n"
                                  "伴走支援のネットワーク事業と呼ぶこともある。みらい財団に報告した。\n");
    const auto findings = check_names_from_records(db, reports::tests::all_rights, year).value();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].arguments.at(0).value == "伴走支援のネットワーク事業");
    CHECK(findings[0].arguments.at(1).value == "伴走支援ネットワーク事業");
    CHECK(findings[0].places.at(0).line == 7);
    CHECK(findings[0].places.at(0).column == 1);
}

TEST_CASE("C16 finds typed numbers that are a figure of this year or still of the last")
{
    tomoni::tests::TestDatabase database(store::Dialect::sqlite);
    auto& db = database.connection();
    reports::tests::add_small_organisation(db);
    reports::tests::write_section(
        db, "Ⅱ", "30", "財政",
        "会費は500,000円、期首の正味財産は1,000,000円、ほかに77円と{{grants.outreach.received}}。\n");
    const auto this_year = check_typed_figures(db, reports::tests::all_rights, year).value();
    REQUIRE(this_year.size() == 2);
    CHECK(this_year[0].key == "reports.check_typed_figure");
    CHECK(this_year[0].arguments.at(0).value == "500,000円");
    CHECK(this_year[1].arguments.at(0).value == "1,000,000円");

    REQUIRE(import_narrative(
                db, office, clock_at, FiscalYear(2024),
                {{"next.md", "---\nsection: Ⅰ\nposition: 1\nheading: 財政\n---\n会費は500,000円。\n"}})
                .has_value());
    const auto next_year = check_typed_figures(db, reports::tests::all_rights, FiscalYear(2024)).value();
    REQUIRE(next_year.size() == 1);
    CHECK(next_year[0].key == "reports.check_stale_figure");
    CHECK(next_year[0].severity == Severity::warning);
}

namespace {

Result<std::vector<Finding>> find_two(store::Connection&, const access::Viewer&, FiscalYear)
{
    return std::vector<Finding>{{"C2", Severity::info, "a", {}, {}}, {"C1", Severity::warning, "b", {}, {}}};
}

Result<std::vector<Finding>> fail(store::Connection&, const access::Viewer&, FiscalYear)
{
    return refuse("reports.too_deep", {{"section", "Ⅰ"}});
}

Result<std::vector<Finding>> break_down(store::Connection&, const access::Viewer&, FiscalYear)
{
    throw std::runtime_error("connection lost");
}

Result<std::vector<Finding>> deny(store::Connection&, const access::Viewer& viewer, FiscalYear)
{
    TRY(viewer.require(access::Right::post_entries));
    return std::vector<Finding>{};
}

}  // namespace

TEST_CASE("R5 no check stops another and the gravest comes first")
{
    tomoni::tests::TestDatabase database(store::Dialect::sqlite);
    const access::Viewer auditor("監事", {access::Role::auditor});
    const auto findings =
        run_checks(database.connection(), auditor, year,
                   {{"one", break_down}, {"two", find_two}, {"three", fail}, {"four", deny}});
    REQUIRE(findings.size() == 5);
    CHECK(findings[0].key == "reports.check_broke_down");
    CHECK(findings[0].arguments.at(0).value == "one");
    CHECK(findings[1].key == "reports.too_deep");
    CHECK(findings[1].arguments.at(0).value == "Ⅰ");
    CHECK(findings[2].id == "C1");
    CHECK(findings[3].id == "C2");
    CHECK(findings[4].key == "reports.check_not_allowed");
}

TEST_ON_BOTH(all_checks_run_on_empty_records)
{
    const auto keeper = access::Viewer::local_operator("office");
    for (const Finding& finding : run_checks(database.connection(), keeper, year)) {
        CHECK_MESSAGE(finding.id != "CHECK", finding.key);
    }
}
