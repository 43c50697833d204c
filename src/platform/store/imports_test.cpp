#include "platform/store/imports.h"

#include "platform/store/transaction.h"
#include "support/test_database.h"

using namespace tomoni;

TEST_ON_BOTH(import_is_known_by_its_content_and_subject)
{
    auto& db = database.connection();
    const FixedClock clock(Date(2024, 4, 5));
    CHECK_FALSE(store::find_import(db, "journal", "a,b\n").has_value());
    store::record_import(db, "journal", "/tmp/2023/journal.csv", "a,b\n", 12, "office", clock.now());

    const auto found = store::find_import(db, "journal", "a,b\n");
    REQUIRE(found.has_value());
    CHECK(found->file_name == "journal.csv");
    CHECK(found->row_count == 12);
    CHECK(found->recorder == "office");
    CHECK(found->imported_at == clock.now().iso());
    CHECK_FALSE(store::find_import(db, "journal", "a,b").has_value());
    CHECK_FALSE(store::find_import(db, "terms", "a,b\n").has_value());
}

TEST_ON_BOTH(import_that_is_rolled_back_was_never_made)
{
    auto& db = database.connection();
    {
        store::Transaction transaction(db);
        store::record_import(db, "journal", "journal.csv", "a\n", 1, "office", Instant{});
    }
    CHECK_FALSE(store::find_import(db, "journal", "a\n").has_value());
}

TEST_ON_BOTH(import_that_two_people_make_at_once_is_kept_once)
{
    auto& db = database.connection();
    store::record_import(db, "journal", "journal.csv", "a\n", 1, "office", Instant{});
    CHECK_THROWS_AS(
        store::record_import(*database.open(), "journal", "other.csv", "a\n", 1, "board", Instant{}),
        store::StoreError);
}
