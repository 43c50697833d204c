#include "cli/command_table.h"
#include "cli/fiscal_year_option.h"
#include "cli/table_printer.h"
#include "platform/documents/csv.h"
#include "platform/documents/output_file.h"
#include "reports/figure_catalogue.h"
#include "reports/frozen_report.h"
#include "reports/house_style.h"

#include <boost/json.hpp>
#include <ostream>

namespace tomoni::cli {

namespace {

boost::json::object json_of(const Figure& figure, const Environment& environment)
{
    boost::json::object object{{"name", figure.name},
                               {"unit", reports::name_of(figure.unit)},
                               {"as_of", figure.as_of.iso()},
                               {"rule", environment.say(figure.rule)}};
    if (figure.text.empty())
        object["value"] = figure.value;
    else
        object["text"] = figure.text;
    return object;
}

std::vector<RecordReference> records_of(const Figure& figure)
{
    return figure.records ? figure.records() : std::vector<RecordReference>();
}

void print_list(const std::vector<Figure>& figures, const reports::HouseStyle& style,
                Environment& environment)
{
    if (environment.json) {
        boost::json::array array;
        for (const Figure& figure : figures) array.push_back(json_of(figure, environment));
        *environment.out << array << '\n';
        return;
    }
    using Align = TablePrinter::Align;
    TablePrinter printer({Align::left, Align::right, Align::left});
    for (const Figure& figure : figures) {
        printer.row({figure.name, reports::format_figure(style, figure), environment.say(figure.rule)});
    }
    printer.print(*environment.out);
}

boost::json::object json_with_records(const Figure& figure, const Environment& environment)
{
    boost::json::object object = json_of(figure, environment);
    boost::json::array array;
    for (const RecordReference& record : records_of(figure)) {
        array.push_back(
            boost::json::object{{"table", record.table}, {"id", record.id}, {"label", record.label}});
    }
    object["records"] = std::move(array);
    return object;
}

// One figure is one object, several are an array: standard output holds one value (T3).
void print_json(const std::vector<Figure>& figures, Environment& environment)
{
    if (figures.size() == 1) {
        *environment.out << json_with_records(figures.front(), environment) << '\n';
        return;
    }
    boost::json::array array;
    for (const Figure& figure : figures) array.push_back(json_with_records(figure, environment));
    *environment.out << array << '\n';
}

void print_one(const Figure& figure, const reports::HouseStyle& style, Environment& environment)
{
    const auto records = records_of(figure);
    auto& out = *environment.out;
    out << figure.name << "  " << reports::format_figure(style, figure) << "\n"
        << environment.say(figure.rule) << "\n";
    out << environment.say_count("cli.figure_records", static_cast<std::int64_t>(records.size())) << '\n';
    for (const RecordReference& record : records) out << "  " << record.label << '\n';
}

// What a printed figure says, and whether the records say the same.
struct Compared {
    std::string name;
    std::string printed;
    std::string recorded;
    bool is_equal = false;
};

Result<std::vector<Compared>> compare(reports::FigureCatalogue& catalogue, const reports::HouseStyle& style,
                                      const std::string& file)
{
    const std::string text = TRY(documents::read_file(file));
    auto table = TRY(documents::CsvTable::open(text, file, {"figure", "value"}, {"note"}));
    std::vector<Compared> compared;
    while (TRY(table.next())) {
        const std::string name(table.value("figure"));
        const auto figure = catalogue.find(name);
        if (!figure) return Error(figure.error()).at(table.place("figure"));
        const std::string recorded = figure->text.empty() ? std::to_string(figure->value) : figure->text;
        const std::string printed(table.value("value"));
        compared.push_back({name, printed, reports::format_figure(style, *figure), printed == recorded});
    }
    return compared;
}

Result<ExitCode> run_compare(reports::FigureCatalogue& catalogue, const reports::HouseStyle& style,
                             const std::string& file, Environment& environment)
{
    const auto compared = TRY(compare(catalogue, style, file));
    std::int64_t equal = 0;
    boost::json::array differing;
    for (const Compared& one : compared) {
        if (one.is_equal)
            ++equal;
        else if (environment.json) {
            differing.push_back(boost::json::object{
                {"figure", one.name}, {"printed", one.printed}, {"recorded", one.recorded}});
        } else {
            *environment.out << environment.say("cli.figure_differs", {{"figure", one.name},
                                                                       {"printed", one.printed},
                                                                       {"recorded", one.recorded}})
                             << '\n';
        }
    }
    const auto total = static_cast<std::int64_t>(compared.size());
    if (environment.json) {
        *environment.out << boost::json::object{{"compared", total},
                                                {"equal", equal},
                                                {"differing", std::move(differing)}}
                         << '\n';
    } else {
        *environment.out << environment.say("cli.figures_compared", {{"equal", std::to_string(equal)},
                                                                     {"total", std::to_string(total)}})
                         << '\n';
    }
    return equal == total ? ExitCode::success : ExitCode::findings;
}

Result<ExitCode> run_figures(const Options& options, Environment& environment)
{
    const auto connection = TRY(environment.open(store::OpenMode::read_only));
    const FiscalYear year = TRY(read_fiscal_year(options, environment, *connection));
    const auto viewer = environment.viewer();
    reports::FigureCatalogue catalogue(*connection, viewer, year);
    const auto style = reports::load_house_style(*connection, environment.language, year.end());
    if (const auto file = options.value("compare")) return run_compare(catalogue, style, *file, environment);
    if (options.words().empty()) {
        const auto part = options.value("search");
        print_list(part ? TRY(catalogue.search(*part, environment.language)) : TRY(catalogue.list()), style,
                   environment);
        return ExitCode::success;
    }
    std::vector<Figure> figures;
    for (const std::string& name : options.words()) figures.push_back(TRY(catalogue.find(name)));
    if (environment.json)
        print_json(figures, environment);
    else
        for (const Figure& figure : figures) print_one(figure, style, environment);
    return ExitCode::success;
}

}  // namespace

Command figures_command()
{
    return {"figures", "[NAME…]", {{"year", "YEAR"}, {"search", "TEXT"}, {"compare", "FILE"}}, run_figures};
}

}  // namespace tomoni::cli
