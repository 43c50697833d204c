#pragma once

#include "domain/ledger/entry.h"

#include <string>
#include <string_view>

namespace tomoni::cli {

// A line of an entry as it is typed on the command line:
//   5215/lecture=30000            account / programme = debit
//   5261/outreach/G2023/coordinator=-10000   … / fund / fund line, credit
// Amounts may have commas and full-width digits; a minus sign is a credit.
Result<ledger::PostingDraft> read_posting_word(std::string_view word);

// "2023-12": fiscal year and number of an entry.
struct EntryName {
    int fiscal_year = 0;
    std::int64_t number = 0;
};
Result<EntryName> read_entry_name(std::string_view text);

}  // namespace tomoni::cli
