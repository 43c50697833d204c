#include "cli/membership_table.h"

#include "cli/table_printer.h"
#include "domain/membership/membership_statement.h"

#include <algorithm>
#include <boost/json.hpp>
#include <ostream>

namespace tomoni::cli {

namespace {

using membership::MembershipStatement;

std::string label_of(const membership::MemberClass& one, const Environment& environment)
{
    return environment.language == language::Language::ja ? one.name : one.name_en;
}

void print_json(const MembershipStatement& statement, std::ostream& out)
{
    boost::json::array classes;
    for (const auto& one : statement.classes) classes.push_back(boost::json::string(one.code));
    boost::json::array years;
    for (const auto& year : statement.years) {
        years.push_back(boost::json::object{{"year", year.year.year()},
                                            {"frozen", year.is_frozen},
                                            {"counts", boost::json::value_from(year.counts)},
                                            {"total", year.total()}});
    }
    out << boost::json::object{{"classes", std::move(classes)}, {"years", std::move(years)}} << '\n';
}

void print_table(const MembershipStatement& statement, Environment& environment)
{
    std::vector<TablePrinter::Align> columns(statement.years.size() + 1, TablePrinter::Align::right);
    columns.front() = TablePrinter::Align::left;
    TablePrinter printer(columns);
    std::vector<std::string> head{""};
    std::vector<std::string> total{environment.say("cli.total")};
    for (const auto& year : statement.years) {
        head.push_back(std::to_string(year.year.year()) + (year.is_frozen ? "*" : ""));
        total.push_back(format_yen(Yen(year.total())));
    }
    printer.head(std::move(head));
    for (std::size_t i = 0; i < statement.classes.size(); ++i) {
        std::vector<std::string> row{label_of(statement.classes[i], environment)};
        for (const auto& year : statement.years) row.push_back(format_yen(Yen(year.counts[i])));
        printer.row(std::move(row));
    }
    printer.rule();
    printer.row(std::move(total));
    *environment.out << environment.say("cli.title_membership") << "\n\n";
    printer.print(*environment.out);
    *environment.out << environment.say("cli.membership_frozen_mark") << '\n';
}

}  // namespace

Result<void> print_membership(store::Connection& connection, const access::Viewer& viewer,
                              std::optional<int> from, FiscalYear last, Environment& environment)
{
    const auto first_known =
        TRY(membership::find_first_membership_year(connection, viewer, last.start_month()));
    const FiscalYear first = from ? FiscalYear(*from, last.start_month()) : first_known.value_or(last);
    const auto statement =
        TRY(membership::load_membership_statement(connection, viewer, std::min(first, last), last));
    if (environment.json)
        print_json(statement, *environment.out);
    else
        print_table(statement, environment);
    return {};
}

}  // namespace tomoni::cli
