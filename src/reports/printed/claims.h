#pragma once

#include "base/result.h"
#include "base/yen.h"
#include "reports/printed/dates.h"

#include <optional>
#include <string>
#include <vector>

namespace tomoni::printed {

// What a published report claims in its tables, typed off as CSV. The files are known by their columns, never
// by their names; docs/formats/printed-claims.md shows each.

enum class LineKind { header, item, adjustment, subtotal, total, result, memo };

// One line of any of the three tables of amounts.
//   settlement     section "exp.program.other", budget and amount (actual), note (備考)
//   balance sheet  part = side "asset", section "流動資産", amount
//   grant account  part "income|expense|carry", section = item (the cost group), label = detail
struct ClaimLine {
    std::string part;
    std::string section;
    std::string label;
    std::string account_code;
    LineKind kind = LineKind::item;
    std::optional<Yen> budget;
    std::optional<Yen> amount;
    std::string note;
    Place place;
};

struct ClaimTable {
    std::string file;
    std::vector<ClaimLine> lines;
};

// One year of the membership table: a count per class, in column order, and the printed total.
struct MembershipYear {
    int year = 0;
    std::vector<std::int64_t> counts;
    std::int64_t total = 0;
    Place place;
};

struct MembershipTable {
    std::string file;
    std::vector<std::string> classes;  // column names
    std::vector<MembershipYear> years;
};

struct ClaimedAct {
    std::string id;
    std::string section;
    std::string kind;
    std::string title;
    std::optional<Date> first;
    std::optional<Date> last;
    Precision precision = Precision::day;
    std::vector<std::pair<std::string, std::string>> counts;
    std::string partners;
    Place place;
};

struct Claims {
    std::vector<ClaimTable> settlements;
    std::vector<ClaimTable> balance_sheets;
    std::vector<ClaimTable> grants;
    std::vector<MembershipTable> memberships;
    std::vector<ClaimedAct> acts;
    std::int64_t account_count = 0;
    std::vector<std::string> unknown_files;

    [[nodiscard]] std::int64_t count() const;
};

// A file of the folder as it was read from the disk.
struct PrintedFile {
    std::string name;
    std::string bytes;
};

// Adds the claims of one CSV file. Fails with all errors of the file at once: columns that are missing or
// unknown in a file that is recognised, amounts, years and dates that cannot be read (file, line, column).
// A file of other columns is only named in `unknown_files`.
Result<void> read_claims(const PrintedFile& file, Claims& claims);

}  // namespace tomoni::printed
