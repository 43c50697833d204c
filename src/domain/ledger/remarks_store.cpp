#include "domain/ledger/remarks_store.h"

namespace tomoni::ledger {

namespace {

using store::NamedQuery;

const NamedQuery remark_rows{
    "ledger.list_remarks",
    "select function, line, remark from line_remarks where fiscal_year = $1 order by function, line"};
const NamedQuery put_remark{
    "ledger.record_remark",
    "insert into line_remarks (fiscal_year, function, line, remark) values ($1, $2, $3, $4) "
    "on conflict (fiscal_year, function, line) do update set remark = excluded.remark"};

}  // namespace

Result<std::vector<LineRemark>> list_remarks(store::Connection& connection, const access::Viewer& viewer,
                                             int fiscal_year)
{
    TRY(viewer.require(access::Right::read_books));
    std::vector<LineRemark> remarks;
    auto rows = connection.query(remark_rows, {fiscal_year});
    while (rows.next()) {
        const auto function = function_of(rows.text(0));
        INVARIANT(function.has_value());
        remarks.push_back({*function, rows.string(1), rows.string(2)});
    }
    return remarks;
}

Result<void> record_remark(store::Connection& connection, const access::Viewer& viewer, int fiscal_year,
                           const LineRemark& remark)
{
    TRY(viewer.require(access::Right::manage_chart));
    connection.execute(put_remark, {fiscal_year, name_of(remark.function), remark.line, remark.remark});
    return {};
}

}  // namespace tomoni::ledger
