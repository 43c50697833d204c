#include "domain/ledger/books_store.h"

namespace tomoni::ledger {

namespace {

using store::NamedQuery;

const NamedQuery take_head{
    "ledger.take_chain_head", "select entry_count, digest, chart_revision from chain_head where id = 1",
    "select entry_count, digest, chart_revision from chain_head where id = 1 for update"};
const NamedQuery set_head{"ledger.set_chain_head",
                          "update chain_head set entry_count = $1, digest = $2 where id = 1"};
const NamedQuery chart_revision{"ledger.chart_revision",
                                "select chart_revision from chain_head where id = 1"};
const NamedQuery year_row{"ledger.find_year", "select state, last_number from fiscal_years where year = $1"};
const NamedQuery add_year_row{"ledger.add_year",
                              "insert into fiscal_years (year, state) values ($1, 'open')"};
const NamedQuery set_year_number{"ledger.set_last_number",
                                 "update fiscal_years set last_number = $2 where year = $1"};
const NamedQuery entry_by_source{
    "ledger.entry_by_source",
    "select id, fiscal_year, number from entries where source = $1 and source <> ''"};
const NamedQuery entry_by_reversed{"ledger.entry_by_reversed",
                                   "select id, fiscal_year, number from entries where reverses_id = $1"};
const NamedQuery add_entry{
    "ledger.add_entry",
    "insert into entries (id, fiscal_year, number, dated_on, kind, description, source, reverses_id, "
    "corrects_id, reason, recorder, recorded_at, previous_digest, digest) "
    "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"};
const NamedQuery add_posting{
    "ledger.add_posting",
    "insert into postings (entry_id, line, dated_on, account_id, programme_id, fund_id, fund_line_id, "
    "amount_yen, partner, evidence, memo) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"};
const NamedQuery add_balance{
    "ledger.add_to_balance",
    "insert into balances (account_id, programme_id, fund_id, month, debit_yen, credit_yen) "
    "values ($1, $2, $3, $4, $5, $6) on conflict (account_id, programme_id, fund_id, month) do update set "
    "debit_yen = balances.debit_yen + excluded.debit_yen, "
    "credit_yen = balances.credit_yen + excluded.credit_yen"};

std::optional<EntryPlace> first_place(store::Rows rows)
{
    if (!rows.next()) return std::nullopt;
    return EntryPlace{{rows.integer(0)}, static_cast<int>(rows.integer(1)), rows.integer(2)};
}

}  // namespace

ChainHead take_chain_head(store::Connection& connection)
{
    auto rows = connection.query(take_head);
    const bool found = rows.next();
    INVARIANT(found);
    return {rows.integer(0), rows.string(1), rows.string(2)};
}

void set_chain_head(store::Connection& connection, std::int64_t entry_count, std::string_view digest)
{
    connection.execute(set_head, {entry_count, digest});
}

std::string find_chart_revision(store::Connection& connection)
{
    auto rows = connection.query(chart_revision);
    const bool found = rows.next();
    INVARIANT(found);
    return rows.string(0);
}

std::optional<YearRow> find_year(store::Connection& connection, int year)
{
    auto rows = connection.query(year_row, {year});
    if (!rows.next()) return std::nullopt;
    const auto state = period_state_of(rows.text(0));
    INVARIANT(state.has_value());
    return YearRow{*state, rows.integer(1)};
}

void add_year(store::Connection& connection, int year)
{
    connection.execute(add_year_row, {year});
}

void set_last_number(store::Connection& connection, int year, std::int64_t number)
{
    connection.execute(set_year_number, {year, number});
}

std::optional<EntryPlace> find_by_source(store::Connection& connection, std::string_view source)
{
    return first_place(connection.query(entry_by_source, {source}));
}

std::optional<EntryPlace> find_reversal_of(store::Connection& connection, EntryId entry)
{
    return first_place(connection.query(entry_by_reversed, {entry}));
}

void insert_entry(store::Connection& connection, const EntryHead& head, std::string_view previous_digest,
                  std::string_view digest)
{
    connection.execute(add_entry,
                       {head.id, head.fiscal_year, head.number, head.dated_on, head.kind, head.description,
                        head.source, EntryId{head.reverses_id}, EntryId{head.corrects_id}, head.reason,
                        head.recorder, head.recorded_at, previous_digest, digest});
}

void insert_posting(store::Connection& connection, EntryId entry, std::string_view dated_on,
                    const PostingRow& posting)
{
    connection.execute(add_posting, {entry, posting.line, dated_on, posting.account_id, posting.programme_id,
                                     posting.fund_id, posting.fund_line_id, posting.amount, posting.partner,
                                     posting.evidence, posting.memo});
}

void add_to_balance(store::Connection& connection, const BalanceChange& change)
{
    connection.execute(add_balance, {change.account_id, change.programme_id, change.fund_id, change.month,
                                     change.debit, change.credit});
}

}  // namespace tomoni::ledger
