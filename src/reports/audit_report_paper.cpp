#include "base/text.h"
#include "reports/papers.h"

namespace tomoni::reports {

namespace {

std::string audit_date(const PaperContext& context)
{
    const auto date = parse_date(context.setting("audited_on"));
    return date ? context.date(*date) : context.say("reports.date_to_fill_in");
}

std::vector<documents::Signatory> auditors(const PaperContext& context)
{
    std::vector<documents::Signatory> signatories;
    for (const std::string& name : split_text(context.setting("auditor"), "、")) {
        signatories.push_back({context.say("reports.auditor"), std::string(trim(name)), true});
    }
    return signatories;
}

std::string standard(const PaperContext& context)
{
    const std::string name = context.setting("accounting_standard");
    return name.empty() ? context.say("reports.default_standard") : name;
}

}  // namespace

Result<documents::Paper> compose_audit_report(PaperContext& context)
{
    TRY(context.viewer().require(access::Right::read_reports));
    documents::Paper paper = context.begin_paper(context.say("reports.audit_title"), {});
    paper.paragraph(context.organisation());
    if (const std::string names = context.setting("representatives"); !names.empty()) {
        paper.paragraph(context.say("reports.audit_addressees", {{"names", names}}));
    }
    const std::string last_day = context.date(context.year().end());
    paper.paragraph(context.say("reports.audit_scope", {{"organisation", context.organisation()},
                                                        {"year", context.fiscal_year()},
                                                        {"period", context.period()}}));
    paper.heading(1, "", context.say("reports.audit_method"));
    paper.paragraph(context.say("reports.audit_of_business"));
    paper.paragraph(context.say("reports.audit_of_accounts"));
    paper.heading(1, "", context.say("reports.audit_result"));
    paper.paragraph(
        context.say("reports.audit_opinion", {{"standard", standard(context)}, {"date", last_day}}));
    paper.add(documents::SignatureBlock{audit_date(context), context.organisation(), auditors(context)});
    return paper;
}

documents::Paper compose_cover(PaperContext& context, const std::vector<std::string>& titles)
{
    documents::Paper paper =
        context.begin_paper(context.say("reports.cover_title", {{"year", context.fiscal_year()}}),
                            context.say("reports.in_brackets", {{"text", context.period()}}));
    paper.opening = documents::Opening::cover;
    documents::List contents;
    contents.is_numbered = true;
    for (const std::string& title : titles) contents.items.push_back({documents::plain(title), {}, {}});
    paper.heading(1, "", context.say("reports.contents"));
    paper.add(std::move(contents));
    return paper;
}

}  // namespace tomoni::reports
