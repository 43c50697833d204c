#pragma once

#include "base/date.h"
#include "base/result.h"
#include "base/yen.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tomoni::ledger::exchange {

// An account as other programs see it: natural account and, for expenses, the programme it belongs to.
struct ExchangeAccount {
    std::string root;       // "assets", "liabilities", "equity", "revenues", "expenses"
    std::string function;   // "programme", "management" or ""
    std::string programme;  // code, "" for none
    std::string programme_name;
    std::string code;
    std::string name;

    auto operator<=>(const ExchangeAccount&) const = default;
};

struct ExchangeLine {
    ExchangeAccount account;
    std::string fund;       // code, "" for general
    std::string fund_line;  // code, "" for none
    Yen amount_yen;         // debit positive
    std::string partner;
    std::string evidence;
    std::string memo;
};

struct ExchangeEntry {
    int fiscal_year = 0;
    std::int64_t number = 0;
    Date dated_on;
    std::string kind;  // "ordinary", "adjusting", …
    std::string description;
    std::string source;
    std::vector<ExchangeLine> lines;

    [[nodiscard]] std::string label() const;  // "2023-12"
};

// Writes one form. Text is handed out in pieces by take(), so that a large journal needs little memory:
// begin(accounts), then write(entry) for each in order, then end().
class JournalWriter {
public:
    JournalWriter() = default;
    JournalWriter(const JournalWriter&) = delete;
    JournalWriter& operator=(const JournalWriter&) = delete;
    virtual ~JournalWriter() = default;

    // `accounts` are all that occur, `first_day` is the first entry's.
    virtual void begin(const std::vector<ExchangeAccount>& accounts, Date first_day) = 0;
    virtual void write(const ExchangeEntry& entry) = 0;
    virtual void end() {}

    // What was written since the last call, in the bytes of the file. Fails with "exchange.not_in_encoding",
    // which names the entry and the character.
    virtual Result<std::string> take();

protected:
    std::string text_;
};

// Debits and credits of an entry side by side, as Japanese accounting programs write it; the shorter side is
// filled up with nothing.
struct LinePair {
    const ExchangeLine* debit = nullptr;
    const ExchangeLine* credit = nullptr;
};
std::vector<LinePair> pair_lines(const ExchangeEntry& entry);

// "csv", "hledger", "ledger", "beancount", "yayoi", "moneyforward", "freee".
const std::vector<std::string>& list_forms();
// "exchange.unknown_form" for another name.
Result<std::unique_ptr<JournalWriter>> make_writer(std::string_view form);

std::unique_ptr<JournalWriter> make_journal_csv_writer();
std::unique_ptr<JournalWriter> make_hledger_writer();
std::unique_ptr<JournalWriter> make_beancount_writer();
std::unique_ptr<JournalWriter> make_yayoi_writer();
std::unique_ptr<JournalWriter> make_money_forward_writer();
std::unique_ptr<JournalWriter> make_freee_writer();

}  // namespace tomoni::ledger::exchange
