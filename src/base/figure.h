#pragma once

#include "base/date.h"
#include "base/result.h"
#include "base/yen.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tomoni {

// How a figure is written: 12,345 円, 867 人, 6 回, 2023-06-11, or plain text.
enum class Unit { yen, people, members, items, times, percent_bp, date, text, number };

// A record that a figure was derived from, by table and key, with one line that a person recognises.
// `table` is the database's name of it ("entries", "terms"), which is also the URL's.
struct RecordReference {
    std::string table;
    std::int64_t id = 0;
    std::string label;
};

// A printed figure: defined once, asked by screen, PDF, spreadsheet and prose alike.
//   name   "membership.total", "ledger.revenue_total", with "@2022" for another year
//   value  an integer in `unit` (yen, people, basis points), or `text` for dates and words
//   rule   locale key of the sentence that says how it is derived
// The records are fetched only when somebody opens the figure.
struct Figure {
    std::string name;
    Unit unit = Unit::number;
    std::int64_t value = 0;
    std::string text;
    Date as_of;
    std::string rule;
    std::function<std::vector<RecordReference>()> records;
};

}  // namespace tomoni
