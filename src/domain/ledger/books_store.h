#pragma once

#include "domain/ledger/digest.h"
#include "domain/ledger/entry.h"
#include "domain/ledger/period.h"
#include "platform/store/connection.h"

#include <optional>
#include <string>

namespace tomoni::ledger {

// The rows of the books, for the posting and importing code of this folder alone: nothing here checks a right
// or a rule. Everybody else uses Ledger, entry_reader.h and journal_reader.h.

struct ChainHead {
    std::int64_t entry_count = 0;
    std::string digest;
    std::string chart_revision;
};

// Takes the head for this transaction: other posters wait here until it ends (PostgreSQL; on SQLite the
// writing transaction itself is the lock).
ChainHead take_chain_head(store::Connection& connection);
void set_chain_head(store::Connection& connection, std::int64_t entry_count, std::string_view digest);
std::string find_chart_revision(store::Connection& connection);

struct YearRow {
    PeriodState state = PeriodState::open;
    std::int64_t last_number = 0;
};

std::optional<YearRow> find_year(store::Connection& connection, int year);
void add_year(store::Connection& connection, int year);
void set_last_number(store::Connection& connection, int year, std::int64_t number);

// Where an entry stands, for sentences about it.
struct EntryPlace {
    EntryId id;
    int fiscal_year = 0;
    std::int64_t number = 0;
};

std::optional<EntryPlace> find_by_source(store::Connection& connection, std::string_view source);
std::optional<EntryPlace> find_reversal_of(store::Connection& connection, EntryId entry);

void insert_entry(store::Connection& connection, const EntryHead& head, std::string_view previous_digest,
                  std::string_view digest);

struct PostingRow {
    std::int64_t line = 0;
    AccountId account_id;
    ProgrammeId programme_id;
    FundId fund_id;
    FundLineId fund_line_id;
    Yen amount;
    std::string_view partner;
    std::string_view evidence;
    std::string_view memo;
};

void insert_posting(store::Connection& connection, EntryId entry, std::string_view dated_on,
                    const PostingRow& posting);

struct BalanceChange {
    AccountId account_id;
    ProgrammeId programme_id;
    FundId fund_id;
    std::int64_t month = 0;  // 202403
    Yen debit;
    Yen credit;
};

void add_to_balance(store::Connection& connection, const BalanceChange& change);

}  // namespace tomoni::ledger
