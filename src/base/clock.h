#pragma once

#include "base/date.h"

#include <cstdint>
#include <string>

namespace tomoni {

// A moment, in microseconds since 1970-01-01T00:00:00Z.
struct Instant {
    std::int64_t microseconds = 0;

    // "2024-03-31T23:59:59.123456Z", the form in which instants are stored and digested.
    [[nodiscard]] std::string iso() const;
    // The day in Japan (UTC+9, no summer time since 1952), where the office is.
    [[nodiscard]] Date date_in_japan() const;

    auto operator<=>(const Instant&) const = default;
};

// Time comes in from outside, so that tests can turn 31 March into 1 April.
class Clock {
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override;
};

// Stands still until it is set.
class FixedClock final : public Clock {
public:
    explicit FixedClock(Instant instant) : instant_(instant) {}
    explicit FixedClock(Date noon_in_japan);
    [[nodiscard]] Instant now() const override { return instant_; }
    void set(Instant instant) { instant_ = instant; }

private:
    Instant instant_;
};

}  // namespace tomoni
