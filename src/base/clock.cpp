#include "base/clock.h"

#include <chrono>
#include <fmt/format.h>

namespace tomoni {

namespace {

constexpr std::int64_t microseconds_per_second = 1'000'000;
constexpr std::int64_t seconds_per_day = 86'400;
constexpr std::int64_t japan_offset_seconds = 9 * 3'600;

std::int64_t floor_divide(std::int64_t value, std::int64_t divisor)
{
    return value / divisor - (value % divisor < 0 ? 1 : 0);
}

Date date_of_seconds(std::int64_t seconds)
{
    return Date().plus_days(floor_divide(seconds, seconds_per_day));
}

}  // namespace

std::string Instant::iso() const
{
    const std::int64_t seconds = floor_divide(microseconds, microseconds_per_second);
    const std::int64_t of_day = seconds - floor_divide(seconds, seconds_per_day) * seconds_per_day;
    return fmt::format("{}T{:02}:{:02}:{:02}.{:06}Z", date_of_seconds(seconds).iso(), of_day / 3600,
                       of_day / 60 % 60, of_day % 60, microseconds - seconds * microseconds_per_second);
}

Date Instant::date_in_japan() const
{
    return date_of_seconds(floor_divide(microseconds, microseconds_per_second) + japan_offset_seconds);
}

Instant SystemClock::now() const
{
    const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::microseconds>(since_epoch).count()};
}

FixedClock::FixedClock(Date noon_in_japan)
    : instant_{(noon_in_japan.days_since_epoch() * seconds_per_day + 12 * 3'600 - japan_offset_seconds) *
               microseconds_per_second}
{
}

}  // namespace tomoni
