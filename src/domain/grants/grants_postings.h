#pragma once

#include "domain/grants/grant.h"
#include "domain/ledger/entry.h"
#include "platform/access/viewer.h"
#include "platform/store/connection.h"

#include <vector>

namespace tomoni::grants {

// The entries that a grant's year end asks for and that are not in the books yet (G5). Nothing is posted
// here; close-year shows them and posts them.
//   31 March  bridge      Dr 預り金 / Cr 費用 [bridge line]     what a cash basis has not paid (D2.15)
//   31 March  carry-over  Dr 受取助成金 / Cr 前受助成金         the unspent part of a grant with return duty
//   (D1.24) 1 April   bridge back and carry-in: the opposite, so that the new year begins with what is owed
//   and may
//             be spent
// Fails with "grants.no_bridge_line" when something is owed on a grant that settles on cash and no line of
// cost group bridge is there to take it.
struct YearEndProposal {
    std::vector<ledger::EntryDraft> closing;    // dated the last day, kind adjusting
    std::vector<ledger::EntryDraft> reopening;  // dated the next year's first day
};

// The bridge is proposed first; the carry-over counts with it. Accounts: settings grants_advance_account
// (2141), grants_bridge_account (5215), as of the year's last day; the revenue account is the one that the
// grant was booked on.
Result<YearEndProposal> propose_year_end(store::Connection& connection, const access::Viewer& viewer,
                                         const Grant& grant, FiscalYear year);

}  // namespace tomoni::grants
