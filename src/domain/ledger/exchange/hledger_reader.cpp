#include "base/text.h"
#include "domain/ledger/exchange/hledger_journal.h"

#include <algorithm>

namespace tomoni::ledger::exchange {

namespace {

using Take = std::function<Result<void>(const HledgerEntry&)>;

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool is_space(char c)
{
    return c == ' ' || c == '\t';
}

// "name: value" pairs of a comment, separated by commas.
template <typename Found>
void each_tag(std::string_view comment, Found found)
{
    for (const std::string& part : split_text(comment, ",")) {
        const auto colon = part.find(':');
        if (colon == std::string::npos) continue;
        found(trim(std::string_view(part).substr(0, colon)),
              std::string(trim(std::string_view(part).substr(colon + 1))));
    }
}

// Cuts the comment off a line and hands it back.
std::string_view take_comment(std::string_view& line)
{
    const auto at = line.find(';');
    if (at == std::string_view::npos) return {};
    const std::string_view comment = line.substr(at + 1);
    line = trim(line.substr(0, at));
    return comment;
}

// An account name ends at two spaces or a tab.
std::size_t end_of_account(std::string_view line)
{
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\t') return i;
        if (line[i] == ' ' && i + 1 < line.size() && is_space(line[i + 1])) return i;
    }
    return line.size();
}

// "30000 JPY", "JPY 30,000", "¥-30000", "30,000円", "-30000".
Result<Yen> read_amount(std::string_view text)
{
    if (text.find_first_of("@={}") != std::string_view::npos) {
        return refuse("exchange.price_or_assertion", {{"text", std::string(text)}});
    }
    std::string plain = replace_all(std::string(text), "JPY", "");
    std::erase_if(plain, is_space);
    const auto point = plain.find('.');
    if (point != std::string::npos && plain.find_first_not_of('0', point + 1) == std::string::npos)
        plain.resize(point);
    auto amount = parse_yen(plain);
    if (amount) return amount;
    return refuse("exchange.not_yen", {{"text", std::string(text)}});
}

class Reader {
public:
    Reader(const std::string& file, const Take& take) : file_(file), take_(take) {}

    Result<void> read_line(std::string_view line)
    {
        ++line_;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (in_comment_) {
            in_comment_ = trim(line) != "end comment";
            return {};
        }
        if (trim(line).empty()) return finish_entry();
        if (is_space(line.front())) return read_indented(trim(line));
        TRY(finish_entry());
        if (std::string_view(";#*%|").contains(line.front())) return {};
        if (is_digit(line.front())) return begin_entry(line);
        return read_directive(line);
    }

    Result<void> finish_entry()
    {
        if (!in_entry_) return {};
        in_entry_ = false;
        TRY(fill_in_rest());
        auto taken = take_(entry_);
        if (!taken && taken.error().place.line == 0) return std::move(taken).error().at(at(entry_.line));
        return taken;
    }

private:
    [[nodiscard]] Place at(std::int64_t line) const { return {file_, line, 0, {}}; }

    Result<void> read_directive(std::string_view line)
    {
        const std::string word(line.substr(0, line.find_first_of(" \t")));
        static const std::vector<std::string> skipped{"account", "commodity", "D",   "P",      "decimal-mark",
                                                      "payee",   "tag",       "end", "assert", "define"};
        if (word == "comment")
            in_comment_ = true;
        else if (std::ranges::find(skipped, word) == skipped.end()) {
            return refuse("exchange.unknown_directive", {{"word", word}}).at(at(line_));
        }
        in_directive_ = true;
        return {};
    }

    // Lines below a directive (commodity formats) belong to it.
    Result<void> read_indented(std::string_view line)
    {
        if (!in_entry_) {
            if (in_directive_ || line.starts_with(';')) return {};
            return refuse("exchange.posting_without_entry").at(at(line_));
        }
        if (line.starts_with(';')) {
            each_tag(line.substr(1), [&](std::string_view name, std::string value) {
                if (name == "kind" && entry_.postings.empty())
                    entry_.kind = std::move(value);
                else if (!entry_.postings.empty())
                    set_tag(entry_.postings.back(), name, std::move(value));
            });
            return {};
        }
        return read_posting(line);
    }

    Result<void> begin_entry(std::string_view line)
    {
        in_directive_ = false;
        entry_ = {};
        entry_.line = line_;
        each_tag(take_comment(line), [&](std::string_view name, std::string value) {
            if (name == "kind") entry_.kind = std::move(value);
        });
        const auto space = line.find_first_of(" \t");
        std::string date(line.substr(0, space));
        date = date.substr(0, date.find('='));
        std::ranges::replace(date, '.', '-');
        auto day = parse_date(date);
        if (!day) return std::move(day).error().at(at(line_));
        entry_.dated_on = *day;
        std::string_view rest =
            space == std::string_view::npos ? std::string_view() : trim(line.substr(space));
        if (rest.starts_with('*') || rest.starts_with('!')) rest = trim(rest.substr(1));
        if (const auto close = rest.find(')'); rest.starts_with('(') && close != std::string_view::npos) {
            entry_.code = trim(rest.substr(1, close - 1));
            rest = trim(rest.substr(close + 1));
        }
        entry_.description = rest;
        in_entry_ = true;
        return {};
    }

    Result<void> read_posting(std::string_view line)
    {
        HledgerPosting posting;
        posting.line = line_;
        each_tag(take_comment(line),
                 [&](std::string_view name, std::string value) { set_tag(posting, name, std::move(value)); });
        if (line.starts_with("* ") || line.starts_with("! ")) line = trim(line.substr(2));
        if (line.starts_with('(') || line.starts_with('['))
            return refuse("exchange.virtual_posting").at(at(line_));
        const std::size_t end = end_of_account(line);
        posting.account = line.substr(0, end);
        const std::string_view amount = trim(line.substr(end));
        if (!amount.empty()) {
            auto read = read_amount(amount);
            if (!read) return std::move(read).error().at(at(line_));
            posting.amount_yen = *read;
        }
        entry_.postings.push_back(std::move(posting));
        return {};
    }

    static void set_tag(HledgerPosting& posting, std::string_view name, std::string value)
    {
        if (name == "programme")
            posting.programme = std::move(value);
        else if (name == "fund")
            posting.fund = std::move(value);
        else if (name == "line")
            posting.fund_line = std::move(value);
        else if (name == "partner")
            posting.partner = std::move(value);
        else if (name == "evidence")
            posting.evidence = std::move(value);
    }

    Result<void> fill_in_rest()
    {
        Yen sum;
        HledgerPosting* open = nullptr;
        for (HledgerPosting& posting : entry_.postings) {
            if (posting.amount_yen)
                sum += *posting.amount_yen;
            else if (open == nullptr)
                open = &posting;
            else
                return refuse("exchange.two_open_amounts").at(at(posting.line));
        }
        if (open != nullptr)
            open->amount_yen = -sum;
        else if (!sum.is_zero()) {
            return refuse("exchange.unbalanced", {{"difference", format_yen(sum)}}).at(at(entry_.line));
        }
        return {};
    }

    const std::string& file_;
    const Take& take_;
    HledgerEntry entry_;
    bool in_entry_ = false;
    bool in_comment_ = false;
    bool in_directive_ = false;
    std::int64_t line_ = 0;
};

}  // namespace

Result<void> read_hledger_journal(std::string_view text, const std::string& file, const Take& take)
{
    Reader reader(file, take);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        TRY(reader.read_line(text.substr(at, end - at)));
        at = end + 1;
    }
    return reader.finish_entry();
}

}  // namespace tomoni::ledger::exchange
