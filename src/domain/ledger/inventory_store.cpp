#include "domain/ledger/inventory_store.h"

namespace tomoni::ledger {

namespace {

using store::NamedQuery;

const NamedQuery partner_sums{
    "ledger.sum_partners",
    "select p.account_id, p.partner, cast(sum(p.amount_yen) as bigint) from postings p "
    "join accounts a on a.id = p.account_id "
    "where a.type in ('asset', 'liability') and a.section not like 'asset.current.cash%' and p.dated_on <= "
    "$1 "
    "group by p.account_id, p.partner having sum(p.amount_yen) <> 0 order by p.account_id, p.partner"};

}  // namespace

std::map<AccountId, PartnerSums> sum_partners(store::Connection& connection, Date through)
{
    std::map<AccountId, PartnerSums> sums;
    auto rows = connection.query(partner_sums, {through});
    while (rows.next()) sums[{rows.integer(0)}][rows.string(1)] = rows.yen(2);
    return sums;
}

}  // namespace tomoni::ledger
