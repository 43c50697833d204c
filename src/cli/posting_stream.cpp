#include "cli/posting_stream.h"

#include "domain/ledger/posting.h"
#include "platform/documents/csv.h"
#include "platform/language/encoding.h"
#include "platform/settings/settings.h"
#include "platform/store/transaction.h"

#include <istream>
#include <iterator>
#include <ostream>

namespace tomoni::cli {

namespace {

constexpr const char* stream_name = "-";
constexpr std::string_view source_prefix = "csv:";

using documents::CsvTable;

template <typename T>
Result<T> placed(Result<T> result, const CsvTable& table, std::string_view column)
{
    if (result) return result;
    return std::move(result).error().at(table.place(column));
}

Result<Yen> read_amount(const CsvTable& table)
{
    Yen amount;
    if (!table.value("debit").empty()) amount += TRY(placed(parse_yen(table.value("debit")), table, "debit"));
    if (!table.value("credit").empty())
        amount -= TRY(placed(parse_yen(table.value("credit")), table, "credit"));
    return amount;
}

Result<void> add_line(ledger::EntryDraft& draft, const CsvTable& table)
{
    ledger::PostingDraft posting;
    posting.account = table.value("account");
    posting.amount = TRY(read_amount(table));
    posting.programme = table.value("programme");
    posting.fund = table.value("fund");
    posting.fund_line = table.value("fund_line");
    posting.partner = table.value("partner");
    posting.evidence = table.value("evidence");
    posting.memo = table.value("memo");
    draft.postings.push_back(std::move(posting));
    return {};
}

Result<ledger::EntryDraft> begin_draft(const CsvTable& table)
{
    ledger::EntryDraft draft;
    draft.dated_on = TRY(placed(parse_date(table.value("date")), table, "date"));
    draft.description = table.value("description");
    draft.source = std::string(source_prefix) + std::string(table.value("entry"));
    if (const auto kind = table.value("kind"); !kind.empty()) {
        const auto known = ledger::entry_kind_of(kind);
        if (!known) return refuse("cli.unknown_kind", {{"kind", std::string(kind)}}).at(table.place("kind"));
        draft.kind = *known;
    }
    return draft;
}

std::string argument_of(const Error& error, std::string_view name)
{
    for (const ErrorArgument& argument : error.arguments) {
        if (argument.name == name) return argument.value;
    }
    return {};
}

class PostingStream {
public:
    PostingStream(store::Connection& connection, Environment& environment)
        : connection_(connection),
          environment_(environment),
          viewer_(environment.viewer()),
          ledger_(settings::fiscal_year_start_month(connection))
    {
    }

    // Reads all rows; rows of one entry follow one another.
    Result<ExitCode> run(CsvTable& table)
    {
        while (TRY(table.next())) {
            if (!key_.empty() && table.value("entry") != key_) finish_entry();
            take_row(table);
        }
        finish_entry();
        return refused_count_ == 0 ? ExitCode::success : ExitCode::refused;
    }

private:
    void take_row(const CsvTable& table)
    {
        if (key_.empty()) {
            key_ = table.value("entry");
            first_line_ = table.line();
            draft_.reset();
            problem_.reset();
            auto draft = begin_draft(table);
            if (draft)
                draft_ = std::move(draft).value();
            else
                problem_ = std::move(draft).error();
        }
        if (!draft_) return;
        auto added = add_line(*draft_, table);
        if (!added && !problem_) problem_ = std::move(added).error();
    }

    void finish_entry()
    {
        if (key_.empty()) return;
        if (problem_)
            report(*problem_);
        else
            post(*draft_);
        key_.clear();
    }

    void post(const ledger::EntryDraft& draft)
    {
        store::Transaction transaction(connection_);
        auto posted = ledger_.post(connection_, viewer_, *environment_.clock, draft);
        if (!posted && posted.error().key == "ledger.source_exists") {
            acknowledge(argument_of(posted.error(), "entry"));
            return;
        }
        if (!posted) {
            report(std::move(posted).error().at({stream_name, first_line_, 0, {}}));
            return;
        }
        transaction.commit();
        acknowledge(posted->name());
    }

    void acknowledge(const std::string& entry) { *environment_.out << entry << '\t' << key_ << std::endl; }

    void report(const Error& error)
    {
        ++refused_count_;
        *environment_.err << "tomoni: " << language::describe(environment_.language, error) << '\n';
    }

    store::Connection& connection_;
    Environment& environment_;
    access::Viewer viewer_;
    ledger::Ledger ledger_;
    std::string key_;
    std::int64_t first_line_ = 0;
    std::optional<ledger::EntryDraft> draft_;
    std::optional<Error> problem_;
    std::int64_t refused_count_ = 0;
};

}  // namespace

Result<ExitCode> post_stream(Environment& environment)
{
    const auto connection = TRY(environment.open(store::OpenMode::read_write));
    const std::string bytes(std::istreambuf_iterator<char>(*environment.in), {});
    const std::string text = TRY(language::decode_text(bytes, stream_name));
    auto table = TRY(CsvTable::open(
        text, stream_name, {"entry", "date", "account", "debit", "credit"},
        {"kind", "programme", "fund", "fund_line", "partner", "evidence", "description", "memo"}));
    return PostingStream(*connection, environment).run(table);
}

}  // namespace tomoni::cli
