#pragma once

#include "domain/ledger/exchange/journal_writer.h"

#include <functional>
#include <optional>

namespace tomoni::ledger::exchange {

// The name of an account in hledger's and ledger's journals:
// "expenses:programme:lecture 講師派遣:5215 諸謝金", "assets:1120 普通預金".
std::string hledger_account_name(const ExchangeAccount& account);

// A posting as hledger's journal says it. The account is a name or a path whose last part begins with a code.
struct HledgerPosting {
    std::string account;
    std::optional<Yen> amount_yen;  // nothing: the rest of the entry (one posting may leave it out)
    std::string programme;          // tags programme:, fund:, line:, partner:, evidence:
    std::string fund;
    std::string fund_line;
    std::string partner;
    std::string evidence;
    std::int64_t line = 0;
};

struct HledgerEntry {
    Date dated_on;
    std::string code;  // in brackets after the date
    std::string description;
    std::string kind;  // tag kind:
    std::vector<HledgerPosting> postings;
    std::int64_t line = 0;
};

// Reads what hledger and ledger have in common: dates with - / or ., status marks, codes, comments with tags,
// amounts in yen before or after the number (JPY, ¥, 円 or nothing), one posting without amount, directives
// account, commodity, D, P and decimal-mark (skipped), comment … end comment. Refused, with line and reason:
// include, automated and periodic entries, other commodities, fractions of a yen, prices, unbalanced entries.
// Calls `take` for each entry; a failure of it ends the reading.
Result<void> read_hledger_journal(std::string_view text, const std::string& file,
                                  const std::function<Result<void>(const HledgerEntry&)>& take);

}  // namespace tomoni::ledger::exchange
