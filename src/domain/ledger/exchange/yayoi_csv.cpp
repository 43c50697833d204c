#include "domain/ledger/exchange/accountant_csv.h"

namespace tomoni::ledger::exchange {

namespace {

// 弥生会計 import: 25 columns, no header. 識別フラグ 2111 is a voucher of one line, 2110 / 2100 / 2101 are
// the first, middle and last lines of a longer one. 税区分 対象外 (the organisation is exempt).
class YayoiWriter final : public AccountantCsvWriter {
public:
    void begin(const std::vector<ExchangeAccount>&, Date) override {}

protected:
    std::vector<std::string> row_of(const ExchangeEntry& entry, const LinePair& pair, std::size_t index,
                                    std::size_t count) override
    {
        std::vector<std::string> row{flag(index, count), std::to_string(entry.number),
                                     entry.kind == "adjusting" ? "本決" : "", slashed(entry.dated_on)};
        append_side(row, pair.debit);
        append_side(row, pair.credit);
        constexpr std::size_t description_most = 64;
        row.insert(row.end(),
                   {shortened(entry.description, description_most), "", "", "0", "", "", "0", "0", "no"});
        return row;
    }

private:
    static std::string flag(std::size_t index, std::size_t count)
    {
        if (count == 1) return "2111";
        if (index == 0) return "2110";
        return index + 1 == count ? "2101" : "2100";
    }

    // 勘定科目, 補助科目, 部門, 税区分, 金額, 税金額. Names may take 24 half-width characters.
    static void append_side(std::vector<std::string>& row, const ExchangeLine* line)
    {
        constexpr std::size_t name_most = 12;
        row.insert(row.end(),
                   {shortened(account_of(line), name_most), "", shortened(department_of(line), name_most),
                    line == nullptr ? "" : "対象外", line == nullptr ? "0" : amount_text(line), "0"});
    }
};

}  // namespace

std::unique_ptr<JournalWriter> make_yayoi_writer()
{
    return std::make_unique<YayoiWriter>();
}

}  // namespace tomoni::ledger::exchange
