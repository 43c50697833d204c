#pragma once

#include "domain/ledger/exchange/journal_writer.h"

#include <string>
#include <vector>

namespace tomoni::ledger::exchange {

// What the CSV files for accountants' programs share: CP932, CRLF, one row for each debit/credit pair, and an
// error that names the entry whose text cannot be written.
class AccountantCsvWriter : public JournalWriter {
public:
    void write(const ExchangeEntry& entry) final;
    Result<std::string> take() final;

protected:
    virtual std::vector<std::string> row_of(const ExchangeEntry& entry, const LinePair& pair,
                                            std::size_t index, std::size_t count) = 0;
    void append_row(const std::vector<std::string>& fields);

private:
    struct Piece {
        std::string label;
        std::string text;
    };
    std::vector<Piece> pieces_;
};

// "2023/10/03".
std::string slashed(Date date);
// The amount of a side without sign, "" for a side that is empty.
std::string amount_text(const ExchangeLine* line);
// The whole of `text` that fits into `most` characters.
std::string shortened(const std::string& text, std::size_t most);
// 部門: the programme's name.
std::string department_of(const ExchangeLine* line);
std::string account_of(const ExchangeLine* line);
std::string partner_of(const ExchangeLine* line);

}  // namespace tomoni::ledger::exchange
