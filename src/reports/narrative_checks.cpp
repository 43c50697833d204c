#include "reports/narrative_checks.h"

#include "domain/activities/activities_statement.h"
#include "platform/language/brackets.h"
#include "platform/language/characters.h"
#include "reports/figure_catalogue.h"
#include "reports/narrative_names.h"
#include "reports/printed_words.h"
#include "reports/typed_marks.h"

#include <map>
#include <set>

namespace tomoni::reports {

namespace {

Finding finding_of(std::string id, const Error& error)
{
    return {std::move(id), Severity::error, error.key, error.arguments, {error.place}};
}

std::vector<Finding> check_typed_references(const std::vector<PrintedWords>& narrative,
                                            const Outline& outline)
{
    std::vector<Finding> findings;
    for (const PrintedWords& words : narrative) {
        for (const TypedReference& typed : find_typed_references(words.text)) {
            const bool resolves = typed.address && outline.has_address(*typed.address);
            findings.push_back({"C10",
                                resolves ? Severity::info : Severity::error,
                                resolves ? "reports.check_typed_reference" : "reports.check_lost_reference",
                                {{"reference", typed.text}},
                                {words.place(typed.begin)}});
        }
    }
    return findings;
}

// Acts placed where the narrative has nothing, so that no list would print them.
Result<std::vector<Finding>> check_placements(store::Connection& connection, const access::Viewer& viewer,
                                              FiscalYear year, const Outline& outline)
{
    std::vector<Finding> findings;
    for (const auto& placed : TRY(activities::list_activity_sections(connection, viewer, year))) {
        if (placed.section.empty() || outline.resolve(placed.section)) continue;
        for (const auto& line : placed.lines) {
            findings.push_back({"C10",
                                Severity::error,
                                "reports.check_placed_nowhere",
                                {{"activity", line.text}, {"section", placed.section}},
                                {{{}, 0, 0, line.activity.code}}});
        }
    }
    return findings;
}

// Whether each section has its parent and the one before it, and stands behind it.
class SectionNumbers {
public:
    explicit SectionNumbers(const Outline& outline)
    {
        for (const OutlineBlock& block : outline.blocks) {
            if (block.is_numbered) addresses_.insert(block.address);
        }
    }

    std::vector<Finding> check(const Outline& outline)
    {
        SectionAddress before;
        for (const OutlineBlock& block : outline.blocks) {
            if (!block.is_numbered || block.markup.kind != BlockKind::heading) continue;
            check_one(block);
            if (block.address < before) add(block, "reports.check_out_of_order", before);
            before = block.address;
        }
        return std::move(findings_);
    }

private:
    void check_one(const OutlineBlock& block)
    {
        SectionAddress parent = block.address;
        parent.numbers.pop_back();
        if (!parent.numbers.empty() && !addresses_.contains(parent)) {
            add(block, "reports.check_no_parent", parent);
        }
        if (block.address.numbers.back() == 1) return;
        const SectionAddress previous = parent.child(block.address.numbers.back() - 1);
        if (!addresses_.contains(previous)) add(block, "reports.check_number_jumps", previous);
    }

    void add(const OutlineBlock& block, const char* key, const SectionAddress& other)
    {
        findings_.push_back({"C11",
                             Severity::error,
                             key,
                             {{"section", block.address.text()}, {"other", other.text()}},
                             {block.markup.place}});
    }

    std::set<SectionAddress> addresses_;
    std::vector<Finding> findings_;
};

}  // namespace

Result<std::vector<Finding>> check_references_resolve(store::Connection& connection,
                                                      const access::Viewer& viewer, FiscalYear year)
{
    const Outline outline = TRY(load_outline(connection, viewer, year));
    FigureCatalogue catalogue(connection, viewer, year);
    std::vector<Finding> findings;
    for (const Error& error : find_unknown_names(outline, catalogue))
        findings.push_back(finding_of("C10", error));
    for (Finding& finding : TRY(check_placements(connection, viewer, year, outline))) {
        findings.push_back(std::move(finding));
    }
    const auto narrative = TRY(list_printed_words(connection, viewer, year));
    for (Finding& finding : check_typed_references(narrative, outline))
        findings.push_back(std::move(finding));
    return findings;
}

Result<std::vector<Finding>> check_numbering(store::Connection& connection, const access::Viewer& viewer,
                                             FiscalYear year)
{
    const Outline outline = TRY(load_outline(connection, viewer, year));
    auto findings = SectionNumbers(outline).check(outline);
    for (const PrintedWords& words : TRY(list_printed_words(connection, viewer, year))) {
        const std::u32string marker = find_typed_marker(words.text);
        if (marker.empty()) continue;
        findings.push_back({"C11",
                            Severity::warning,
                            "reports.check_typed_number",
                            {{"text", language::to_utf8(marker)}},
                            {words.place(0)}});
    }
    return findings;
}

Result<std::vector<Finding>> check_brackets(store::Connection& connection, const access::Viewer& viewer,
                                            FiscalYear year)
{
    std::vector<Finding> findings;
    for (const PrintedWords& words : TRY(list_printed_words(connection, viewer, year))) {
        for (const language::BracketFault& fault :
             language::find_bracket_faults(language::to_utf8(words.text))) {
            findings.push_back(
                {"C20",
                 Severity::warning,
                 fault.is_open ? "reports.check_bracket_not_closed" : "reports.check_bracket_not_opened",
                 {{"bracket", fault.bracket}},
                 {words.place(fault.position)}});
        }
    }
    return findings;
}

Result<std::vector<Finding>> check_house_style(store::Connection& connection, const access::Viewer& viewer,
                                               FiscalYear year)
{
    std::map<StyleMark, std::vector<Place>> places;
    for (const PrintedWords& words : TRY(list_printed_words(connection, viewer, year))) {
        for (const StyleUse& use : find_style_uses(words.text))
            places[use.mark].push_back(words.place(use.at));
    }
    std::vector<Finding> findings;
    const auto add = [&](StyleMark mark, const char* key) {
        if (places[mark].empty()) return;
        findings.push_back(
            {"C20", Severity::info, key, {{"count", std::to_string(places[mark].size())}}, places[mark]});
    };
    const auto rarer = [&](StyleMark a, StyleMark b) { return places[a].size() < places[b].size() ? a : b; };
    add(StyleMark::wide_digit, "reports.check_wide_digits");
    if (!places[StyleMark::wide_bracket].empty()) {
        add(rarer(StyleMark::narrow_bracket, StyleMark::wide_bracket), "reports.check_mixed_brackets");
    }
    if (!places[StyleMark::wave_dash].empty()) {
        add(rarer(StyleMark::wide_tilde, StyleMark::wave_dash), "reports.check_mixed_dashes");
    }
    return findings;
}

}  // namespace tomoni::reports
