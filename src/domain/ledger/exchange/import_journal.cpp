#include "domain/ledger/exchange/import_journal.h"

#include "base/text.h"
#include "domain/ledger/exchange/hledger_journal.h"
#include "domain/ledger/posting.h"
#include "platform/language/encoding.h"
#include "platform/store/transaction.h"

namespace tomoni::ledger::exchange {

namespace {

constexpr const char* subject = "hledger";

const Account* find_account_by_name(const Chart& chart, std::string_view name)
{
    for (const Account& account : chart.accounts()) {
        if (account.name == name) return &account;
    }
    return nullptr;
}

// "expenses:lecture:5215 諸謝金" -> 5215; the text itself when nothing of the chart is recognised, so that
// the refusal names it.
std::string account_code(const Chart& chart, std::string_view path)
{
    const std::string_view last = path.substr(path.rfind(':') + 1);
    if (const Account* account = chart.find_account(trim(last.substr(0, last.find(' ')))))
        return account->code;
    if (const Account* account = find_account_by_name(chart, trim(last))) return account->code;
    return std::string(path);
}

Result<EntryDraft> draft_of(const HledgerEntry& entry, const Chart& chart, const std::string& file)
{
    EntryDraft draft;
    draft.dated_on = entry.dated_on;
    draft.description = entry.description;
    if (!entry.code.empty()) draft.source = "hledger:" + entry.code;
    if (!entry.kind.empty()) {
        const auto kind = entry_kind_of(entry.kind);
        if (!kind)
            return refuse("exchange.unknown_kind", {{"kind", entry.kind}}).at({file, entry.line, 0, {}});
        const bool is_own = *kind == EntryKind::reversal || *kind == EntryKind::correction;
        draft.kind = is_own ? EntryKind::ordinary : *kind;
    }
    for (const HledgerPosting& posting : entry.postings) {
        draft.postings.push_back({account_code(chart, posting.account),
                                  posting.amount_yen.value_or(Yen()),
                                  posting.programme,
                                  posting.fund,
                                  posting.fund_line,
                                  posting.partner,
                                  posting.evidence,
                                  {}});
    }
    return draft;
}

// Places count postings within the entry; people count lines of the file.
Error in_file(Error error, const HledgerEntry& entry, const std::string& file)
{
    const auto posting = static_cast<std::size_t>(error.place.line);
    const bool known = posting >= 1 && posting <= entry.postings.size();
    error.place.file = file;
    error.place.line = known ? entry.postings[posting - 1].line : entry.line;
    for (Error& cause : error.causes) cause = in_file(std::move(cause), entry, file);
    return error;
}

void collect(std::vector<Error>& errors, Error error)
{
    if (error.causes.empty())
        errors.push_back(std::move(error));
    else
        for (Error& cause : error.causes) errors.push_back(std::move(cause));
}

// Posts one entry after another and keeps what was refused.
class JournalPosting {
public:
    JournalPosting(store::Connection& connection, const access::Viewer& viewer, const Clock& clock,
                   int start_month, const std::string& file)
        : connection_(connection), viewer_(viewer), clock_(clock), file_(file), ledger_(start_month)
    {
    }

    Result<void> take(const HledgerEntry& entry)
    {
        const Chart* chart = TRY(ledger_.chart(connection_, viewer_));
        ++entry_count;
        auto draft = draft_of(entry, *chart, file_);
        if (!draft) {
            errors.push_back(std::move(draft).error());
            return {};
        }
        auto posted = ledger_.post(connection_, viewer_, clock_, *draft);
        if (!posted) collect(errors, in_file(std::move(posted).error(), entry, file_));
        return {};
    }

    std::int64_t entry_count = 0;
    std::vector<Error> errors;

private:
    store::Connection& connection_;
    const access::Viewer& viewer_;
    const Clock& clock_;
    const std::string& file_;
    Ledger ledger_;
};

}  // namespace

Result<ImportOutcome> import_hledger_journal(store::Connection& connection, const access::Viewer& viewer,
                                             const Clock& clock, int fiscal_year_start_month,
                                             std::string_view content, const std::string& file)
{
    TRY(viewer.require(access::Right::post_entries));
    const std::string text = TRY(language::decode_text(content, file));
    store::Transaction transaction(connection);
    if (auto earlier = store::find_import(connection, subject, content))
        return ImportOutcome{0, std::move(earlier)};
    JournalPosting posting(connection, viewer, clock, fiscal_year_start_month, file);
    TRY(read_hledger_journal(text, file, [&](const HledgerEntry& entry) { return posting.take(entry); }));
    if (!posting.errors.empty()) {
        return refuse("exchange.file_refused", {{"file", file}}).with_causes(std::move(posting.errors));
    }
    ImportOutcome outcome{posting.entry_count, std::nullopt};
    store::record_import(connection, subject, file, content, outcome.row_count, viewer.name(), clock.now());
    transaction.commit();
    return outcome;
}

}  // namespace tomoni::ledger::exchange
