#include "domain/ledger/verification_store.h"

namespace tomoni::ledger {

namespace {

using store::NamedQuery;

const NamedQuery head_row{"ledger.find_chain_head",
                          "select entry_count, digest, chart_revision from chain_head where id = 1"};
const NamedQuery entry_after{
    "ledger.entry_after_digest",
    "select id, fiscal_year, number, dated_on from entries where previous_digest = $1 and id <> $2 "
    "order by id limit 1"};
const NamedQuery entry_name_by_id{"ledger.entry_name_by_id",
                                  "select id, fiscal_year, number, dated_on from entries where id = $1"};
const NamedQuery year_numbers{"ledger.year_numbers", "select year, last_number from fiscal_years"};
const NamedQuery balance_rows{"ledger.verify_balances",
                              "select account_id, programme_id, fund_id, month, debit_yen, credit_yen "
                              "from balances order by account_id, programme_id, fund_id, month"};

std::optional<TamperedEntry> first_name(store::Rows rows)
{
    if (!rows.next()) return std::nullopt;
    return TamperedEntry{Tampering::changed, rows.integer(0), static_cast<int>(rows.integer(1)),
                         rows.integer(2), rows.string(3)};
}

}  // namespace

std::optional<ChainHead> find_chain_head(store::Connection& connection)
{
    auto rows = connection.query(head_row);
    if (!rows.next()) return std::nullopt;
    return ChainHead{rows.integer(0), rows.string(1), rows.string(2)};
}

std::optional<TamperedEntry> find_entry_after(store::Connection& connection, std::string_view digest,
                                              std::int64_t except_id)
{
    return first_name(connection.query(entry_after, {digest, except_id}));
}

std::optional<TamperedEntry> find_entry_name(store::Connection& connection, std::int64_t id)
{
    return first_name(connection.query(entry_name_by_id, {id}));
}

std::map<int, std::int64_t> last_numbers(store::Connection& connection)
{
    std::map<int, std::int64_t> numbers;
    auto rows = connection.query(year_numbers);
    while (rows.next()) numbers[static_cast<int>(rows.integer(0))] = rows.integer(1);
    return numbers;
}

void for_each_balance(store::Connection& connection,
                      const std::function<void(const BalanceKey&, const BalanceSums::Sums&)>& take)
{
    auto rows = connection.stream(balance_rows);
    while (rows.next()) {
        take({rows.integer(0), rows.integer(1), rows.integer(2), rows.integer(3)},
             {rows.integer(4), rows.integer(5)});
    }
}

}  // namespace tomoni::ledger
