#include "domain/ledger/journal_import.h"

#include "domain/ledger/chart_store.h"
#include "domain/ledger/journal_import_store.h"
#include "platform/documents/csv_stream.h"
#include "platform/store/sha256.h"
#include "platform/store/transaction.h"

#include <charconv>
#include <utility>
#include <vector>

namespace tomoni::ledger {

namespace {

using documents::CsvStream;

constexpr const char* subject = "journal";

// The columns of the file by number, looked up once.
struct Columns {
    explicit Columns(const CsvStream& table)
        : entry(table.column("entry")),
          date(table.column("date")),
          kind(table.column("kind")),
          account(table.column("account")),
          programme(table.column("programme")),
          fund(table.column("fund")),
          fund_line(table.column("fund_line")),
          debit(table.column("debit")),
          credit(table.column("credit")),
          partner(table.column("partner")),
          evidence(table.column("evidence")),
          description(table.column("description")),
          memo(table.column("memo"))
    {
    }

    int entry, date, kind, account, programme, fund, fund_line, debit, credit, partner, evidence, description,
        memo;
};

// The first errors of a file, and how many there are in all.
class ErrorList {
public:
    void add(Error error)
    {
        ++count_;
        if (errors_.size() < shown_max) errors_.push_back(std::move(error));
    }
    [[nodiscard]] bool is_empty() const { return count_ == 0; }
    Error refuse_file(const std::string& file) &&
    {
        if (count_ > shown_max) {
            errors_.push_back(refuse("ledger.more_errors", {{"count", std::to_string(count_ - shown_max)}})
                                  .at({file, 0, 0, {}}));
        }
        return refuse("ledger.file_refused", {{"file", file}}).with_causes(std::move(errors_));
    }

private:
    static constexpr std::size_t shown_max = 50;
    std::vector<Error> errors_;
    std::size_t count_ = 0;
};

// The texts of an entry's lines, which the reader keeps only until its next line. Chunks stay in place.
class TextKeeper {
public:
    void clear() { used_ = 0; }
    std::string_view keep(std::string_view text)
    {
        if (text.empty()) return {};
        if (used_ == texts_.size()) texts_.push_back(std::make_unique<std::string>());
        std::string& kept = *texts_[used_++];
        kept.assign(text);
        return kept;
    }

private:
    std::vector<std::unique_ptr<std::string>> texts_;
    std::size_t used_ = 0;
};

std::optional<Date> plain_date(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    int numbers[3] = {};
    const std::pair<std::size_t, std::size_t> parts[] = {{0, 4}, {5, 2}, {8, 2}};
    for (int i = 0; i < 3; ++i) {
        const char* const begin = text.data() + parts[i].first;
        const char* const end = begin + parts[i].second;
        const auto read = std::from_chars(begin, end, numbers[i]);
        if (read.ec != std::errc{} || read.ptr != end || *begin == '-') return std::nullopt;
    }
    if (!date_exists(numbers[0], numbers[1], numbers[2])) return std::nullopt;
    return Date(numbers[0], numbers[1], numbers[2]);
}

Result<Date> read_date(std::string_view text)
{
    if (const auto date = plain_date(text)) return *date;
    return parse_date(text);
}

Result<Yen> read_amount(std::string_view text)
{
    if (text.empty()) return Yen();
    constexpr std::size_t surely_in_range = 15;
    std::int64_t amount = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), amount);
    if (read.ec == std::errc{} && read.ptr == text.data() + text.size() && text.size() <= surely_in_range) {
        return Yen(amount);
    }
    return parse_yen(text);
}

// Reads the file line by line and gathers lines into entries.
class JournalImport {
public:
    JournalImport(CsvStream& table, const Chart& chart, BulkWriter& writer, const access::Viewer& viewer)
        : table_(table), columns_(table), chart_(chart), writer_(writer), viewer_(viewer)
    {
    }

    void read(const ImportProgress& progress, std::int64_t total)
    {
        std::int64_t told = 0;
        while (read_line()) {
            if (!progress || table_.bytes_read() == told) continue;
            told = table_.bytes_read();
            progress(told, total);
        }
        end_entry();
    }

    ErrorList& errors() { return errors_; }

private:
    bool read_line();
    void begin_entry(std::string_view key);
    void check_same_entry();
    [[nodiscard]] bool is_same_date(std::string_view text) const;
    void add_posting();
    Yen read_sides(std::vector<Problem>& problems);
    void end_entry();
    bool year_takes_entry();
    bool source_is_new();
    void add_problems(std::vector<Problem>& problems);

    Error at(Error error, std::string_view column) const { return std::move(error).at(table_.place(column)); }
    Error at_entry(Error error, std::string_view column) const
    {
        Place place = table_.place(column);
        place.line = entry_line_;
        return std::move(error).at(std::move(place));
    }
    void add_error(Error error)
    {
        errors_.add(std::move(error));
        entry_is_good_ = false;
    }

    CsvStream& table_;
    Columns columns_;
    const Chart& chart_;
    BulkWriter& writer_;
    const access::Viewer& viewer_;
    ErrorList errors_;

    bool in_entry_ = false;
    bool entry_is_good_ = false;
    std::int64_t entry_line_ = 0;
    std::string key_;
    std::string source_;
    std::string date_text_;
    std::string description_;
    Date dated_on_;
    EntryKind kind_ = EntryKind::ordinary;
    std::vector<ResolvedPosting> postings_;
    std::vector<Problem> problems_;
    TextKeeper texts_;
};

bool JournalImport::read_line()
{
    auto more = table_.next();
    if (!more) {
        const bool may_go_on = more.error().key == "documents.csv_field_count";
        add_error(std::move(more).error());
        return may_go_on;
    }
    if (!*more) return false;
    const std::string_view key = table_.field(columns_.entry);
    if (key.empty()) {
        add_error(at(refuse("ledger.entry_key_missing"), "entry"));
        return true;
    }
    if (!in_entry_ || key != key_) {
        end_entry();
        begin_entry(key);
    } else {
        check_same_entry();
    }
    add_posting();
    return true;
}

void JournalImport::begin_entry(std::string_view key)
{
    in_entry_ = true;
    entry_is_good_ = true;
    entry_line_ = table_.line();
    key_.assign(key);
    source_.assign("csv:").append(key);
    postings_.clear();
    texts_.clear();
    date_text_.assign(table_.field(columns_.date));
    description_.assign(table_.field(columns_.description));
    auto date = read_date(date_text_);
    if (date) {
        dated_on_ = *date;
    } else {
        add_error(at(std::move(date).error(), "date"));
    }
    const std::string_view kind_name = table_.field(columns_.kind);
    const auto kind = kind_name.empty() ? EntryKind::ordinary : entry_kind_of(kind_name);
    kind_ = kind.value_or(EntryKind::ordinary);
    if (!kind || kind_ == EntryKind::reversal || kind_ == EntryKind::correction) {
        add_error(at(refuse("ledger.unknown_word",
                            {{"text", std::string(kind_name)}, {"words", "ordinary, opening, adjusting"}}),
                     "kind"));
    }
}

// Days may be written in two ways within one entry.
bool JournalImport::is_same_date(std::string_view text) const
{
    const auto date = read_date(text);
    return date && *date == dated_on_;
}

void JournalImport::check_same_entry()
{
    const std::string_view date = table_.field(columns_.date);
    if (!date.empty() && date != date_text_ && !is_same_date(date)) {
        add_error(at(refuse("ledger.entry_has_two_dates",
                            {{"entry", key_}, {"first", date_text_}, {"second", std::string(date)}}),
                     "date"));
    }
    const std::string_view kind = table_.field(columns_.kind);
    if (!kind.empty() && entry_kind_of(kind) != kind_) {
        add_error(at(refuse("ledger.entry_has_two_kinds", {{"entry", key_}}), "kind"));
    }
}

// The amount of the line, debit positive. A zero beside the other side's amount is as good as a blank.
Yen JournalImport::read_sides(std::vector<Problem>& problems)
{
    const auto side = [&](int column, const char* name) {
        auto amount = read_amount(table_.field(column));
        if (!amount) {
            problems.push_back({name, std::move(amount).error()});
        } else if (amount->is_negative()) {
            problems.push_back({name, refuse("ledger.amount_is_negative")});
        } else {
            return *amount;
        }
        return Yen();
    };
    const std::size_t before = problems.size();
    const Yen debit = side(columns_.debit, "debit");
    const Yen credit = side(columns_.credit, "credit");
    if (problems.size() > before) return debit.is_zero() && credit.is_zero() ? Yen(1) : debit - credit;
    if (!debit.is_zero() && !credit.is_zero()) {
        problems.push_back({"credit", refuse("ledger.two_sides")});
        return debit;
    }
    return debit - credit;
}

void JournalImport::add_posting()
{
    ResolvedPosting posting = resolve({table_.field(columns_.account), table_.field(columns_.programme),
                                       table_.field(columns_.fund), table_.field(columns_.fund_line)},
                                      chart_, problems_);
    posting.amount = read_sides(problems_);
    posting.partner = texts_.keep(table_.field(columns_.partner));
    posting.evidence = texts_.keep(table_.field(columns_.evidence));
    posting.memo = texts_.keep(table_.field(columns_.memo));
    check_posting(posting, problems_);
    postings_.push_back(posting);
    add_problems(problems_);
}

void JournalImport::add_problems(std::vector<Problem>& problems)
{
    for (Problem& problem : problems) {
        add_error(at(std::move(problem.error), problem.field == "amount" ? "debit" : problem.field));
    }
    problems.clear();
}

void JournalImport::end_entry()
{
    if (!std::exchange(in_entry_, false)) return;
    const bool is_new = source_is_new();
    if (!entry_is_good_) return;
    check_balance(postings_, problems_);
    for (Problem& problem : problems_) add_error(at_entry(std::move(problem.error), "debit"));
    problems_.clear();
    if (!is_new || !year_takes_entry() || !entry_is_good_ || !errors_.is_empty()) return;
    writer_.write({dated_on_, kind_, description_, source_}, postings_);
}

bool JournalImport::source_is_new()
{
    const std::int64_t before = writer_.first_id();
    bool was_seen = false;
    const auto earlier = writer_.claim_source(source_, was_seen);
    if (!was_seen) return true;
    if (earlier && earlier->id.value < before) {
        add_error(at_entry(
            conflict("ledger.source_exists",
                     {{"source", source_}, {"entry", entry_name(earlier->fiscal_year, earlier->number)}}),
            "entry"));
        return false;
    }
    // Seen, yet not in the books: an earlier entry of this file was refused, or (once in 10^13 files of a
    // million entries) another key has the same hash.
    if (!earlier && errors_.is_empty()) return true;
    add_error(at_entry(refuse("ledger.entry_in_two_places", {{"entry", key_}}), "entry"));
    return false;
}

bool JournalImport::year_takes_entry()
{
    int year = 0;
    const PeriodState state = writer_.state_on(dated_on_, year);
    auto allowed = require_open(state, year, kind_, viewer_);
    if (allowed) return true;
    add_error(at_entry(std::move(allowed).error(), "date"));
    return false;
}

}  // namespace

Result<JournalImportOutcome> import_journal(store::Connection& connection, const access::Viewer& viewer,
                                            const Clock& clock, int fiscal_year_start_month,
                                            documents::ByteSource& source, const std::string& file,
                                            const ImportProgress& progress)
{
    TRY(viewer.require(access::Right::post_entries));
    store::Sha256 sha256;
    const auto facts = CsvStream::look_over(source, [&](std::string_view part) { sha256.add(part); });
    const std::string digest = sha256.hex();
    auto table = TRY(CsvStream::open(
        source, facts, file, {"entry", "date", "account", "debit", "credit"},
        {"kind", "programme", "fund", "fund_line", "partner", "evidence", "description", "memo"}));
    store::Transaction transaction(connection);
    if (auto earlier = store::find_import_of_digest(connection, subject, digest)) {
        return JournalImportOutcome{0, 0, std::move(earlier)};
    }
    BulkWriter writer(connection, viewer, clock.now(), fiscal_year_start_month);
    const Chart chart = TRY(load_chart(connection, viewer));
    JournalImport import(table, chart, writer, viewer);
    import.read(progress, source.size());
    if (!import.errors().is_empty()) return std::move(import.errors()).refuse_file(file);
    writer.finish();
    store::record_import_of_digest(connection, subject, file, digest, writer.entry_count(), viewer.name(),
                                   clock.now());
    transaction.commit();
    return JournalImportOutcome{writer.entry_count(), writer.posting_count(), std::nullopt};
}

Result<JournalImportOutcome> import_journal(store::Connection& connection, const access::Viewer& viewer,
                                            const Clock& clock, int fiscal_year_start_month,
                                            std::string_view content, const std::string& file)
{
    const auto source = documents::source_of_text(content);
    return import_journal(connection, viewer, clock, fiscal_year_start_month, *source, file);
}

}  // namespace tomoni::ledger
