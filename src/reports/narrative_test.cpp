#include "reports/narrative.h"

#include "platform/language/catalogue.h"
#include "support/test_database.h"

using namespace tomoni;
using namespace tomoni::reports;

namespace {

const access::Viewer office("事務局", {access::Role::office});
const FixedClock clock_at(Date(2024, 4, 5));
const FiscalYear year(2023);

NarrativeFile file(std::string name, const std::string& section, const std::string& position,
                   const std::string& body)
{
    return {std::move(name),
            "---\nsection: " + section + "\nposition: " + position + "\nheading: 見出し\n---\n" + body};
}

Result<NarrativeImport> import(tests::TestDatabase& database, const std::vector<NarrativeFile>& files)
{
    return import_narrative(database.connection(), office, clock_at, year, files);
}

}  // namespace

TEST_ON_BOTH(narrative_is_kept_by_section_in_order_and_twice_changes_nothing)
{
    const std::vector<NarrativeFile> files{file("02.md", "Ⅰ", "20", "1. 本文\n"),
                                           file("01.md", "はじめに", "10", "前書き\n")};
    const auto first = import(database, files).value();
    CHECK(first.added == 2);
    const auto second = import(database, files).value();
    CHECK(second.unchanged == 2);
    CHECK(second.added + second.changed == 0);
    const auto third = import(database, {file("02.md", "Ⅰ", "20", "1. 改めた\n")}).value();
    CHECK(third.changed == 1);

    const auto sections = list_narrative(database.connection(), office, year).value();
    REQUIRE(sections.size() == 2);
    CHECK(sections[0].address.text() == "はじめに");
    CHECK(sections[1].body == "1. 改めた\n");
    CHECK(sections[1].file == "02.md");
    CHECK(sections[1].first_line == 6);
    CHECK(list_narrative(database.connection(), office, FiscalYear(2022)).value().empty());
}

TEST_ON_BOTH(narrative_with_unknown_names_is_refused_whole_with_line_and_column)
{
    const auto bad =
        import(database, {file("a.md", "Ⅰ", "10", "1. 助成{{grants.cuont}}件\n   {{ref:Ⅸ-9}}参照\n"),
                          file("b.md", "Ⅱ", "20", "{{list:acts}}\n\n{{list:activities section=\"Ⅲ\"}}\n")});
    REQUIRE_FALSE(bad.has_value());
    const auto& causes = bad.error().causes;
    REQUIRE(causes.size() == 4);
    CHECK(causes[0].key == "reports.unknown_figure_near");
    CHECK(causes[0].place.file == "a.md");
    CHECK(causes[0].place.line == 6);
    CHECK(causes[0].place.column == 6);
    CHECK(causes[1].key == "reports.unknown_reference");
    CHECK(causes[1].place.line == 7);
    CHECK(causes[1].place.column == 4);
    CHECK(causes[2].key == "reports.unknown_directive");
    CHECK(causes[3].key == "reports.unknown_section");
    CHECK(causes[3].place.line == 8);
    CHECK(list_narrative(database.connection(), office, year).value().empty());
    CHECK(language::describe(language::Language::ja, bad.error()).contains("a.md:6:6: "));
}

TEST_CASE("narrative front matter tells what is missing and where")
{
    tests::TestDatabase database(store::Dialect::sqlite);
    const auto key_of = [&](std::string bytes) {
        const auto bad = import(database, {{"x.md", std::move(bytes)}});
        return bad.has_value() ? std::string() : bad.error().causes.at(0).key;
    };
    CHECK(key_of("本文だけ\n") == "reports.front_matter_missing");
    CHECK(key_of("") == "reports.front_matter_missing");
    CHECK(key_of("---\nsection: Ⅰ\n") == "reports.front_matter_not_closed");
    CHECK(key_of("---\nsection: Ⅰ\nheading: 題\n---\n") == "reports.front_matter_incomplete");
    CHECK(key_of("---\nsecton: Ⅰ\n---\n") == "reports.front_matter_unreadable");
    CHECK(key_of("---\nsection: Ⅰ-(1)\nposition: 1\nheading: 題\n---\n") == "reports.not_a_section");
    CHECK(key_of("---\nsection: Ⅰ\nposition: 一\nheading: 題\n---\n") == "reports.not_a_position");
    CHECK(key_of("---\nsection: Ⅰ\nposition: 1\nheading: 題\n---\n**\n") == "reports.strong_not_closed");
    CHECK(key_of("---\r\nsection: Ⅰ\r\nposition: １\r\nheading: 題\r\n---\r\n1. 文\r\n").empty());
    const auto twice = import(database, {file("a.md", "Ⅱ", "1", ""), file("b.md", "II", "2", "")});
    CHECK(twice.error().causes.at(0).key == "reports.section_twice");
    CHECK(twice.error().causes.at(0).place.file == "b.md");
}

TEST_CASE("narrative needs the right to write and the right to read reports")
{
    tests::TestDatabase database(store::Dialect::sqlite);
    const access::Viewer auditor("監事", {access::Role::auditor});
    const auto written =
        import_narrative(database.connection(), auditor, clock_at, year, {file("a.md", "Ⅰ", "1", "")});
    CHECK(written.error().kind == FailureKind::denied);
    CHECK(list_narrative(database.connection(), auditor, year).has_value());
    CHECK_FALSE(list_narrative(database.connection(), access::Viewer::nobody(), year).has_value());
}

TEST_CASE("narrative folder that is not there is told by name")
{
    const auto missing = read_narrative_folder("no/such/folder");
    REQUIRE_FALSE(missing.has_value());
    CHECK(missing.error().key == "reports.narrative_folder_missing");
}
