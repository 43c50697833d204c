#include "base/text.h"
#include "domain/ledger/exchange/journal_writer.h"

#include <cctype>

namespace tomoni::ledger::exchange {

namespace {

// A component of a beancount account: begins with a capital letter or digit, then letters, digits and '-'.
std::string component(std::string_view text)
{
    std::string part;
    for (const char c : text) {
        const bool is_ascii = static_cast<unsigned char>(c) < 0x80U;
        part += !is_ascii || std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '-';
    }
    for (const std::string_view mark : {"（", "）", "、", "・", "「", "」", "　", "／", "＆"}) {
        part = replace_all(std::move(part), mark, "-");
    }
    if (!part.empty())
        part.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(part.front())));
    return part;
}

std::string account_name(const ExchangeAccount& account)
{
    static const std::vector<std::pair<std::string, std::string>> roots{{"assets", "Assets"},
                                                                        {"liabilities", "Liabilities"},
                                                                        {"equity", "Equity"},
                                                                        {"revenues", "Income"},
                                                                        {"expenses", "Expenses"}};
    std::string name;
    for (const auto& [ours, theirs] : roots) {
        if (account.root == ours) name = theirs;
    }
    if (!account.function.empty()) name += ":" + component(account.function);
    if (!account.programme.empty()) name += ":" + component(account.programme);
    return name + ":" + component(account.code + "-" + account.name);
}

std::string quoted(std::string text)
{
    text = replace_all(std::move(text), "\\", "\\\\");
    text = replace_all(std::move(text), "\n", " ");
    return "\"" + replace_all(std::move(text), "\"", "\\\"") + "\"";
}

class BeancountWriter final : public JournalWriter {
public:
    void begin(const std::vector<ExchangeAccount>& accounts, Date first_day) override
    {
        text_ += "option \"operating_currency\" \"JPY\"\n\n";
        for (const ExchangeAccount& account : accounts) {
            text_ += first_day.iso() + " open " + account_name(account) + " JPY\n";
        }
        text_ += '\n';
    }

    void write(const ExchangeEntry& entry) override
    {
        text_ += entry.dated_on.iso() + " * " + quoted(entry.description) + "\n";
        text_ += "  number: " + quoted(entry.label()) + "\n  kind: " + quoted(entry.kind) + "\n";
        for (const ExchangeLine& line : entry.lines) {
            text_ +=
                "  " + account_name(line.account) + "  " + std::to_string(line.amount_yen.value()) + " JPY\n";
            append_metadata("fund", line.fund);
            append_metadata("line", line.fund_line);
            append_metadata("partner", line.partner);
            append_metadata("evidence", line.evidence);
            append_metadata("memo", line.memo);
        }
        text_ += '\n';
    }

private:
    void append_metadata(const char* key, const std::string& value)
    {
        if (!value.empty()) text_ += std::string("    ") + key + ": " + quoted(value) + "\n";
    }
};

}  // namespace

std::unique_ptr<JournalWriter> make_beancount_writer()
{
    return std::make_unique<BeancountWriter>();
}

}  // namespace tomoni::ledger::exchange
