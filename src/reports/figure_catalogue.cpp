#include "reports/figure_catalogue.h"

#include "base/text.h"
#include "platform/language/near_words.h"

#include <algorithm>
#include <optional>

namespace tomoni::reports {

namespace {

struct AskedName {
    std::string name;
    FiscalYear year;
};

Result<AskedName> read_name(std::string_view asked, FiscalYear current)
{
    const std::size_t at = asked.rfind('@');
    if (at == std::string_view::npos) return AskedName{std::string(asked), current};
    constexpr std::int64_t first_year = 1900;
    constexpr std::int64_t last_year = 9999;
    const auto year = parse_integer(asked.substr(at + 1));
    if (!year || *year < first_year || *year > last_year) {
        return refuse("reports.not_a_year", {{"text", std::string(asked.substr(at + 1))}});
    }
    return AskedName{std::string(asked.substr(0, at)),
                     FiscalYear(static_cast<int>(*year), current.start_month())};
}

std::string lower(std::string_view text)
{
    std::string result(text);
    for (char& c : result) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return result;
}

const FigureDomain* find_domain(const std::vector<FigureDomain>& domains, std::string_view name)
{
    const std::string_view prefix = name.substr(0, name.find('.'));
    for (const FigureDomain& domain : domains) {
        if (domain.prefix == prefix) return &domain;
    }
    return nullptr;
}

}  // namespace

FigureCatalogue::FigureCatalogue(store::Connection& connection, const access::Viewer& viewer, FiscalYear year)
    : FigureCatalogue(connection, viewer, year, figure_domains())
{
}

FigureCatalogue::FigureCatalogue(store::Connection& connection, const access::Viewer& viewer, FiscalYear year,
                                 std::vector<FigureDomain> domains)
    : connection_(connection), viewer_(viewer), year_(year), domains_(std::move(domains))
{
}

Result<const std::vector<Figure>*> FigureCatalogue::load(const FigureDomain& domain, FiscalYear year)
{
    const Key key(domain.prefix, year.year());
    auto found = loaded_.find(key);
    if (found == loaded_.end()) {
        auto figures = TRY(domain.provide(connection_, viewer_, year));
        std::sort(figures.begin(), figures.end(),
                  [](const Figure& a, const Figure& b) { return a.name < b.name; });
        found = loaded_.emplace(key, std::move(figures)).first;
    }
    return &found->second;
}

// nullptr when there is none of that name.
Result<const Figure*> FigureCatalogue::look_up(std::string_view name, FiscalYear year)
{
    const FigureDomain* domain = find_domain(domains_, name);
    if (domain == nullptr) return static_cast<const Figure*>(nullptr);
    const auto* figures = TRY(load(*domain, year));
    const auto found = std::lower_bound(figures->begin(), figures->end(), name,
                                        [](const Figure& f, std::string_view n) { return f.name < n; });
    return found == figures->end() || found->name != name ? nullptr : &*found;
}

Result<Figure> FigureCatalogue::find(std::string_view asked)
{
    const AskedName wanted = TRY(read_name(asked, year_));
    const Figure* found = TRY(look_up(wanted.name, wanted.year));
    if (found == nullptr) return unknown(asked, wanted.name, wanted.year);
    Figure figure = *found;
    figure.name = asked;
    return figure;
}

bool FigureCatalogue::has(std::string_view asked)
{
    const auto wanted = read_name(asked, year_);
    if (!wanted) return false;
    const auto found = look_up(wanted->name, wanted->year);
    return found && *found != nullptr;
}

Error FigureCatalogue::unknown(std::string_view asked, std::string_view name, FiscalYear year)
{
    std::vector<std::string> names;
    for (const FigureDomain& domain : domains_) {
        const auto figures = load(domain, year);
        if (!figures) continue;
        for (const Figure& figure : **figures) names.push_back(figure.name);
    }
    const auto near = language::near_words(name, names);
    if (near.empty()) return not_found("reports.unknown_figure", {{"name", std::string(asked)}});
    return not_found("reports.unknown_figure_near",
                     {{"name", std::string(asked)}, {"near", join_text(near, ", ")}});
}

Result<std::vector<Figure>> FigureCatalogue::list()
{
    std::vector<Figure> all;
    for (const FigureDomain& domain : domains_) {
        auto figures = load(domain, year_);
        if (!figures && figures.error().kind == FailureKind::denied) continue;
        if (!figures) return std::move(figures).error();
        all.insert(all.end(), (*figures)->begin(), (*figures)->end());
    }
    return all;
}

Result<std::vector<Figure>> FigureCatalogue::search(std::string_view part, language::Language language)
{
    const std::string wanted = lower(part);
    auto figures = TRY(list());
    std::erase_if(figures, [&](const Figure& figure) {
        const std::string rule = lower(language::sentence(language, figure.rule));
        return !lower(figure.name).contains(wanted) && !rule.contains(wanted);
    });
    return figures;
}

}  // namespace tomoni::reports
