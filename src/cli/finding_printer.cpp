#include "cli/finding_printer.h"

#include <boost/json.hpp>
#include <ostream>

namespace tomoni::cli {

namespace {

const char* name_of(Severity severity)
{
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::info: return "info";
    }
    return "error";
}

std::string shown(const Place& place)
{
    std::string text = place.file;
    if (place.line > 0) text += ":" + std::to_string(place.line);
    if (place.column > 0) text += ":" + std::to_string(place.column);
    if (!place.field.empty()) text += (text.empty() ? "" : "  ") + place.field;
    return text;
}

}  // namespace

void print_findings(const std::vector<Finding>& findings, Environment& environment)
{
    auto& out = *environment.out;
    for (const Finding& finding : findings) {
        out << environment.say(std::string("cli.severity_") + name_of(finding.severity)) << " [" << finding.id
            << "] " << environment.say(finding.key, finding.arguments) << '\n';
        for (const Place& place : finding.places) out << "    " << shown(place) << '\n';
    }
    if (!findings.empty()) out << '\n';
}

boost::json::array json_findings(const std::vector<Finding>& findings, const Environment& environment)
{
    boost::json::array array;
    for (const Finding& finding : findings) {
        boost::json::array places;
        for (const Place& place : finding.places) {
            places.push_back(boost::json::object{{"file", place.file},
                                                 {"line", place.line},
                                                 {"column", place.column},
                                                 {"field", place.field}});
        }
        array.push_back(boost::json::object{{"id", finding.id},
                                            {"severity", name_of(finding.severity)},
                                            {"sentence", environment.say(finding.key, finding.arguments)},
                                            {"places", std::move(places)}});
    }
    return array;
}

FindingCounts count_findings(const std::vector<Finding>& findings)
{
    FindingCounts counts;
    for (const Finding& finding : findings) {
        std::int64_t& count = finding.severity == Severity::error     ? counts.errors
                              : finding.severity == Severity::warning ? counts.warnings
                                                                      : counts.infos;
        ++count;
    }
    return counts;
}

}  // namespace tomoni::cli
