#include "domain/ledger/chart_import.h"

#include "domain/ledger/chart_store.h"
#include "platform/documents/csv.h"
#include "platform/language/encoding.h"
#include "platform/store/transaction.h"

#include <functional>
#include <utility>
#include <vector>

namespace tomoni::ledger {

namespace {

using documents::CsvTable;

struct FileKind {
    const char* subject;  // in the table `imports`
    std::vector<std::string> required;
    std::vector<std::string> optional;
};

struct ImportJob {
    store::Connection& connection;
    const access::Viewer& viewer;
    const Clock& clock;
    std::string_view content;
    const std::string& file;
};

using RowReader = std::function<Result<void>(const ImportJob&, const CsvTable&)>;

Result<ImportOutcome> import_table(const ImportJob& job, const FileKind& kind, const RowReader& read_row)
{
    TRY(job.viewer.require(access::Right::manage_chart));
    const std::string text = TRY(language::decode_text(job.content, job.file));
    auto table = TRY(CsvTable::open(text, job.file, kind.required, kind.optional));
    store::Transaction transaction(job.connection);
    if (auto earlier = store::find_import(job.connection, kind.subject, job.content)) {
        return ImportOutcome{0, std::move(earlier)};
    }
    ImportOutcome outcome;
    std::vector<Error> errors;
    while (TRY(table.next())) {
        ++outcome.row_count;
        if (auto read = read_row(job, table); !read) errors.push_back(std::move(read).error());
    }
    if (!errors.empty()) {
        return refuse("ledger.file_refused", {{"file", job.file}}).with_causes(std::move(errors));
    }
    store::record_import(job.connection, kind.subject, job.file, job.content, outcome.row_count,
                         job.viewer.name(), job.clock.now());
    transaction.commit();
    return outcome;
}

std::string text(const CsvTable& table, std::string_view column)
{
    return std::string(table.value(column));
}

// What the store refused, at the field it named.
Result<void> placed(Result<void> result, const CsvTable& table)
{
    if (result) return result;
    Error error = std::move(result).error();
    const std::string field = error.place.field;
    return std::move(error).at(table.place(field));
}

template <typename Enum>
Result<Enum> word(const CsvTable& table, std::string_view column,
                  std::optional<Enum> (*read)(std::string_view), const char* words)
{
    if (const auto value = read(table.value(column))) return *value;
    return refuse("ledger.unknown_word", {{"text", text(table, column)}, {"words", words}})
        .at(table.place(column));
}

Result<bool> is_active(const CsvTable& table)
{
    const std::string_view value = table.value("is_active");
    if (value.empty() || value == "1") return true;
    if (value == "0") return false;
    return refuse("ledger.unknown_word", {{"text", std::string(value)}, {"words", "1, 0"}})
        .at(table.place("is_active"));
}

Result<void> read_account(const ImportJob& job, const CsvTable& table)
{
    constexpr const char* types =
        "heading, asset, contra_asset, liability, net_asset, revenue, nonordinary_revenue, expense, "
        "nonordinary_expense, tax, budget_only";
    Account account;
    account.code = text(table, "code");
    account.name = text(table, "name");
    account.name_en = text(table, "name_en");
    account.kana = text(table, "kana");
    account.type = TRY(word<AccountType>(table, "type", account_type_of, types));
    account.section = text(table, "section");
    account.line_code = text(table, "line_code");
    account.is_active = TRY(is_active(table));
    return placed(record_account(job.connection, job.viewer, account), table);
}

Result<void> read_programme(const ImportJob& job, const CsvTable& table)
{
    Programme programme;
    programme.code = text(table, "code");
    programme.name = text(table, "name");
    programme.name_en = text(table, "name_en");
    programme.function = TRY(word<Function>(table, "function", function_of, "none, programme, management"));
    programme.other_expenses_line = text(table, "other_expenses_line");
    programme.is_active = TRY(is_active(table));
    return placed(record_programme(job.connection, job.viewer, programme), table);
}

Result<void> read_fund(const ImportJob& job, const CsvTable& table)
{
    Fund fund;
    fund.code = text(table, "code");
    fund.name = text(table, "name");
    fund.kind = TRY(word<FundKind>(table, "kind", fund_kind_of, "unrestricted, restricted, grant"));
    fund.purpose = text(table, "purpose");
    fund.remark = text(table, "remark");
    fund.is_active = TRY(is_active(table));
    return placed(record_fund(job.connection, job.viewer, fund), table);
}

Result<void> read_fund_line(const ImportJob& job, const CsvTable& table)
{
    FundLine line;
    line.code = text(table, "code");
    line.name = text(table, "name");
    return placed(record_fund_line(job.connection, job.viewer, table.value("fund"), line), table);
}

}  // namespace

Result<ImportOutcome> import_accounts(store::Connection& connection, const access::Viewer& viewer,
                                      const Clock& clock, std::string_view content, const std::string& file)
{
    static const FileKind kind{
        "accounts", {"code", "name", "type", "section"}, {"name_en", "kana", "line_code", "is_active"}};
    return import_table({connection, viewer, clock, content, file}, kind, read_account);
}

Result<ImportOutcome> import_programmes(store::Connection& connection, const access::Viewer& viewer,
                                        const Clock& clock, std::string_view content, const std::string& file)
{
    static const FileKind kind{
        "programmes", {"code", "name", "function"}, {"name_en", "other_expenses_line", "is_active"}};
    return import_table({connection, viewer, clock, content, file}, kind, read_programme);
}

Result<ImportOutcome> import_funds(store::Connection& connection, const access::Viewer& viewer,
                                   const Clock& clock, std::string_view content, const std::string& file)
{
    static const FileKind kind{"funds", {"code", "name", "kind"}, {"purpose", "remark", "is_active"}};
    return import_table({connection, viewer, clock, content, file}, kind, read_fund);
}

Result<ImportOutcome> import_fund_lines(store::Connection& connection, const access::Viewer& viewer,
                                        const Clock& clock, std::string_view content, const std::string& file)
{
    static const FileKind kind{"fund_lines", {"fund", "code", "name"}, {}};
    return import_table({connection, viewer, clock, content, file}, kind, read_fund_line);
}

}  // namespace tomoni::ledger
