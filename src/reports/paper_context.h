#pragma once

#include "platform/documents/paper.h"
#include "reports/figure_catalogue.h"
#include "reports/house_style.h"

#include <string>
#include <string_view>
#include <vector>

namespace tomoni::reports {

// What every paper is made from: the records of one year, seen by one viewer, in one language. Holds
// references; lives no longer than what it was made with.
class PaperContext {
public:
    PaperContext(store::Connection& connection, const access::Viewer& viewer, FiscalYear year,
                 language::Language language);

    [[nodiscard]] store::Connection& connection() const { return connection_; }
    [[nodiscard]] const access::Viewer& viewer() const { return viewer_; }
    [[nodiscard]] FiscalYear year() const { return year_; }
    [[nodiscard]] const HouseStyle& style() const { return style_; }
    // How figures inside the narrative are written: in the language of the office's words (setting
    // `narrative_language`, ja when never set), whatever the language of the paper's labels.
    [[nodiscard]] const HouseStyle& narrative_style() const { return narrative_style_; }
    [[nodiscard]] FigureCatalogue& figures() { return figures_; }

    // A sentence or label in the papers' language.
    [[nodiscard]] std::string say(std::string_view key,
                                  const std::vector<ErrorArgument>& arguments = {}) const;
    // A setting as of the year's last day; empty when it was never made.
    [[nodiscard]] std::string setting(std::string_view name) const;
    // `organisation_name`, in English papers `organisation_name_en` when there is one.
    [[nodiscard]] std::string organisation() const;
    // "2023年4月1日〜2024年3月31日".
    [[nodiscard]] std::string period() const;
    [[nodiscard]] std::string date(Date date) const { return format_date(style_, date); }
    [[nodiscard]] std::string fiscal_year() const { return format_fiscal_year(style_, year_); }

    // A paper with title, organisation and foot filled in; `subtitle` may be empty.
    [[nodiscard]] documents::Paper begin_paper(std::string_view title, std::string_view subtitle) const;

private:
    store::Connection& connection_;
    const access::Viewer& viewer_;
    FiscalYear year_;
    HouseStyle style_;
    HouseStyle narrative_style_;
    FigureCatalogue figures_;
};

}  // namespace tomoni::reports
