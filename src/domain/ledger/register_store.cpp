#include "base/fiscal_year.h"
#include "domain/ledger/register.h"
#include "platform/store/transaction.h"

namespace tomoni::ledger {

namespace {

using store::NamedQuery;

const NamedQuery balance_before{
    "ledger.balance_before_month",
    "select cast(coalesce(sum(debit_yen - credit_yen), 0) as bigint) from balances "
    "where account_id = $1 and month >= $2 and month < $3"};
const NamedQuery postings_sum{"ledger.sum_of_postings",
                              "select cast(coalesce(sum(amount_yen), 0) as bigint) from postings "
                              "where account_id = $1 and dated_on >= $2 and dated_on < $3"};
const NamedQuery register_lines{
    "ledger.register_lines",
    "select p.entry_id, e.fiscal_year, e.number, p.line, p.dated_on, e.description, p.programme_id, "
    "p.fund_id, p.fund_line_id, p.amount_yen, p.partner, p.evidence, p.memo "
    "from postings p join entries e on e.id = p.entry_id "
    "where p.account_id = $1 and p.dated_on >= $2 and p.dated_on <= $3 "
    "order by p.dated_on, p.entry_id, p.line"};

constexpr std::int64_t before_all_months = 0;

Yen opening_of(store::Connection& connection, const Account& account, int start_month, Date begins_on)
{
    const Month month(begins_on);
    const std::int64_t since = is_balance_sheet_type(account.type)
                                   ? before_all_months
                                   : FiscalYear::containing(begins_on, start_month).first_month().key();
    Yen opening(connection.integer(balance_before, {account.id, since, month}));
    if (begins_on != month.begin()) {
        opening += Yen(connection.integer(postings_sum, {account.id, month.begin(), begins_on}));
    }
    return opening;
}

RegisterLine line_of(const store::Rows& rows)
{
    return {{rows.integer(0)},
            static_cast<int>(rows.integer(1)),
            rows.integer(2),
            static_cast<int>(rows.integer(3)),
            rows.date(4),
            rows.text(5),
            {rows.integer(6)},
            {rows.integer(7)},
            {rows.is_null(8) ? 0 : rows.integer(8)},
            rows.yen(9),
            {},
            rows.text(10),
            rows.text(11),
            rows.text(12)};
}

}  // namespace

Result<RegisterTotals> read_register(store::Connection& connection, const access::Viewer& viewer,
                                     const Account& account, int fiscal_year_start_month, Date begins_on,
                                     Date ends_on,
                                     const std::function<Result<void>(const RegisterLine&)>& take)
{
    TRY(viewer.require(access::Right::read_books));
    store::Transaction transaction(connection, store::Access::read);
    RegisterTotals totals;
    totals.opening = opening_of(connection, account, fiscal_year_start_month, begins_on);
    totals.closing = totals.opening;
    auto rows = connection.stream(register_lines, {account.id, begins_on, ends_on});
    while (rows.next()) {
        RegisterLine line = line_of(rows);
        (line.amount.is_negative() ? totals.credit : totals.debit) +=
            line.amount.is_negative() ? -line.amount : line.amount;
        totals.closing += line.amount;
        line.balance = totals.closing;
        ++totals.line_count;
        if (take) TRY(take(line));
    }
    return totals;
}

}  // namespace tomoni::ledger
