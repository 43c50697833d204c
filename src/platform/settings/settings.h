#pragma once

#include "base/clock.h"
#include "base/date.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <optional>
#include <string>
#include <string_view>

namespace tomoni::settings {

// The value that holds on a day, or nothing when the setting was never made before it.
std::optional<std::string> find_text(store::Connection& connection, std::string_view name, Date on);
std::string text_or(store::Connection& connection, std::string_view name, Date on,
                    std::string_view otherwise);
// A setting that does not hold a whole number counts as not made.
std::int64_t integer_or(store::Connection& connection, std::string_view name, Date on,
                        std::int64_t otherwise);

// The month in which the organisation's year begins (`fiscal_year_start_month`, 4 when never set).
int fiscal_year_start_month(store::Connection& connection);

// A new value from a day on, inside the caller's transaction. The same value again changes nothing; another
// value for the same day is refused. Requires the right manage_chart.
Result<void> record(store::Connection& connection, const access::Viewer& viewer, std::string_view name,
                    Date valid_from, std::string_view value);

// settings.csv (name, valid_from, value): all or nothing. Answers the number of rows; 0 when the same file
// was imported before.
Result<std::int64_t> import_csv(store::Connection& connection, const access::Viewer& viewer,
                                const Clock& clock, std::string_view content, const std::string& file);

}  // namespace tomoni::settings
