#include "reports/narrative_blocks.h"
#include "reports/papers.h"
#include "reports/printed_words.h"

namespace tomoni::reports {

Result<documents::Paper> compose_business_report(PaperContext& context)
{
    const Outline outline = TRY(load_outline(context.connection(), context.viewer(), context.year()));
    documents::Paper paper =
        context.begin_paper(context.say("reports.business_report_title", {{"year", context.fiscal_year()}}),
                            context.say("reports.in_brackets", {{"text", context.period()}}));
    paper.blocks = TRY(render_narrative(context, outline));
    return paper;
}

}  // namespace tomoni::reports
