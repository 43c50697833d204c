#include "domain/ledger/exchange/accountant_csv.h"

namespace tomoni::ledger::exchange {

namespace {

// freee 仕訳帳 import: the head begins with [表題行], every row with [明細行]; lines of one entry have the
// same date and 伝票番号; 決算整理仕訳 = 1 for adjusting entries.
class FreeeWriter final : public AccountantCsvWriter {
public:
    void begin(const std::vector<ExchangeAccount>&, Date) override
    {
        std::vector<std::string> head{"[表題行]", "日付", "伝票番号", "決算整理仕訳"};
        append_side_names(head, "借方");
        append_side_names(head, "貸方");
        head.emplace_back("摘要");
        append_row(head);
    }

protected:
    std::vector<std::string> row_of(const ExchangeEntry& entry, const LinePair& pair, std::size_t,
                                    std::size_t) override
    {
        std::vector<std::string> row{"[明細行]", slashed(entry.dated_on), entry.label(),
                                     entry.kind == "adjusting" ? "1" : ""};
        append_side(row, pair.debit);
        append_side(row, pair.credit);
        row.push_back(entry.description);
        return row;
    }

private:
    static void append_side_names(std::vector<std::string>& head, const std::string& side)
    {
        for (const char* name :
             {"勘定科目", "科目コード", "補助科目", "取引先", "取引先コード", "部門", "品目", "メモタグ",
              "セグメント1", "セグメント2", "セグメント3", "金額", "税区分", "税額"}) {
            head.push_back(side + name);
        }
    }

    static void append_side(std::vector<std::string>& row, const ExchangeLine* line)
    {
        const bool is_empty = line == nullptr;
        row.insert(row.end(), {account_of(line), is_empty ? "" : line->account.code, "", partner_of(line), "",
                               department_of(line), "", is_empty ? "" : line->fund, "", "", "",
                               amount_text(line), is_empty ? "" : "対象外", is_empty ? "" : "0"});
    }
};

}  // namespace

std::unique_ptr<JournalWriter> make_freee_writer()
{
    return std::make_unique<FreeeWriter>();
}

}  // namespace tomoni::ledger::exchange
