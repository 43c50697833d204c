#include "reports/narrative_blocks.h"

#include "reports/activity_list.h"
#include "reports/membership_table.h"
#include "reports/narrative_names.h"

#include <algorithm>

namespace tomoni::reports {

namespace {

using documents::Block;
using documents::List;
using documents::ListItem;
using documents::Run;
using documents::Runs;

constexpr int heading_level_max = 4;

bool is_item(const OutlineBlock& block)
{
    return block.markup.kind == BlockKind::numbered || block.markup.kind == BlockKind::bullet;
}

class NarrativeRenderer {
public:
    NarrativeRenderer(PaperContext& context, const Outline& outline) : context_(context), outline_(outline) {}

    Result<std::vector<Block>> render()
    {
        while (at_ < outline_.blocks.size()) TRY(render_block());
        return std::move(blocks_);
    }

private:
    [[nodiscard]] const OutlineBlock& current() const { return outline_.blocks[at_]; }
    [[nodiscard]] Runs words() const { return render_spans(context_, outline_, current().markup.spans); }

    Result<void> render_block()
    {
        if (is_item(current())) {
            blocks_.emplace_back(TRY(render_list(current().markup.depth)));
            return {};
        }
        if (current().markup.kind == BlockKind::directive) {
            TRY(render_directive());
        } else if (current().markup.kind == BlockKind::heading) {
            add_heading();
        } else {
            blocks_.emplace_back(documents::Paragraph{words()});
        }
        ++at_;
        return {};
    }

    void add_heading()
    {
        const OutlineBlock& block = current();
        const int level = std::clamp(block.is_numbered ? block.address.depth() : 1, 1, heading_level_max);
        blocks_.emplace_back(documents::Heading{level, block.marker, documents::text_of(words()), {}});
    }

    Result<void> render_directive()
    {
        const Directive& directive = current().markup.directive;
        if (directive.name == "list:activities") {
            List list = TRY(activities_of(current()));
            if (!list.items.empty()) blocks_.emplace_back(std::move(list));
            return {};
        }
        auto headcounts =
            TRY(load_headcounts(context_, directive.argument("first"), directive.argument("last")));
        if (directive.name == "chart:membership") {
            blocks_.emplace_back(membership_chart(context_, headcounts));
        } else {
            blocks_.emplace_back(membership_table(context_, headcounts));
        }
        return {};
    }

    Result<List> activities_of(const OutlineBlock& block)
    {
        const Directive& directive = block.markup.directive;
        const std::string section = directive.argument("section");
        const SectionAddress address = section.empty() ? block.address : *outline_.resolve(section);
        auto list = list_activities_of(context_, address, directive.argument("kind"));
        if (!list) return std::move(list).error().at(block.markup.place);
        return list;
    }

    // The list of one kind that begins at the current block, with everything that stands in its items.
    Result<List> render_list(int depth)
    {
        const BlockKind kind = current().markup.kind;
        List list;
        list.is_numbered = kind == BlockKind::numbered;
        while (at_ < outline_.blocks.size() && current().markup.kind == kind &&
               current().markup.depth == depth) {
            ListItem item{words(), {}, current().marker};
            ++at_;
            TRY(render_content(item, depth + 1));
            list.items.push_back(std::move(item));
        }
        return list;
    }

    [[nodiscard]] bool stands_in_item(int depth) const
    {
        return at_ < outline_.blocks.size() && current().markup.kind != BlockKind::heading &&
               current().markup.depth >= depth;
    }

    Result<void> render_content(ListItem& item, int depth)
    {
        while (stands_in_item(depth)) {
            if (is_item(current())) {
                item.nested.push_back(TRY(render_list(current().markup.depth)));
                continue;
            }
            if (current().markup.kind == BlockKind::paragraph) {
                Run line_break;
                line_break.is_line_break = true;
                item.runs.push_back(line_break);
                const Runs more = words();
                item.runs.insert(item.runs.end(), more.begin(), more.end());
            } else if (current().markup.directive.name == "list:activities") {
                List list = TRY(activities_of(current()));
                if (!list.items.empty()) item.nested.push_back(std::move(list));
            } else {
                return refuse("reports.table_in_item").at(current().markup.place);
            }
            ++at_;
        }
        return {};
    }

    PaperContext& context_;
    const Outline& outline_;
    std::size_t at_ = 0;
    std::vector<Block> blocks_;
};

Run render_span(PaperContext& context, const Outline& outline, const Span& span)
{
    Run run;
    switch (span.kind) {
        case SpanKind::figure:
            run.figure = span.text;
            run.text = format_figure(context.narrative_style(), MUST(context.figures().find(span.text)));
            break;
        case SpanKind::reference: run.text = outline.resolve(span.text)->text(); break;
        case SpanKind::strong: run.emphasis = documents::Emphasis::strong; [[fallthrough]];
        default: run.text = span.text;
    }
    return run;
}

}  // namespace

documents::Runs render_spans(PaperContext& context, const Outline& outline, const std::vector<Span>& spans)
{
    Runs runs;
    for (const Span& span : spans) runs.push_back(render_span(context, outline, span));
    return runs;
}

Result<std::vector<Block>> render_narrative(PaperContext& context, const Outline& outline)
{
    auto errors = find_unknown_names(outline, context.figures());
    if (!errors.empty()) return refuse("reports.narrative_refused").with_causes(std::move(errors));
    return NarrativeRenderer(context, outline).render();
}

}  // namespace tomoni::reports
