#include "base/date.h"

#include "base/clock.h"
#include "base/fiscal_year.h"

#include <doctest/doctest.h>

using namespace tomoni;

namespace {

std::string read(std::string_view text)
{
    const auto parsed = parse_date(text);
    return parsed ? parsed->iso() : parsed.error().key;
}

// Seconds of 2024-03-31T15:00:00Z, which is midnight of 1 April in Japan.
constexpr std::int64_t midnight_in_japan = 1'711'897'200;

Instant at_second(std::int64_t seconds)
{
    return {seconds * 1'000'000};
}

}  // namespace

TEST_CASE("date is read in every way people write it")
{
    for (const char* text : {"2024-03-31", "2024/3/31", "2024/03/31", " 2024年3月31日 ",
                             "２０２４年３月３１日", "2024年 ３月 31日", "２０２４－０３－３１"}) {
        INFO(text);
        CHECK(read(text) == "2024-03-31");
    }
}

TEST_CASE("date that is not in the calendar is refused as such")
{
    CHECK(read("2024-02-29") == "2024-02-29");
    CHECK(read("2023-02-29") == "base.date_does_not_exist");
    CHECK(read("1900-02-29") == "base.date_does_not_exist");
    CHECK(read("2000-02-29") == "2000-02-29");
    CHECK(read("2024-04-31") == "base.date_does_not_exist");
    CHECK(read("2024-13-01") == "base.date_does_not_exist");
    CHECK(read("2024-00-10") == "base.date_does_not_exist");
    CHECK(read("1799-12-31") == "base.date_does_not_exist");
    CHECK(make_date(2023, 2, 29).error().key == "base.date_does_not_exist");
    CHECK(make_date(99'999, 1, 1).error().key == "base.date_does_not_exist");
}

TEST_CASE("what is not a date is refused as such")
{
    for (const char* text : {"", "2024", "2024-03", "31-03-2024", "24-03-31", "2024-03-31-01", "2024-3-x",
                             "令和6年3月31日", "2024--3-31", "2024-03-31T00:00"}) {
        INFO(text);
        CHECK(read(text) == "base.not_a_date");
    }
}

TEST_CASE("date counts over months, leap days and years")
{
    CHECK(Date(2024, 3, 31).plus_days(1) == Date(2024, 4, 1));
    CHECK(Date(2024, 3, 1).plus_days(-1) == Date(2024, 2, 29));
    CHECK(Date(2023, 12, 31).plus_days(366) == Date(2024, 12, 31));
    CHECK(Date(1970, 1, 2).days_since_epoch() == 1);
    CHECK(Date(1969, 12, 31).days_since_epoch() == -1);
    CHECK(Date(2024, 3, 31).weekday() == 0);
    CHECK(Date(2024, 2, 10).month_end() == Date(2024, 2, 29));
    CHECK(Date(2024, 2, 10).month_begin() == Date(2024, 2, 1));
    CHECK(date_from_iso("1987-06-05") == Date(1987, 6, 5));
    CHECK(Date(1987, 6, 5).iso() == "1987-06-05");
}

TEST_CASE("month has an order, an end and a key")
{
    CHECK(Month(2023, 12).plus_months(1) == Month(2024, 1));
    CHECK(Month(2024, 1).plus_months(-13) == Month(2022, 12));
    CHECK(Month(2024, 2).end() == Date(2024, 2, 29));
    CHECK(Month(2024, 3).key() == 202403);
    CHECK(Month::from_key(202312) == Month(2023, 12));
    CHECK(Month(2024, 3).iso() == "2024-03");
    CHECK(Month(Date(2024, 3, 31)) < Month(Date(2024, 4, 1)));
}

TEST_CASE("fiscal year turns between 31 March and 1 April")
{
    CHECK(FiscalYear::containing(Date(2024, 3, 31)).year() == 2023);
    CHECK(FiscalYear::containing(Date(2024, 4, 1)).year() == 2024);
    const FiscalYear year(2023);
    CHECK(year.begin() == Date(2023, 4, 1));
    CHECK(year.end() == Date(2024, 3, 31));
    CHECK(year.contains(Date(2024, 2, 29)));
    CHECK_FALSE(year.contains(Date(2023, 3, 31)));
    CHECK(year.first_month() == Month(2023, 4));
    CHECK(year.last_month() == Month(2024, 3));
    CHECK(year.next().begin() == Date(2024, 4, 1));
    CHECK(year.previous().end() == Date(2023, 3, 31));
}

TEST_CASE("fiscal year may begin in another month")
{
    CHECK(FiscalYear(2024, 1).end() == Date(2024, 12, 31));
    CHECK(FiscalYear::containing(Date(2024, 12, 31), 1).year() == 2024);
    CHECK(FiscalYear::containing(Date(2024, 6, 30), 7).year() == 2023);
    CHECK(FiscalYear(2023, 7).end() == Date(2024, 6, 30));
}

TEST_CASE("day in Japan turns at 15:00 UTC")
{
    CHECK(at_second(midnight_in_japan - 1).date_in_japan() == Date(2024, 3, 31));
    CHECK(at_second(midnight_in_japan).date_in_japan() == Date(2024, 4, 1));
    CHECK(at_second(midnight_in_japan).iso() == "2024-03-31T15:00:00.000000Z");
    CHECK(Instant{midnight_in_japan * 1'000'000 - 1}.iso() == "2024-03-31T14:59:59.999999Z");
    CHECK(Instant{-1}.iso() == "1969-12-31T23:59:59.999999Z");
}

TEST_CASE("fixed clock stands still until it is set")
{
    FixedClock clock(Date(2024, 3, 31));
    CHECK(clock.now().date_in_japan() == Date(2024, 3, 31));
    CHECK(clock.now().iso() == "2024-03-31T03:00:00.000000Z");
    clock.set(at_second(midnight_in_japan));
    CHECK(clock.now().date_in_japan() == Date(2024, 4, 1));
}
