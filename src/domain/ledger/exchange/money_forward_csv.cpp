#include "domain/ledger/exchange/accountant_csv.h"

namespace tomoni::ledger::exchange {

namespace {

// マネーフォワード クラウド会計 仕訳帳: 27 columns with a header; lines of one entry have the same 取引No and
// date. Account names up to 30, 摘要 up to 200 characters.
class MoneyForwardWriter final : public AccountantCsvWriter {
public:
    void begin(const std::vector<ExchangeAccount>&, Date) override
    {
        append_row({"取引No",         "取引日",       "借方勘定科目",   "借方補助科目", "借方部門",
                    "借方取引先",     "借方税区分",   "借方インボイス", "借方金額(円)", "借方税額",
                    "貸方勘定科目",   "貸方補助科目", "貸方部門",       "貸方取引先",   "貸方税区分",
                    "貸方インボイス", "貸方金額(円)", "貸方税額",       "摘要",         "仕訳メモ",
                    "タグ",           "MF仕訳タイプ", "決算整理仕訳",   "作成日時",     "作成者",
                    "最終更新日時",   "最終更新者"});
    }

protected:
    std::vector<std::string> row_of(const ExchangeEntry& entry, const LinePair& pair, std::size_t,
                                    std::size_t) override
    {
        constexpr std::size_t description_most = 200;
        std::vector<std::string> row{std::to_string(entry.number), slashed(entry.dated_on)};
        append_side(row, pair.debit);
        append_side(row, pair.credit);
        row.insert(row.end(), {shortened(entry.description, description_most), entry.label(), "", "",
                               entry.kind == "adjusting" ? "1" : "", "", "", "", ""});
        return row;
    }

private:
    static void append_side(std::vector<std::string>& row, const ExchangeLine* line)
    {
        constexpr std::size_t name_most = 30;
        const bool is_empty = line == nullptr;
        row.insert(row.end(),
                   {shortened(account_of(line), name_most), "", department_of(line), partner_of(line),
                    is_empty ? "" : "対象外", "", amount_text(line), is_empty ? "" : "0"});
    }
};

}  // namespace

std::unique_ptr<JournalWriter> make_money_forward_writer()
{
    return std::make_unique<MoneyForwardWriter>();
}

}  // namespace tomoni::ledger::exchange
