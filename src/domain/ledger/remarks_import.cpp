#include "domain/ledger/remarks_import.h"

#include "domain/ledger/chart_store.h"
#include "domain/ledger/remarks_store.h"
#include "domain/ledger/settlement.h"
#include "domain/ledger/statement_columns.h"
#include "domain/ledger/statement_items.h"
#include "platform/language/encoding.h"
#include "platform/store/transaction.h"

#include <set>
#include <tuple>

namespace tomoni::ledger {

namespace {

using documents::CsvTable;

struct RemarkRow {
    int fiscal_year = 0;
    LineRemark remark;
};

class RemarksFile {
public:
    explicit RemarksFile(const Chart& chart) : lines_(chart, StatementDetail::collected) {}

    Result<RemarkRow> read_row(const CsvTable& table)
    {
        RemarkRow row;
        row.fiscal_year = TRY(read_fiscal_year(table));
        row.remark.function = TRY(read_function(table));
        row.remark.line = TRY(read_required(table, "line"));
        row.remark.remark = table.value("remark");
        const bool has_place = lines_.set_budget(row.remark.function, row.remark.line, Yen()) ||
                               is_settlement_total(row.remark.function, row.remark.line);
        if (!has_place) return no_such_line(table, row.remark.function, row.remark.line);
        if (!taken_.emplace(row.fiscal_year, row.remark.function, row.remark.line).second) {
            return refuse("ledger_statement.line_twice", {{"line", row.remark.line}}).at(table.place("line"));
        }
        return row;
    }

private:
    StatementItems lines_;
    std::set<std::tuple<int, Function, std::string>> taken_;
};

}  // namespace

Result<ImportOutcome> import_remarks(store::Connection& connection, const access::Viewer& viewer,
                                     const Clock& clock, std::string_view content, const std::string& file)
{
    TRY(viewer.require(access::Right::manage_chart));
    const std::string text = TRY(language::decode_text(content, file));
    auto table = TRY(CsvTable::open(text, file, {"fiscal_year", "function", "line", "remark"}));
    store::Transaction transaction(connection);
    if (auto earlier = store::find_import(connection, "remarks", content)) {
        return ImportOutcome{0, std::move(earlier)};
    }
    const Chart chart = TRY(load_chart(connection, viewer));
    RemarksFile remarks(chart);
    ImportOutcome outcome;
    std::vector<Error> errors;
    while (TRY(table.next())) {
        ++outcome.row_count;
        auto row = remarks.read_row(table);
        if (row) {
            TRY(record_remark(connection, viewer, row->fiscal_year, row->remark));
        } else {
            errors.push_back(std::move(row).error());
        }
    }
    if (!errors.empty())
        return refuse("ledger.file_refused", {{"file", file}}).with_causes(std::move(errors));
    store::record_import(connection, "remarks", file, content, outcome.row_count, viewer.name(), clock.now());
    transaction.commit();
    return outcome;
}

}  // namespace tomoni::ledger
