#include "cli/posting_words.h"

#include "base/text.h"

namespace tomoni::cli {

Result<ledger::PostingDraft> read_posting_word(std::string_view word)
{
    const auto equals = word.rfind('=');
    const auto codes = split_text(word.substr(0, equals), "/");
    if (equals == std::string_view::npos || codes.size() > 4 || codes[0].empty()) {
        return refuse("cli.bad_posting", {{"text", std::string(word)}});
    }
    ledger::PostingDraft draft;
    draft.amount = TRY(parse_yen(word.substr(equals + 1)));
    draft.account = codes[0];
    if (codes.size() > 1) draft.programme = codes[1];
    if (codes.size() > 2) draft.fund = codes[2];
    if (codes.size() > 3) draft.fund_line = codes[3];
    return draft;
}

Result<EntryName> read_entry_name(std::string_view text)
{
    const auto dash = text.find('-');
    const auto year = parse_integer(text.substr(0, dash)).value_or(0);
    const auto number = dash == std::string_view::npos ? 0 : parse_integer(text.substr(dash + 1)).value_or(0);
    if (year < 1800 || year > 9999 || number < 1) {
        return refuse("cli.bad_entry_name", {{"text", std::string(text)}});
    }
    return EntryName{static_cast<int>(year), number};
}

}  // namespace tomoni::cli
