#include "domain/ledger/exchange/journal_writer.h"
#include "platform/documents/csv.h"

namespace tomoni::ledger::exchange {

namespace {

constexpr std::string_view csv_source = "csv:";

// The journal as Tomoni itself reads it (docs/formats/journal-csv.md). An entry that came from such a file
// keeps its key.
class JournalCsvWriter final : public JournalWriter {
public:
    void begin(const std::vector<ExchangeAccount>&, Date) override
    {
        documents::CsvWriter csv;
        csv.row({"entry", "date", "kind", "account", "programme", "fund", "fund_line", "debit", "credit",
                 "partner", "evidence", "description", "memo"});
        text_ += csv.text();
    }

    void write(const ExchangeEntry& entry) override
    {
        const bool from_csv = entry.source.starts_with(csv_source);
        const std::string key = from_csv ? entry.source.substr(csv_source.size()) : entry.label();
        const std::string kind =
            entry.kind == "opening" || entry.kind == "adjusting" ? entry.kind : "ordinary";
        documents::CsvWriter csv;
        for (const ExchangeLine& line : entry.lines) {
            const std::string amount = std::to_string(
                line.amount_yen.is_negative() ? -line.amount_yen.value() : line.amount_yen.value());
            csv.row({key, entry.dated_on.iso(), kind, line.account.code, line.account.programme, line.fund,
                     line.fund_line, line.amount_yen.is_negative() ? "" : amount,
                     line.amount_yen.is_negative() ? amount : "", line.partner, line.evidence,
                     entry.description, line.memo});
        }
        text_ += csv.text();
    }
};

}  // namespace

std::unique_ptr<JournalWriter> make_journal_csv_writer()
{
    return std::make_unique<JournalCsvWriter>();
}

}  // namespace tomoni::ledger::exchange
