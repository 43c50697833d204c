#include "reports/paper_set.h"

#include "base/text.h"
#include "reports/papers.h"

#include <algorithm>

namespace tomoni::reports {

namespace {

using documents::Block;
using documents::Heading;

constexpr int level_max = 4;

// A code as part of a file's name: what is not an ASCII letter, digit, hyphen or underscore becomes its bytes
// in digits.
std::string file_stem_of(std::string_view code)
{
    std::string stem;
    for (const char c : code) {
        const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const bool is_plain = is_letter || (c >= '0' && c <= '9') || c == '-' || c == '_';
        stem += is_plain ? std::string(1, c) : to_hex(std::string_view(&c, 1));
    }
    return stem;
}

// The blocks of a paper below a heading that bears its title.
void bind_one(documents::Paper& bound, const documents::Paper& paper)
{
    bound.add(documents::PageBreak{});
    bound.heading(1, "", paper.title);
    if (!paper.subtitle.empty()) bound.paragraph(paper.subtitle);
    for (Block block : paper.blocks) {
        if (auto* heading = std::get_if<Heading>(&block))
            heading->level = std::min(heading->level + 1, level_max);
        bound.add(std::move(block));
    }
}

}  // namespace

Result<std::vector<NamedPaper>> compose_papers(PaperContext& context)
{
    std::vector<NamedPaper> papers;
    papers.push_back({"business-report", TRY(compose_business_report(context))});
    papers.push_back({"settlement", TRY(compose_settlement(context))});
    for (GrantPaper& grant : TRY(compose_grant_accounts(context))) {
        papers.push_back({"grant-" + file_stem_of(grant.code), std::move(grant.paper)});
    }
    papers.push_back({"balance-sheet", TRY(compose_balance_sheet(context))});
    papers.push_back({"activity-statement", TRY(compose_activity_statement(context))});
    papers.push_back({"notes", TRY(compose_notes(context))});
    papers.push_back({"inventory", TRY(compose_inventory(context))});
    papers.push_back({"membership", TRY(compose_membership(context))});
    papers.push_back({"audit-report", TRY(compose_audit_report(context))});
    return papers;
}

documents::Paper bind_papers(PaperContext& context, const std::vector<NamedPaper>& papers)
{
    std::vector<std::string> titles;
    titles.reserve(papers.size());
    for (const NamedPaper& paper : papers) titles.push_back(paper.paper.title);
    documents::Paper bound = compose_cover(context, titles);
    for (const NamedPaper& paper : papers) bind_one(bound, paper.paper);
    return bound;
}

}  // namespace tomoni::reports
