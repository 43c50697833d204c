#include "cli/statement_printer.h"

#include "cli/table_printer.h"

#include <boost/json.hpp>
#include <ostream>

namespace tomoni::cli {

namespace {

std::string indented(const StatementRow& row)
{
    return std::string(static_cast<std::size_t>(row.level) * 2, ' ') + row.label;
}

boost::json::object json_row(const StatementTable& table, const StatementRow& row)
{
    boost::json::object object{{"key", row.key}, {"label", row.label}};
    for (std::size_t i = 0; i < row.amounts.size(); ++i) {
        if (row.amounts[i]) object[table.column_names[i]] = row.amounts[i]->value();
    }
    if (!row.remark.empty()) object["remark"] = row.remark;
    return object;
}

void print_json(const StatementTable& table, std::ostream& out)
{
    boost::json::array rows;
    for (const StatementRow& row : table.rows) rows.push_back(json_row(table, row));
    out << boost::json::object{{"title", table.title},
                               {"columns", boost::json::value_from(table.column_names)},
                               {"rows", std::move(rows)}}
        << '\n';
}

}  // namespace

void print_statement(const StatementTable& table, Environment& environment)
{
    if (environment.json) {
        print_json(table, *environment.out);
        return;
    }
    std::vector<TablePrinter::Align> columns{TablePrinter::Align::left};
    columns.insert(columns.end(), table.columns.size(), TablePrinter::Align::right);
    columns.push_back(TablePrinter::Align::left);
    TablePrinter printer(columns);
    std::vector<std::string> head{""};
    head.insert(head.end(), table.columns.begin(), table.columns.end());
    printer.head(head);
    for (const StatementRow& row : table.rows) {
        std::vector<std::string> cells{indented(row)};
        for (const auto& amount : row.amounts) cells.push_back(amount ? format_yen(*amount) : std::string());
        cells.resize(table.columns.size() + 1);
        cells.push_back(row.remark);
        printer.row(std::move(cells));
    }
    *environment.out << table.title << "\n\n";
    printer.print(*environment.out);
}

}  // namespace tomoni::cli
