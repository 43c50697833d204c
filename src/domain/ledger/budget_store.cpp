#include "domain/ledger/budget_store.h"

#include "base/text.h"

namespace tomoni::ledger {

namespace {

using store::NamedQuery;

#define BUDGET_VERSION_COLUMNS \
    "select id, fiscal_year, version, resolution, approved_on, recorder, recorded_at from budget_versions "

const NamedQuery version_rows{"ledger.list_budget_versions",
                              BUDGET_VERSION_COLUMNS "where fiscal_year = $1 order by version"};
const NamedQuery version_in_force{
    "ledger.budget_in_force",
    BUDGET_VERSION_COLUMNS "where fiscal_year = $1 and approved_on <= $2 order by version desc limit 1"};
const NamedQuery version_by_number{"ledger.budget_version_by_number",
                                   BUDGET_VERSION_COLUMNS "where fiscal_year = $1 and version = $2"};
const NamedQuery line_rows{
    "ledger.list_budget_lines",
    "select function, line, amount_yen from budget_lines where version_id = $1 order by function, line"};
const NamedQuery add_version{
    "ledger.add_budget_version",
    "insert into budget_versions (fiscal_year, version, resolution, approved_on, recorder, recorded_at) "
    "values ($1, $2, $3, $4, $5, $6)"};
const NamedQuery add_line{
    "ledger.add_budget_line",
    "insert into budget_lines (version_id, function, line, amount_yen) values ($1, $2, $3, $4)"};

BudgetVersion read_version(const store::Rows& rows)
{
    return {{rows.integer(0)},
            static_cast<int>(rows.integer(1)),
            static_cast<int>(rows.integer(2)),
            rows.string(3),
            rows.date(4),
            rows.string(5),
            rows.string(6)};
}

std::optional<BudgetVersion> first_version(store::Rows rows)
{
    if (!rows.next()) return std::nullopt;
    return read_version(rows);
}

std::vector<BudgetLine> read_lines(store::Connection& connection, BudgetVersionId version)
{
    std::vector<BudgetLine> lines;
    auto rows = connection.query(line_rows, {version});
    while (rows.next()) {
        const auto function = function_of(rows.text(0));
        INVARIANT(function.has_value());
        lines.push_back({*function, rows.string(1), rows.yen(2)});
    }
    return lines;
}

}  // namespace

Result<std::vector<BudgetVersion>> list_budget_versions(store::Connection& connection,
                                                        const access::Viewer& viewer, int fiscal_year)
{
    TRY(viewer.require(access::Right::read_books));
    std::vector<BudgetVersion> versions;
    auto rows = connection.query(version_rows, {fiscal_year});
    while (rows.next()) versions.push_back(read_version(rows));
    return versions;
}

Result<std::optional<Budget>> find_budget_in_force(store::Connection& connection,
                                                   const access::Viewer& viewer, int fiscal_year, Date on)
{
    TRY(viewer.require(access::Right::read_books));
    auto version = first_version(connection.query(version_in_force, {fiscal_year, on}));
    if (!version) return std::optional<Budget>{};
    const BudgetVersionId id = version->id;
    return std::optional<Budget>{Budget{std::move(*version), read_lines(connection, id)}};
}

Result<BudgetVersionId> record_budget(store::Connection& connection, const access::Viewer& viewer,
                                      Instant recorded_at, const Budget& budget)
{
    TRY(viewer.require(access::Right::manage_chart));
    const BudgetVersion& version = budget.version;
    if (trim(version.resolution).empty()) {
        return refuse("ledger_statement.resolution_missing").at({{}, 0, 0, "resolution"});
    }
    if (first_version(connection.query(version_by_number, {version.fiscal_year, version.version}))) {
        return conflict(
            "ledger_statement.budget_version_exists",
            {{"year", std::to_string(version.fiscal_year)}, {"version", std::to_string(version.version)}});
    }
    connection.execute(add_version, {version.fiscal_year, version.version, version.resolution,
                                     version.approved_on, viewer.name(), recorded_at.iso()});
    const auto stored =
        first_version(connection.query(version_by_number, {version.fiscal_year, version.version}));
    INVARIANT(stored.has_value());
    for (const BudgetLine& line : budget.lines) {
        connection.execute(add_line, {stored->id, name_of(line.function), line.line, line.amount});
    }
    return stored->id;
}

}  // namespace tomoni::ledger
