#include "domain/ledger/chart_import.h"

#include "domain/ledger/chart_store.h"
#include "platform/documents/csv.h"

#include <utility>
#include <vector>

namespace tomoni::ledger {

namespace {

using documents::CsvTable;

using imports::FileKind;
using imports::ImportJob;
using RowReader = Result<void> (*)(const ImportJob&, const CsvTable&);

Result<ImportOutcome> import_table(const ImportJob& job, const FileKind& kind, RowReader read_row)
{
    const auto read = [&](imports::RowFields& row) {
        auto taken = read_row(job, row.table());
        if (taken) return;
        const std::string field = taken.error().place.field;
        row.note(field, std::move(taken).error());
    };
    return imports::import_csv(job, kind, read, [](std::vector<Error>&) {});
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
    static const FileKind kind{"accounts",
                               access::Right::manage_chart,
                               {"code", "name", "type", "section"},
                               {"name_en", "kana", "line_code", "is_active"}};
    return import_table({connection, viewer, clock, content, file}, kind, read_account);
}

Result<ImportOutcome> import_programmes(store::Connection& connection, const access::Viewer& viewer,
                                        const Clock& clock, std::string_view content, const std::string& file)
{
    static const FileKind kind{"programmes",
                               access::Right::manage_chart,
                               {"code", "name", "function"},
                               {"name_en", "other_expenses_line", "is_active"}};
    return import_table({connection, viewer, clock, content, file}, kind, read_programme);
}

Result<ImportOutcome> import_funds(store::Connection& connection, const access::Viewer& viewer,
                                   const Clock& clock, std::string_view content, const std::string& file)
{
    static const FileKind kind{
        "funds", access::Right::manage_chart, {"code", "name", "kind"}, {"purpose", "remark", "is_active"}};
    return import_table({connection, viewer, clock, content, file}, kind, read_fund);
}

Result<ImportOutcome> import_fund_lines(store::Connection& connection, const access::Viewer& viewer,
                                        const Clock& clock, std::string_view content, const std::string& file)
{
    static const FileKind kind{"fund_lines", access::Right::manage_chart, {"fund", "code", "name"}, {}};
    return import_table({connection, viewer, clock, content, file}, kind, read_fund_line);
}

}  // namespace tomoni::ledger
