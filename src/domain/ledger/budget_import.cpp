#include "domain/ledger/budget_import.h"

#include "base/text.h"
#include "domain/ledger/budget_store.h"
#include "domain/ledger/chart_store.h"
#include "domain/ledger/statement_columns.h"
#include "domain/ledger/statement_items.h"
#include "platform/language/encoding.h"
#include "platform/store/transaction.h"

#include <set>

namespace tomoni::ledger {

namespace {

using documents::CsvTable;
using VersionKey = std::pair<int, int>;  // fiscal year, version

struct VersionDraft {
    Budget budget;
    Place place;  // of the first row's version
    std::set<std::pair<Function, std::string>> taken;
};

Result<int> read_version(const CsvTable& table)
{
    const std::string text = fold_digits(table.value("version"));
    const auto version = parse_integer(text);
    if (version && *version >= 1 && *version <= 999) return static_cast<int>(*version);
    return refuse("ledger_statement.not_a_version", {{"text", text}}).at(table.place("version"));
}

template <typename T>
Result<T> placed(Result<T> result, const CsvTable& table, std::string_view column)
{
    if (result) return result;
    return std::move(result).error().at(table.place(column));
}

class BudgetFile {
public:
    explicit BudgetFile(const Chart& chart) : lines_(chart, StatementDetail::collected) {}

    Result<void> read_row(const CsvTable& table)
    {
        VersionDraft& draft = *TRY(version_of(table));
        BudgetLine line;
        line.function = TRY(read_function(table));
        line.line = TRY(read_required(table, "line"));
        const bool has_amount = !table.value("amount").empty();
        if (has_amount) line.amount = TRY(placed(parse_yen(table.value("amount")), table, "amount"));
        if (!lines_.set_budget(line.function, line.line, Yen())) {
            return no_such_line(table, line.function, line.line);
        }
        if (!draft.taken.emplace(line.function, line.line).second) {
            return refuse("ledger_statement.line_twice", {{"line", line.line}}).at(table.place("line"));
        }
        if (has_amount) draft.budget.lines.push_back(std::move(line));
        return {};
    }

    void record(store::Connection& connection, const access::Viewer& viewer, Instant at,
                std::vector<Error>& errors)
    {
        for (auto& [key, draft] : versions_) {
            auto recorded = record_budget(connection, viewer, at, draft.budget);
            if (!recorded) errors.push_back(std::move(recorded).error().at(draft.place));
        }
    }

private:
    Result<VersionDraft*> version_of(const CsvTable& table)
    {
        const int year = TRY(read_fiscal_year(table));
        const int version = TRY(read_version(table));
        const std::string resolution = TRY(read_required(table, "resolution"));
        const Date approved_on = TRY(placed(parse_date(table.value("approved_on")), table, "approved_on"));
        auto [found, is_new] = versions_.try_emplace({year, version});
        BudgetVersion& head = found->second.budget.version;
        if (is_new) {
            head = {{}, year, version, resolution, approved_on, {}, {}};
            found->second.place = table.place("version");
        }
        if (head.resolution != resolution) return disagrees(table, "resolution", head.resolution);
        if (head.approved_on != approved_on) return disagrees(table, "approved_on", head.approved_on.iso());
        return &found->second;
    }

    static Error disagrees(const CsvTable& table, std::string_view column, const std::string& first)
    {
        return refuse("ledger_statement.version_disagrees",
                      {{"version", std::string(table.value("version"))}, {"first", first}})
            .at(table.place(column));
    }

    StatementItems lines_;
    std::map<VersionKey, VersionDraft> versions_;
};

const std::vector<std::string> budget_columns = {"fiscal_year", "version", "resolution", "approved_on",
                                                 "function",    "line",    "amount"};

}  // namespace

Result<ImportOutcome> import_budget(store::Connection& connection, const access::Viewer& viewer,
                                    const Clock& clock, std::string_view content, const std::string& file)
{
    TRY(viewer.require(access::Right::manage_chart));
    const std::string text = TRY(language::decode_text(content, file));
    auto table = TRY(CsvTable::open(text, file, budget_columns));
    store::Transaction transaction(connection);
    if (auto earlier = store::find_import(connection, "budget", content)) {
        return ImportOutcome{0, std::move(earlier)};
    }
    const Chart chart = TRY(load_chart(connection, viewer));
    BudgetFile budget(chart);
    ImportOutcome outcome;
    std::vector<Error> errors;
    while (TRY(table.next())) {
        ++outcome.row_count;
        if (auto read = budget.read_row(table); !read) errors.push_back(std::move(read).error());
    }
    budget.record(connection, viewer, clock.now(), errors);
    if (!errors.empty())
        return refuse("ledger.file_refused", {{"file", file}}).with_causes(std::move(errors));
    store::record_import(connection, "budget", file, content, outcome.row_count, viewer.name(), clock.now());
    transaction.commit();
    return outcome;
}

}  // namespace tomoni::ledger
