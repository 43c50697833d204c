#include "platform/store/record_rows.h"

#include "support/test_database.h"

#include <boost/describe/class.hpp>

using namespace tomoni;

namespace {

struct Sample {
    Id<struct SampleTag> id;
    std::string title;
    Yen amount;
    Date begins_on;
    Month month;
    bool is_open = false;
    int count = 0;
    std::optional<Date> ends_on;
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(Sample, (), (id, title, amount, begins_on, month, is_open, count, ends_on, note))

const store::NamedQuery two_samples{
    "record_rows_test.two_samples",
    "select 7, '桜', cast(9007199254740991 as bigint), '2024-02-29', 202402, 1, -3, '2024-03-31', '' "
    "union all select 8, '', cast(-1 as bigint), '2024-04-01', 202404, 0, 0, null, null order by 1"};

}  // namespace

TEST_ON_BOTH(store_reads_described_records_from_rows)
{
    auto rows = database.connection().query(two_samples);
    const auto samples = store::read_records<Sample>(rows);
    REQUIRE(samples.size() == 2);
    CHECK(samples[0].id.value == 7);
    CHECK(samples[0].title == "桜");
    CHECK(samples[0].amount == Yen(Yen::max_value));
    CHECK(samples[0].begins_on == Date(2024, 2, 29));
    CHECK(samples[0].month == Month(2024, 2));
    CHECK(samples[0].is_open);
    CHECK(samples[0].count == -3);
    CHECK(samples[0].ends_on == Date(2024, 3, 31));
    CHECK(samples[0].note == "");
    CHECK(samples[1].amount == Yen(-1));
    CHECK_FALSE(samples[1].is_open);
    CHECK_FALSE(samples[1].ends_on.has_value());
    CHECK_FALSE(samples[1].note.has_value());
}
