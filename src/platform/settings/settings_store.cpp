#include "base/text.h"
#include "platform/documents/csv.h"
#include "platform/language/encoding.h"
#include "platform/settings/settings.h"
#include "platform/store/imports.h"
#include "platform/store/transaction.h"

namespace tomoni::settings {

namespace {

using store::NamedQuery;

const NamedQuery value_on{"settings.value_on",
                          "select value from settings where name = $1 and valid_from <= $2 "
                          "order by valid_from desc limit 1"};
const NamedQuery latest_value{"settings.latest",
                              "select value from settings where name = $1 "
                              "order by valid_from desc limit 1"};
const NamedQuery value_from{"settings.value_from",
                            "select value from settings where name = $1 and valid_from = $2"};
const NamedQuery add_setting{"settings.add",
                             "insert into settings (name, valid_from, value) values ($1, $2, $3)"};

std::optional<std::string> first_text(store::Rows rows)
{
    if (!rows.next()) return std::nullopt;
    return rows.string(0);
}

Result<void> import_row(store::Connection& connection, const access::Viewer& viewer,
                        const documents::CsvTable& table)
{
    const std::string_view name = table.value("name");
    if (name.empty()) return refuse("settings.name_missing").at(table.place("name"));
    auto valid_from = parse_date(table.value("valid_from"));
    if (!valid_from) return std::move(valid_from).error().at(table.place("valid_from"));
    auto recorded = record(connection, viewer, name, *valid_from, table.value("value"));
    if (!recorded) return std::move(recorded).error().at(table.place("value"));
    return {};
}

}  // namespace

std::optional<std::string> find_text(store::Connection& connection, std::string_view name, Date on)
{
    return first_text(connection.query(value_on, {name, on}));
}

std::string text_or(store::Connection& connection, std::string_view name, Date on, std::string_view otherwise)
{
    return find_text(connection, name, on).value_or(std::string(otherwise));
}

std::int64_t integer_or(store::Connection& connection, std::string_view name, Date on, std::int64_t otherwise)
{
    return parse_integer(text_or(connection, name, on, {})).value_or(otherwise);
}

int fiscal_year_start_month(store::Connection& connection)
{
    constexpr std::int64_t april = 4;
    const auto text = first_text(connection.query(latest_value, {"fiscal_year_start_month"}));
    const std::int64_t month = parse_integer(text.value_or("")).value_or(april);
    return static_cast<int>(month >= 1 && month <= 12 ? month : april);
}

Result<void> record(store::Connection& connection, const access::Viewer& viewer, std::string_view name,
                    Date valid_from, std::string_view value)
{
    TRY(viewer.require(access::Right::manage_chart));
    const auto existing = first_text(connection.query(value_from, {name, valid_from}));
    if (existing == value) return {};
    if (existing) {
        return conflict(
            "settings.already_set",
            {{"name", std::string(name)}, {"valid_from", valid_from.iso()}, {"value", *existing}});
    }
    connection.execute(add_setting, {name, valid_from, value});
    return {};
}

Result<std::int64_t> import_csv(store::Connection& connection, const access::Viewer& viewer,
                                const Clock& clock, std::string_view content, const std::string& file)
{
    TRY(viewer.require(access::Right::manage_chart));
    const std::string text = TRY(language::decode_text(content, file));
    auto table = TRY(documents::CsvTable::open(text, file, {"name", "valid_from", "value"}));
    store::Transaction transaction(connection);
    if (store::find_import(connection, "settings", content)) return std::int64_t{0};
    std::int64_t count = 0;
    std::vector<Error> errors;
    while (TRY(table.next())) {
        ++count;
        if (auto imported = import_row(connection, viewer, table); !imported) {
            errors.push_back(std::move(imported).error());
        }
    }
    if (!errors.empty())
        return refuse("settings.file_refused", {{"file", file}}).with_causes(std::move(errors));
    store::record_import(connection, "settings", file, content, count, viewer.name(), clock.now());
    transaction.commit();
    return count;
}

}  // namespace tomoni::settings
