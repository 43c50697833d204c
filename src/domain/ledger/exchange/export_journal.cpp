#include "domain/ledger/exchange/export_journal.h"

#include "domain/ledger/exchange/journal_writer.h"
#include "platform/store/sha256.h"
#include "platform/store/transaction.h"

#include <set>

namespace tomoni::ledger::exchange {

namespace {

const char* root_of(AccountType type)
{
    switch (type) {
        case AccountType::asset:
        case AccountType::contra_asset: return "assets";
        case AccountType::liability: return "liabilities";
        case AccountType::revenue:
        case AccountType::nonordinary_revenue: return "revenues";
        case AccountType::expense:
        case AccountType::nonordinary_expense:
        case AccountType::tax: return "expenses";
        case AccountType::net_asset:
        case AccountType::heading:
        case AccountType::budget_only: return "equity";
    }
    return "equity";
}

ExchangeAccount account_of(const JournalLine& line)
{
    ExchangeAccount account;
    account.root = root_of(line.account->type);
    if (line.programme->function != Function::none) {
        account.function = std::string(name_of(line.programme->function));
        account.programme = line.programme->code;
        account.programme_name = line.programme->name;
    }
    account.code = line.account->code;
    account.name = line.account->name;
    return account;
}

ExchangeLine line_of(const JournalLine& line)
{
    return {account_of(line),
            line.fund->code == general_fund ? std::string() : line.fund->code,
            line.fund_line == nullptr ? std::string() : line.fund_line->code,
            line.amount,
            std::string(line.partner),
            std::string(line.evidence),
            std::string(line.memo)};
}

ExchangeEntry entry_of(const JournalEntry& entry)
{
    ExchangeEntry out{entry.fiscal_year,
                      entry.number,
                      entry.dated_on,
                      std::string(name_of(entry.kind)),
                      std::string(entry.description),
                      std::string(entry.source),
                      {}};
    for (const JournalLine& line : entry.lines) out.lines.push_back(line_of(line));
    return out;
}

// A first pass: the accounts that occur and the earliest day, which beancount must know beforehand.
struct Occurring {
    std::set<ExchangeAccount> accounts;
    std::optional<Date> first_day;
};

Result<Occurring> find_occurring(store::Connection& connection, const access::Viewer& viewer,
                                 const JournalFilter& filter)
{
    Occurring occurring;
    TRY(read_journal_within(connection, viewer, filter, [&](const JournalEntry& entry) -> Result<void> {
        for (const JournalLine& line : entry.lines) occurring.accounts.insert(account_of(line));
        if (!occurring.first_day || entry.dated_on < *occurring.first_day)
            occurring.first_day = entry.dated_on;
        return {};
    }));
    return occurring;
}

}  // namespace

Result<ExportSummary> export_journal(store::Connection& connection, const access::Viewer& viewer,
                                     std::string_view form, const JournalFilter& filter,
                                     const std::function<Result<void>(std::string_view bytes)>& write)
{
    const auto writer = TRY(make_writer(form));
    const store::Transaction transaction(connection, store::Access::read);
    const Occurring occurring = TRY(find_occurring(connection, viewer, filter));
    ExportSummary summary;
    store::Sha256 digest;
    const auto hand_out = [&]() -> Result<void> {
        const std::string bytes = TRY(writer->take());
        summary.byte_count += static_cast<std::int64_t>(bytes.size());
        digest.add(bytes);
        return write(bytes);
    };
    writer->begin({occurring.accounts.begin(), occurring.accounts.end()},
                  occurring.first_day.value_or(Date()));
    TRY(read_journal_within(connection, viewer, filter, [&](const JournalEntry& entry) -> Result<void> {
        writer->write(entry_of(entry));
        constexpr std::int64_t entries_per_piece = 500;
        return ++summary.entry_count % entries_per_piece == 0 ? hand_out() : Result<void>();
    }));
    writer->end();
    TRY(hand_out());
    summary.digest = digest.hex();
    return summary;
}

}  // namespace tomoni::ledger::exchange
