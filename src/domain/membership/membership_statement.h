#pragma once

#include "base/clock.h"
#include "base/fiscal_year.h"
#include "domain/membership/member_class.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace tomoni::membership {

// The headcounts at the end of one fiscal year, one for each class of the statement, in its order.
//   counts     what is printed: of a frozen year as they were frozen, else as the terms say (ME4)
//   recounts   what the terms say now
struct YearlyHeadcount {
    FiscalYear year;
    Date as_of;
    bool is_frozen = false;
    std::vector<std::int64_t> counts;
    std::vector<std::int64_t> recounts;

    [[nodiscard]] std::int64_t total() const;
};

// 会員数の推移, the table over the years (read model; reports print it and its chart):
//             2021  2022  2023
//   正会員 個人  597   569   561
//          団体  111   106   111
//   …
//   合計         912   866   867
struct MembershipStatement {
    std::vector<MemberClass> classes;
    std::vector<YearlyHeadcount> years;

    // The classes' counts of one kind (正会員) in a year of the statement.
    [[nodiscard]] std::int64_t sum_of(MemberKind kind, const YearlyHeadcount& year) const;
};

// Every year from `first` to `last`. Needs read_counts.
Result<MembershipStatement> load_membership_statement(store::Connection& connection,
                                                      const access::Viewer& viewer, FiscalYear first,
                                                      FiscalYear last);
// The first fiscal year at whose end there was a member, or nothing: where the table begins by itself.
Result<std::optional<FiscalYear>> find_first_membership_year(store::Connection& connection,
                                                             const access::Viewer& viewer,
                                                             int fiscal_year_start_month);

// Keeps a year's headcounts for ever, in a transaction of its own. Fails with "membership.year_not_over"
// before the year has ended and with "membership.frozen_already" the second time. Needs manage_members.
Result<YearlyHeadcount> freeze_headcounts(store::Connection& connection, const access::Viewer& viewer,
                                          const Clock& clock, FiscalYear year);

}  // namespace tomoni::membership
