#include "domain/grants/grants_import.h"

#include "base/text.h"
#include "domain/grants/grants_store.h"
#include "platform/documents/csv.h"
#include "platform/language/encoding.h"
#include "platform/store/imports.h"
#include "platform/store/transaction.h"

namespace tomoni::grants {

namespace {

using documents::CsvTable;

// Reads one column, turning a failure into one that says where.
template <typename T>
Result<T> placed(Result<T> result, const CsvTable& table, std::string_view column)
{
    if (result) return result;
    return std::move(result).error().at(table.place(column));
}

Result<std::string> read_text(const CsvTable& table, std::string_view column)
{
    const std::string_view value = table.value(column);
    if (value.empty())
        return refuse("grants.value_missing", {{"column", std::string(column)}}).at(table.place(column));
    return std::string(value);
}

Result<std::int64_t> read_integer(const CsvTable& table, std::string_view column)
{
    const auto number = parse_integer(fold_digits(table.value(column)));
    if (number && *number >= 0) return *number;
    return refuse("grants.not_a_count", {{"text", std::string(table.value(column))}}).at(table.place(column));
}

Result<bool> read_yes_no(const CsvTable& table, std::string_view column)
{
    const std::string_view value = table.value(column);
    if (value == "1") return true;
    if (value == "0") return false;
    return refuse("grants.not_yes_no", {{"text", std::string(value)}}).at(table.place(column));
}

Result<std::int64_t> read_fund(store::Connection& connection, const CsvTable& table)
{
    const auto fund = find_grant_fund(connection, table.value("fund"));
    if (fund) return *fund;
    return not_found("grants.unknown_fund", {{"code", std::string(table.value("fund"))}})
        .at(table.place("fund"));
}

Result<std::int64_t> read_programme(store::Connection& connection, const CsvTable& table)
{
    const auto programme = find_programme(connection, table.value("programme"));
    if (programme) return *programme;
    return not_found("grants.unknown_programme", {{"code", std::string(table.value("programme"))}})
        .at(table.place("programme"));
}

Result<Grant> read_known_grant(store::Connection& connection, const access::Viewer& viewer,
                               const CsvTable& table)
{
    return placed(load_grant(connection, viewer, table.value("grant")), table, "grant");
}

Result<void> import_grant_row(store::Connection& connection, const access::Viewer& viewer,
                              const CsvTable& table)
{
    Grant grant;
    grant.code = TRY(read_text(table, "code"));
    grant.fund_id = TRY(read_fund(connection, table));
    grant.name = TRY(read_text(table, "name"));
    grant.funder = TRY(read_text(table, "funder"));
    grant.programme_id = TRY(read_programme(connection, table));
    grant.begins_on = TRY(placed(parse_date(table.value("begins_on")), table, "begins_on"));
    grant.ends_on = TRY(placed(parse_date(table.value("ends_on")), table, "ends_on"));
    grant.amount_yen = TRY(placed(parse_yen(table.value("amount")), table, "amount"));
    grant.has_return_duty = TRY(read_yes_no(table, "has_return_duty"));
    grant.basis = TRY(placed(parse_basis(table.value("basis")), table, "basis"));
    if (grant.ends_on < grant.begins_on)
        return refuse("grants.ends_before_it_begins").at(table.place("ends_on"));
    if (load_grant(connection, viewer, grant.code)) {
        return conflict("grants.code_taken", {{"code", grant.code}}).at(table.place("code"));
    }
    if (find_grant_of_fund(connection, grant.fund_id)) {
        return conflict("grants.fund_taken", {{"code", std::string(table.value("fund"))}})
            .at(table.place("fund"));
    }
    insert_grant(connection, grant);
    return {};
}

Result<void> import_line_row(store::Connection& connection, const access::Viewer& viewer,
                             const CsvTable& table)
{
    const Grant grant = TRY(read_known_grant(connection, viewer, table));
    GrantLine line;
    line.code = TRY(read_text(table, "code"));
    const auto fund_line = find_fund_line(connection, grant.fund_id, line.code);
    if (!fund_line)
        return not_found("grants.unknown_fund_line", {{"code", line.code}}).at(table.place("code"));
    line.fund_line_id = *fund_line;
    const std::int64_t position = TRY(read_integer(table, "position"));
    line.block = TRY(read_text(table, "block"));
    line.cost_group = TRY(placed(parse_cost_group(table.value("cost_group")), table, "cost_group"));
    line.budget_yen = TRY(placed(parse_yen(table.value("budget")), table, "budget"));
    if (has_grant_line(connection, line.fund_line_id)) {
        return conflict("grants.line_taken", {{"code", line.code}}).at(table.place("code"));
    }
    insert_grant_line(connection, grant.id, line, position);
    return {};
}

Result<void> import_ceiling_row(store::Connection& connection, const access::Viewer& viewer,
                                const CsvTable& table)
{
    const Grant grant = TRY(read_known_grant(connection, viewer, table));
    GrantCeiling ceiling;
    ceiling.cost_group = TRY(placed(parse_cost_group(table.value("cost_group")), table, "cost_group"));
    ceiling.limit_bp = TRY(read_integer(table, "limit_bp"));
    if (ceiling.cost_group != CostGroup::administration && ceiling.cost_group != CostGroup::evaluation) {
        return refuse("grants.no_ceiling_for_group").at(table.place("cost_group"));
    }
    for (const auto& existing : TRY(list_ceilings(connection, viewer, grant.id))) {
        if (existing.cost_group == ceiling.cost_group) {
            return conflict("grants.ceiling_taken").at(table.place("cost_group"));
        }
    }
    insert_ceiling(connection, grant.id, ceiling);
    return {};
}

using ImportRow = Result<void> (*)(store::Connection&, const access::Viewer&, const CsvTable&);

struct ImportShape {
    const char* subject;
    std::vector<std::string> columns;
    ImportRow import_row;
};

Result<std::int64_t> import_file(store::Connection& connection, const access::Viewer& viewer,
                                 const Clock& clock, std::string_view content, const std::string& file,
                                 const ImportShape& shape)
{
    TRY(viewer.require(access::Right::manage_grants));
    const std::string text = TRY(language::decode_text(content, file));
    auto table = TRY(CsvTable::open(text, file, shape.columns));
    store::Transaction transaction(connection);
    if (store::find_import(connection, shape.subject, content)) return std::int64_t{0};
    std::int64_t count = 0;
    std::vector<Error> errors;
    while (TRY(table.next())) {
        ++count;
        if (auto imported = shape.import_row(connection, viewer, table); !imported) {
            errors.push_back(std::move(imported).error());
        }
    }
    if (!errors.empty())
        return refuse("grants.file_refused", {{"file", file}}).with_causes(std::move(errors));
    store::record_import(connection, shape.subject, file, content, count, viewer.name(), clock.now());
    transaction.commit();
    return count;
}

}  // namespace

Result<std::int64_t> import_grants(store::Connection& connection, const access::Viewer& viewer,
                                   const Clock& clock, std::string_view content, const std::string& file)
{
    return import_file(connection, viewer, clock, content, file,
                       {"grants",
                        {"code", "fund", "name", "funder", "programme", "begins_on", "ends_on", "amount",
                         "has_return_duty", "basis"},
                        import_grant_row});
}

Result<std::int64_t> import_grant_lines(store::Connection& connection, const access::Viewer& viewer,
                                        const Clock& clock, std::string_view content, const std::string& file)
{
    return import_file(
        connection, viewer, clock, content, file,
        {"grant_lines", {"grant", "code", "position", "block", "cost_group", "budget"}, import_line_row});
}

Result<std::int64_t> import_grant_ceilings(store::Connection& connection, const access::Viewer& viewer,
                                           const Clock& clock, std::string_view content,
                                           const std::string& file)
{
    return import_file(connection, viewer, clock, content, file,
                       {"grant_ceilings", {"grant", "cost_group", "limit_bp"}, import_ceiling_row});
}

}  // namespace tomoni::grants
