#include "domain/ledger/exchange/accountant_csv.h"

#include "base/text.h"
#include "platform/documents/csv.h"
#include "platform/language/encoding.h"

namespace tomoni::ledger::exchange {

void AccountantCsvWriter::append_row(const std::vector<std::string>& fields)
{
    documents::CsvWriter csv;
    csv.row(fields);
    text_ += csv.text();
}

void AccountantCsvWriter::write(const ExchangeEntry& entry)
{
    if (!text_.empty()) pieces_.push_back({{}, std::exchange(text_, {})});
    const auto pairs = pair_lines(entry);
    for (std::size_t i = 0; i < pairs.size(); ++i) append_row(row_of(entry, pairs[i], i, pairs.size()));
    pieces_.push_back({entry.label(), std::exchange(text_, {})});
}

Result<std::string> AccountantCsvWriter::take()
{
    if (!text_.empty()) pieces_.push_back({{}, std::exchange(text_, {})});
    std::string bytes;
    for (const Piece& piece : std::exchange(pieces_, {})) {
        auto encoded = language::encode_text(language::with_crlf(piece.text), language::Encoding::cp932);
        if (!encoded) {
            return refuse("exchange.not_in_encoding",
                          {{"character", encoded.error().arguments.front().value}, {"entry", piece.label}});
        }
        bytes += *encoded;
    }
    return bytes;
}

std::string slashed(Date date)
{
    return replace_all(date.iso(), "-", "/");
}

std::string amount_text(const ExchangeLine* line)
{
    if (line == nullptr) return {};
    return std::to_string(line->amount_yen.is_negative() ? -line->amount_yen.value()
                                                         : line->amount_yen.value());
}

std::string shortened(const std::string& text, std::size_t most)
{
    std::size_t characters = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool begins = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
        if (begins && ++characters > most) return text.substr(0, at);
    }
    return text;
}

std::string department_of(const ExchangeLine* line)
{
    return line == nullptr ? std::string() : line->account.programme_name;
}

std::string account_of(const ExchangeLine* line)
{
    return line == nullptr ? std::string() : line->account.name;
}

std::string partner_of(const ExchangeLine* line)
{
    return line == nullptr ? std::string() : line->partner;
}

}  // namespace tomoni::ledger::exchange
