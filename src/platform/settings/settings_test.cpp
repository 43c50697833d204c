#include "platform/settings/settings.h"

#include "support/test_database.h"

using namespace tomoni;

namespace {

const access::Viewer office = access::Viewer::local_operator("office");

}  // namespace

TEST_ON_BOTH(settings_hold_from_their_day_on)
{
    auto& db = database.connection();
    CHECK(settings::record(db, office, "organisation_name", Date(2019, 4, 1), "旧名").has_value());
    CHECK(settings::record(db, office, "organisation_name", Date(2023, 4, 1), "新名").has_value());
    CHECK_FALSE(settings::find_text(db, "organisation_name", Date(2019, 3, 31)));
    CHECK(settings::text_or(db, "organisation_name", Date(2023, 3, 31), "") == "旧名");
    CHECK(settings::text_or(db, "organisation_name", Date(2023, 4, 1), "") == "新名");
    CHECK(settings::fiscal_year_start_month(db) == 4);
}

TEST_ON_BOTH(settings_are_never_overwritten)
{
    auto& db = database.connection();
    CHECK(settings::record(db, office, "limit", Date(2023, 4, 1), "100").has_value());
    CHECK(settings::record(db, office, "limit", Date(2023, 4, 1), "100").has_value());
    const auto second = settings::record(db, office, "limit", Date(2023, 4, 1), "200");
    REQUIRE_FALSE(second.has_value());
    CHECK(second.error().key == "settings.already_set");
    CHECK_FALSE(settings::record(db, access::Viewer::nobody(), "limit", Date(2024, 4, 1), "1").has_value());
}

TEST_ON_BOTH(settings_file_is_taken_whole_or_not_at_all)
{
    auto& db = database.connection();
    const FixedClock clock(Date(2024, 4, 5));
    const auto bad = settings::import_csv(
        db, office, clock, "name,valid_from,value\na,2023-04-01,1\nb,2023-02-30,2\n", "settings.csv");
    REQUIRE_FALSE(bad.has_value());
    REQUIRE(bad.error().causes.size() == 1);
    CHECK(bad.error().causes[0].place.line == 3);
    CHECK(bad.error().causes[0].place.column == 2);
    CHECK_FALSE(settings::find_text(db, "a", Date(2023, 4, 1)));

    const std::string good = "name,valid_from,value\na,2023-04-01,1\n";
    CHECK(settings::import_csv(db, office, clock, good, "settings.csv").value() == 1);
    CHECK(settings::import_csv(db, office, clock, good, "settings.csv").value() == 0);
    CHECK(settings::integer_or(db, "a", Date(2024, 1, 1), 9) == 1);
}
