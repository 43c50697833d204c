#include "platform/imports/csv_import.h"

#include "support/test_database.h"

using namespace tomoni;
using namespace tomoni::imports;

namespace {

const FixedClock today(Date(2024, 4, 5));
const access::Viewer office("office", {access::Role::office});
const access::Viewer board("board", {access::Role::board});
const FileKind births{"births", access::Right::manage_people, {"name", "born_on"}, {"died_on"}};

struct Taken {
    std::vector<std::string> names;
    bool is_finished = false;
};

Result<ImportOutcome> import_births(store::Connection& db, const access::Viewer& viewer,
                                    const std::string& content, Taken& taken,
                                    const std::string& bad_name = {})
{
    const std::string file = "births.csv";
    return import_csv(
        {db, viewer, today, content, file}, births,
        [&](RowFields& row) {
            taken.names.push_back(row.required_text("name"));
            row.required_date("born_on");
            row.optional_date("died_on");
        },
        [&](std::vector<Error>& errors) {
            taken.is_finished = true;
            if (!bad_name.empty()) errors.push_back(refuse("imports.value_missing", {{"column", bad_name}}));
        });
}

}  // namespace

TEST_ON_BOTH(imports_take_a_file_once_and_remember_who_took_it)
{
    auto& db = database.connection();
    Taken taken;
    CHECK(MUST(import_births(db, office, "name,born_on\n花,2000-02-29\n\n次,1999/1/1\n", taken)).row_count ==
          2);
    CHECK(taken.names == std::vector<std::string>{"花", "次"});
    Taken again;
    const auto second =
        MUST(import_births(db, office, "name,born_on\n花,2000-02-29\n\n次,1999/1/1\n", again));
    CHECK(second.row_count == 0);
    CHECK(second.earlier->recorder == "office");
    CHECK(again.names.empty());
    CHECK(import_births(db, board, "name,born_on\n", again).error().key == "access.denied");
    CHECK(MUST(import_births(db, office, "name,born_on\n", again)).row_count == 0);
}

TEST_ON_BOTH(imports_name_every_mistake_of_every_row_and_finish_nothing)
{
    auto& db = database.connection();
    Taken taken;
    const auto refused =
        import_births(db, office, "died_on,name,born_on\nx,,2001-02-29\n2000-01-01,花\n,次,\n", taken);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().key == "imports.file_refused");
    const auto& causes = refused.error().causes;
    REQUIRE(causes.size() == 5);
    CHECK(causes[0].place.field == "name");
    CHECK(causes[1].place.column == 3);
    CHECK(causes[2].place.column == 1);
    CHECK(causes[3].key == "documents.csv_field_count");
    CHECK(causes[3].place.line == 3);
    CHECK(causes[4].place.line == 4);
    CHECK_FALSE(taken.is_finished);
}

TEST_ON_BOTH(imports_forget_a_file_that_was_refused)
{
    auto& db = database.connection();
    Taken taken;
    const std::string content = "name,born_on\n花,2000-02-29\n";
    CHECK(import_births(db, office, content, taken, "late").error().causes.size() == 1);
    CHECK(MUST(import_births(db, office, content, taken)).row_count == 1);
    const auto open_quote = import_births(db, office, "name,born_on\n\"花,2000-02-29\n", taken);
    CHECK(open_quote.error().key == "documents.csv_open_quote");
    CHECK(import_births(db, office, "name,born_at\n", taken).error().place.line == 1);
}
