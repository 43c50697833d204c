#include "base/text.h"
#include "domain/ledger/exchange/hledger_journal.h"

namespace tomoni::ledger::exchange {

namespace {

// Parts of account names must not hold ':' (the separator) nor two spaces (the end of the name).
std::string name_part(std::string text)
{
    for (const std::string_view forbidden : {":", "\t", "\n", ";"})
        text = replace_all(std::move(text), forbidden, " ");
    while (text.contains("  ")) text = replace_all(std::move(text), "  ", " ");
    return std::string(trim(text));
}

// Texts that stand on the entry's first line or in a tag: one line, no comment sign, no comma that ends a
// tag.
std::string one_line(std::string text)
{
    for (const std::string_view end : {"\r\n", "\n", "\r", "\t"})
        text = replace_all(std::move(text), end, " ");
    return replace_all(std::move(text), ";", "；");
}

void append_tag(std::string& tags, std::string_view name, const std::string& value)
{
    if (value.empty()) return;
    tags += tags.empty() ? "  ; " : ", ";
    tags += std::string(name) + ": " + replace_all(one_line(value), ",", "，");
}

std::string tags_of(const ExchangeLine& line)
{
    std::string tags;
    append_tag(tags, "programme", line.account.programme);
    append_tag(tags, "fund", line.fund);
    append_tag(tags, "line", line.fund_line);
    append_tag(tags, "partner", line.partner);
    append_tag(tags, "evidence", line.evidence);
    append_tag(tags, "memo", line.memo);
    return tags;
}

class HledgerWriter final : public JournalWriter {
public:
    void begin(const std::vector<ExchangeAccount>& accounts, Date) override
    {
        text_ += "; -*- journal: read by hledger and by ledger -*-\n\n";
        for (const ExchangeAccount& account : accounts)
            text_ += "account " + hledger_account_name(account) + "\n";
        text_ += '\n';
    }

    void write(const ExchangeEntry& entry) override
    {
        text_ += entry.dated_on.iso() + " (" + entry.label() + ") " + one_line(entry.description) + "\n";
        if (entry.kind != "ordinary") text_ += "    ; kind: " + entry.kind + "\n";
        for (const ExchangeLine& line : entry.lines) {
            text_ += "    " + hledger_account_name(line.account) + "  " +
                     std::to_string(line.amount_yen.value()) + " JPY" + tags_of(line) + "\n";
        }
        text_ += '\n';
    }
};

}  // namespace

std::string hledger_account_name(const ExchangeAccount& account)
{
    std::string name = account.root;
    if (!account.function.empty()) name += ":" + account.function;
    if (!account.programme.empty()) name += ":" + name_part(account.programme + " " + account.programme_name);
    return name + ":" + name_part(account.code + " " + account.name);
}

std::unique_ptr<JournalWriter> make_hledger_writer()
{
    return std::make_unique<HledgerWriter>();
}

}  // namespace tomoni::ledger::exchange
