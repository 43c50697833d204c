#include "base/text.h"
#include "reports/printed/pattern.h"
#include "reports/printed/rules.h"

#include <algorithm>
#include <set>

namespace tomoni::printed {

namespace {

const Paragraph& paragraph_of(const Report& report, int node)
{
    return report.pages.paragraphs[report.outline.nodes()[static_cast<std::size_t>(node)].paragraph];
}

// Where the last step of a reference would fit: "Ⅵ-2-(3)-⑤".
std::string suggest(const Report& report, const Reference& reference)
{
    std::string suggestion;
    const auto [kind, number] = reference.steps.back();
    const auto& nodes = report.outline.nodes();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].marker.kind != kind || nodes[i].marker.number != number) continue;
        if (!suggestion.empty()) suggestion += ", ";
        suggestion += to_utf8(report.outline.path(static_cast<int>(i)));
        if (suggestion.size() > 80) break;
    }
    return suggestion.empty() ? "–" : suggestion;
}

// "（③参照）": some item of that number in the same chapter.
void check_near_references(const Report& report, const Paragraph& paragraph, Findings& findings)
{
    static const Pattern near(
        u"(?<![-0-9\u2160-\u217F)\u2460-\u2473の.])([\u2460-\u2473])(?=[をにも]{0,2}参照)");
    const auto& text = paragraph.text.units;
    int chapter = paragraph.section;
    if (chapter < 0) return;
    const auto& nodes = report.outline.nodes();
    while (nodes[static_cast<std::size_t>(chapter)].parent >= 0)
        chapter = nodes[static_cast<std::size_t>(chapter)].parent;
    for (const Match& match : near.find_all(text)) {
        const int number = text[match.begin()] - 0x2460 + 1;
        if (report.outline.find_below(chapter, MarkerKind::circled, number) >= 0) continue;
        findings.add(
            "PR-05", Severity::error, "printed.dangling_reference",
            {{"reference", to_utf8(group_of(text, match, 1))},
             {"candidates", suggest(report, {match.begin(), match.end(), {{MarkerKind::circled, number}}})}},
            {report.place(paragraph, match.begin(), match.end())});
    }
}

void check_references_of(const Report& report, const Paragraph& paragraph, bool arabic, Findings& findings)
{
    const auto& text = paragraph.text.units;
    for (const Reference& reference : find_references(text, arabic)) {
        if (!report.outline.has_kind(reference.steps.front().first)) continue;
        if (resolve(report.outline, reference) >= 0) continue;
        findings.add("PR-05", Severity::error, "printed.dangling_reference",
                     {{"reference", to_utf8(text.substr(reference.begin, reference.end - reference.begin))},
                      {"candidates", suggest(report, reference)}},
                     {report.place(paragraph, reference.begin, reference.end)});
    }
}

// All in one finding: a chapter with a wrong number takes its sections with it.
void check_claimed_sections(const Report& report, Findings& findings)
{
    std::set<std::string> missing;
    std::vector<Place> places;
    for (const ClaimedAct& act : report.claims.acts) {
        const auto section = fold_label(act.section);
        const auto references = find_references(section, false);
        if (references.size() != 1 || references[0].begin != 0 || references[0].end != section.size())
            continue;
        if (resolve(report.outline, references[0]) >= 0) continue;
        if (missing.insert(act.section).second) places.push_back(act.place);
    }
    if (missing.empty()) return;
    const std::vector<std::string> sections(missing.begin(), missing.end());
    findings.add("PR-05", Severity::warning, "printed.claimed_section_missing",
                 {{"reference", join_text(sections, "、")}}, std::move(places));
}

struct Bracket {
    char16_t opening;
    char16_t closing;
};
constexpr Bracket bracket_pairs[] = {{u'「', u'」'}, {u'『', u'』'}, {u'(', u')'},   {u'【', u'】'},
                                     {u'〔', u'〕'}, {u'《', u'》'}, {u'〈', u'〉'}, {u'[', u']'}};

const Bracket* opening_of(char16_t unit)
{
    const auto* found = std::ranges::find(bracket_pairs, unit, &Bracket::opening);
    return found == std::end(bracket_pairs) ? nullptr : found;
}

const Bracket* closing_of(char16_t unit)
{
    const auto* found = std::ranges::find(bracket_pairs, unit, &Bracket::closing);
    return found == std::end(bracket_pairs) ? nullptr : found;
}

struct OpenBracket {
    const Bracket* pair;
    std::size_t at;
};

struct BracketFault {
    const char* key;
    std::size_t at;
    const Bracket* pair;
};

// "1)", "a)" and "ア)" enumerate, they close nothing.
bool enumerates(std::u16string_view text, std::size_t at)
{
    static const Pattern number(u"(?:^|[^0-9A-Za-z])[0-9]{1,2}$");
    static const Pattern letter(u"(?:^|[。、:;・ ])[A-Za-zア-ン]$");
    const auto before = text.substr(0, at);
    return text[at] == u')' && (number.is_in(before) || letter.is_in(before));
}

std::vector<BracketFault> find_bracket_faults(std::u16string_view text)
{
    std::vector<OpenBracket> open;
    std::vector<BracketFault> faults;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (const Bracket* pair = opening_of(text[i])) open.push_back({pair, i});
        const Bracket* pair = closing_of(text[i]);
        if (pair == nullptr) continue;
        const auto matching =
            std::find_if(open.rbegin(), open.rend(), [&](auto& one) { return one.pair == pair; });
        if (matching == open.rend()) {
            if (!enumerates(text, i)) faults.push_back({"printed.bracket_not_opened", i, pair});
            continue;
        }
        const auto inner = static_cast<std::size_t>(open.rend() - matching);
        for (std::size_t k = inner; k < open.size(); ++k) {
            const bool comes_later = text.find(open[k].pair->closing, i) != std::u16string_view::npos;
            faults.push_back({comes_later ? "printed.brackets_cross" : "printed.bracket_not_closed",
                              open[k].at, open[k].pair});
            if (!comes_later) continue;
        }
        open.resize(inner - 1);
    }
    for (const OpenBracket& left : open) faults.push_back({"printed.bracket_not_closed", left.at, left.pair});
    return faults;
}

// Extraction may cut one paragraph into several: a bracket that is left open here and closed there is whole.
bool is_closed_nearby(const std::vector<Paragraph>& paragraphs, std::size_t at, const BracketFault& fault)
{
    const bool looks_behind = fault.key == std::string_view("printed.bracket_not_opened");
    for (std::size_t step = 1; step <= 4; ++step) {
        if (looks_behind ? at < step : at + step >= paragraphs.size()) return false;
        const Paragraph& other = paragraphs[looks_behind ? at - step : at + step];
        if (!looks_behind && other.marker.kind != MarkerKind::none) return false;
        for (const BracketFault& counterpart : find_bracket_faults(other.text.units)) {
            const bool opposite =
                (counterpart.key == std::string_view("printed.bracket_not_opened")) != looks_behind;
            if (opposite && counterpart.pair == fault.pair) return true;
        }
        if (looks_behind && other.marker.kind != MarkerKind::none) return false;
    }
    return false;
}

// The roman numbers of the statement's own headings, in the claims.
void check_statement_numbering(const Report& report, Findings& findings)
{
    for (const ClaimTable& table : report.claims.settlements) {
        int last = 0;
        for (const ClaimLine& line : table.lines) {
            const auto label = fold_label(line.label);
            if (line.kind != LineKind::header || label.empty() || label[0] < 0x2160 || label[0] > 0x216B)
                continue;
            const int number = label[0] - 0x2160 + 1;
            if (number != last + 1) {
                findings.add(
                    "PR-06", Severity::error,
                    last == 0 ? "printed.list_begins_late" : "printed.list_number_jumps",
                    {{"marker", to_utf8(label.substr(0, 1))},
                     {"before",
                      last == 0 ? "–" : to_utf8(std::u16string(1, static_cast<char16_t>(0x2160 + last - 1)))},
                     {"section", table.file}},
                    {line.place});
            }
            last = number;
        }
    }
}

}  // namespace

void check_references(const Report& report, Findings& findings)
{
    if (report.outline.nodes().empty()) return;
    const bool roman = report.outline.has_kind(MarkerKind::roman);
    const bool arabic = !roman && report.outline.has_kind(MarkerKind::arabic);
    const bool chapters = report.outline.has_kind(MarkerKind::chapter);
    if (!roman && !arabic && !chapters) return;
    for (const Paragraph& paragraph : report.pages.paragraphs) {
        if (paragraph.is_row() || paragraph.region == Region::audit) continue;
        check_references_of(report, paragraph, arabic, findings);
        check_near_references(report, paragraph, findings);
    }
    if (roman) check_claimed_sections(report, findings);
}

void check_numbering(const Report& report, Findings& findings)
{
    check_statement_numbering(report, findings);
    for (const NumberingProblem& problem : report.outline.problems()) {
        const OutlineNode& node = report.outline.nodes()[static_cast<std::size_t>(problem.node)];
        std::vector<Place> places{report.place(paragraph_of(report, problem.node))};
        std::string before = "–";
        if (problem.previous >= 0) {
            const Paragraph& previous = paragraph_of(report, problem.previous);
            before = to_utf8(previous.marker.printed);
            places.push_back(report.place(previous));
        }
        const char* key = problem.fault == NumberingFault::does_not_begin_at_one ? "printed.list_begins_late"
                          : problem.fault == NumberingFault::doubled ? "printed.list_number_doubled"
                                                                     : "printed.list_number_jumps";
        const std::u16string parent = report.outline.path(node.parent);
        findings.add("PR-06", Severity::error, key,
                     {{"marker", to_utf8(node.marker.printed)},
                      {"before", before},
                      {"section", parent.empty() ? "–" : to_utf8(parent)}},
                     std::move(places));
    }
}

void check_brackets(const Report& report, Findings& findings)
{
    const auto& paragraphs = report.pages.paragraphs;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        if (paragraphs[i].is_row()) continue;
        for (const BracketFault& fault : find_bracket_faults(paragraphs[i].text.units)) {
            if (is_closed_nearby(paragraphs, i, fault)) continue;
            findings.add("PR-08", Severity::error, fault.key,
                         {{"bracket", to_utf8(std::u16string(1, paragraphs[i].text.raw[fault.at]))}},
                         {report.place(paragraphs[i], fault.at, fault.at + 40)});
        }
    }
}

void check_series(const Report& report, Findings& findings)
{
    static const Pattern session(u"^第([0-9]{1,3})回");
    const auto& paragraphs = report.pages.paragraphs;
    std::int64_t last = 0;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        const auto& paragraph = paragraphs[i];
        const auto match = session.find(paragraph.text.units);
        const bool item =
            match && paragraph.marker.kind == MarkerKind::bullet && paragraph.region == Region::narrative;
        if (!item) {
            last = 0;
            continue;
        }
        const std::int64_t number = *number_of(paragraph.text.units, *match, 1);
        const bool next_too = i + 1 < paragraphs.size() && session.is_in(paragraphs[i + 1].text.units);
        if (last == 0 && number != 1 && next_too) {
            findings.add("PR-24", Severity::info, "printed.series_begins_late",
                         {{"number", std::to_string(number)}}, {report.place(paragraph)});
        }
        if (last != 0 && number != last + 1) {
            findings.add("PR-24", Severity::error, "printed.series_jumps",
                         {{"number", std::to_string(number)}, {"before", std::to_string(last)}},
                         {report.place(paragraph), report.place(paragraphs[i - 1])});
        }
        last = number;
    }
}

}  // namespace tomoni::printed
