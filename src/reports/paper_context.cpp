#include "reports/paper_context.h"

#include "platform/settings/settings.h"

namespace tomoni::reports {

PaperContext::PaperContext(store::Connection& connection, const access::Viewer& viewer, FiscalYear year,
                           language::Language language)
    : connection_(connection),
      viewer_(viewer),
      year_(year),
      style_(load_house_style(connection, language, year.end())),
      narrative_style_(style_),
      figures_(connection, viewer, year)
{
    const std::string words = setting("narrative_language");
    narrative_style_.language = words.empty() ? language::Language::ja : language::language_of_locale(words);
}

std::string PaperContext::say(std::string_view key, const std::vector<ErrorArgument>& arguments) const
{
    return language::sentence(style_.language, key, arguments);
}

std::string PaperContext::setting(std::string_view name) const
{
    return settings::text_or(connection_, name, year_.end(), {});
}

std::string PaperContext::organisation() const
{
    if (style_.language == language::Language::en) {
        if (std::string name = setting("organisation_name_en"); !name.empty()) return name;
    }
    return setting("organisation_name");
}

std::string PaperContext::period() const
{
    return format_period(style_, year_.begin(), year_.end());
}

documents::Paper PaperContext::begin_paper(std::string_view title, std::string_view subtitle) const
{
    documents::Paper paper;
    paper.title = title;
    paper.subtitle = subtitle;
    paper.organisation = organisation();
    paper.year_label = fiscal_year();
    paper.language = style_.language;
    return paper;
}

}  // namespace tomoni::reports
