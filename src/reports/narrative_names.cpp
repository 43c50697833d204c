#include "reports/narrative_names.h"

#include <algorithm>
#include <optional>

namespace tomoni::reports {

namespace {

struct KnownDirective {
    const char* name;
    std::vector<std::string_view> arguments;
};

const std::vector<KnownDirective>& known_directives()
{
    static const std::vector<KnownDirective> known{
        {"list:activities", {"section", "kind"}},
        {"table:membership", {"first", "last"}},
        {"chart:membership", {"first", "last"}},
    };
    return known;
}

std::string names_of_directives()
{
    std::string names;
    for (const KnownDirective& known : known_directives()) {
        names += names.empty() ? "" : ", ";
        names += known.name;
    }
    return names;
}

std::optional<Error> argument_error(const KnownDirective& known, const Directive& directive,
                                    const Outline& outline)
{
    for (const auto& [name, value] : directive.arguments) {
        if (std::find(known.arguments.begin(), known.arguments.end(), name) == known.arguments.end()) {
            return refuse("reports.unknown_argument", {{"directive", directive.name}, {"argument", name}});
        }
        if (name == "section" && !outline.resolve(value)) {
            return not_found("reports.unknown_section", {{"section", value}});
        }
    }
    return std::nullopt;
}

std::optional<Error> directive_error(const Directive& directive, const Outline& outline)
{
    for (const KnownDirective& known : known_directives()) {
        if (directive.name == known.name) return argument_error(known, directive, outline);
    }
    return not_found("reports.unknown_directive",
                     {{"directive", directive.name}, {"known", names_of_directives()}});
}

std::optional<Error> span_error(const Span& span, const Outline& outline, FigureCatalogue& catalogue)
{
    if (span.kind == SpanKind::figure) {
        auto figure = catalogue.find(span.text);
        if (!figure) return std::move(figure).error();
    }
    if (span.kind == SpanKind::reference && !outline.resolve(span.text)) {
        return not_found("reports.unknown_reference", {{"reference", span.text}});
    }
    return std::nullopt;
}

}  // namespace

std::vector<Error> find_unknown_names(const Outline& outline, FigureCatalogue& catalogue)
{
    std::vector<Error> errors;
    const auto add = [&](std::optional<Error> error, const Place& place) {
        if (error) errors.push_back(std::move(*error).at(place));
    };
    for (const OutlineBlock& block : outline.blocks) {
        if (block.markup.kind == BlockKind::directive) {
            add(directive_error(block.markup.directive, outline), block.markup.place);
        }
        for (const Span& span : block.markup.spans) add(span_error(span, outline, catalogue), span.place);
    }
    return errors;
}

}  // namespace tomoni::reports
