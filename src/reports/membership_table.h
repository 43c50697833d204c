#pragma once

#include "domain/membership/membership_statement.h"
#include "reports/paper_context.h"

#include <string>

namespace tomoni::reports {

// The yearly headcounts from `first` to `last`, fiscal years in digits. Empty: the paper's year and the seven
// before it (or as many as the setting `membership_table_years` says), none before there were members.
// "reports.not_a_year" for anything else and when first is after last.
Result<membership::MembershipStatement> load_headcounts(PaperContext& context, const std::string& first,
                                                        const std::string& last);

// Classes down, years across, the last row is the total; each cell names its figure.
documents::Table membership_table(const PaperContext& context,
                                  const membership::MembershipStatement& statement);
// A column for each year, the classes on top of one another; its values are those of the table.
documents::Chart membership_chart(const PaperContext& context,
                                  const membership::MembershipStatement& statement);

}  // namespace tomoni::reports
