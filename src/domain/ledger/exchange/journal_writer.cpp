#include "domain/ledger/exchange/journal_writer.h"

#include "base/text.h"

#include <algorithm>
#include <utility>

namespace tomoni::ledger::exchange {

std::string ExchangeEntry::label() const
{
    return std::to_string(fiscal_year) + "-" + std::to_string(number);
}

Result<std::string> JournalWriter::take()
{
    return std::exchange(text_, {});
}

std::vector<LinePair> pair_lines(const ExchangeEntry& entry)
{
    std::vector<LinePair> pairs;
    std::size_t debits = 0;
    std::size_t credits = 0;
    for (const ExchangeLine& line : entry.lines) {
        const bool is_debit = !line.amount_yen.is_negative();
        std::size_t& at = is_debit ? debits : credits;
        if (at == pairs.size()) pairs.emplace_back();
        (is_debit ? pairs[at].debit : pairs[at].credit) = &line;
        ++at;
    }
    return pairs;
}

const std::vector<std::string>& list_forms()
{
    static const std::vector<std::string> forms{"csv",   "hledger",      "ledger", "beancount",
                                                "yayoi", "moneyforward", "freee"};
    return forms;
}

Result<std::unique_ptr<JournalWriter>> make_writer(std::string_view form)
{
    if (form == "csv") return make_journal_csv_writer();
    if (form == "hledger" || form == "ledger") return make_hledger_writer();
    if (form == "beancount") return make_beancount_writer();
    if (form == "yayoi") return make_yayoi_writer();
    if (form == "moneyforward") return make_money_forward_writer();
    if (form == "freee") return make_freee_writer();
    return refuse("exchange.unknown_form",
                  {{"form", std::string(form)}, {"forms", join_text(list_forms(), ", ")}});
}

}  // namespace tomoni::ledger::exchange
