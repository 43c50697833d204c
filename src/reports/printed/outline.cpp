#include "reports/printed/outline.h"

#include "reports/printed/pattern.h"

namespace tomoni::printed {

namespace {

std::u16string step_text(const Marker& marker)
{
    const std::string number = std::to_string(marker.number);
    switch (marker.kind) {
        case MarkerKind::paren: return to_utf16("(" + number + ")");
        case MarkerKind::roman: return std::u16string(1, static_cast<char16_t>(0x2160 + marker.number - 1));
        case MarkerKind::circled: return std::u16string(1, static_cast<char16_t>(0x2460 + marker.number - 1));
        case MarkerKind::letter: return marker.printed;
        default: return to_utf16(number);
    }
}

MarkerKind kind_of_step(char16_t first)
{
    if (first >= 0x2160 && first <= 0x217F) return MarkerKind::roman;
    if (first >= 0x2460 && first <= 0x2473) return MarkerKind::circled;
    return first == u'(' ? MarkerKind::paren : MarkerKind::arabic;
}

std::vector<std::pair<MarkerKind, int>> steps_of(std::u16string_view text)
{
    static const Pattern step(u"[\u2160-\u216B]|\\([0-9]{1,2}\\)|[0-9]{1,2}|[\u2460-\u2473]");
    std::vector<std::pair<MarkerKind, int>> steps;
    for (const Match& match : step.find_all(text)) {
        const std::u16string_view shown = group_of(text, match, 0);
        const MarkerKind kind = kind_of_step(shown.front());
        int number = 0;
        if (kind == MarkerKind::roman) number = shown.front() - 0x2160 + 1;
        if (kind == MarkerKind::circled) number = shown.front() - 0x2460 + 1;
        for (const char16_t unit : shown) {
            if (is_ascii_digit(unit)) number = number * 10 + (unit - u'0');
        }
        steps.emplace_back(kind, number);
    }
    return steps;
}

}  // namespace

Outline Outline::build(std::vector<Paragraph>& paragraphs)
{
    Outline outline;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        Paragraph& paragraph = paragraphs[i];
        if (paragraph.region != Region::narrative || paragraph.is_row()) continue;
        if (paragraph.marker.is_numbered())
            outline.take(paragraph, i);
        else
            outline.loose_text_since_ =
                outline.loose_text_since_ || paragraph.marker.kind == MarkerKind::none;
        paragraph.section = outline.current_;
    }
    return outline;
}

// The list that the marker belongs to, as its last item: the innermost open list of this kind whose next
// number it is; else the innermost of this kind.
int Outline::find_list(const Marker& marker) const
{
    int same_kind = -1;
    for (int open = current_; open >= 0; open = nodes_[static_cast<std::size_t>(open)].parent) {
        const Marker& at = nodes_[static_cast<std::size_t>(open)].marker;
        if (at.kind != marker.kind) continue;
        if (at.number + 1 == marker.number) return open;
        if (same_kind < 0) same_kind = open;
    }
    return same_kind;
}

void Outline::take(const Paragraph& paragraph, std::size_t index)
{
    const Marker& marker = paragraph.marker;
    const int list = find_list(marker);
    const bool top_is_same = current_ >= 0 && list == current_;
    const bool new_list =
        list < 0 || (marker.number == 1 && (!top_is_same || loose_text_since_) &&
                     marker.kind != MarkerKind::roman && marker.kind != MarkerKind::chapter);
    int parent = current_;
    int previous = -1;
    if (!new_list) {
        previous = list;
        parent = nodes_[static_cast<std::size_t>(list)].parent;
    } else if (top_is_same) {
        parent = nodes_[static_cast<std::size_t>(current_)].parent;
    } else if (list < 0 && marker.kind == MarkerKind::roman) {
        parent = -1;
    }
    current_ = add(marker, parent, index);
    note_problem(current_, previous);
    loose_text_since_ = false;
}

int Outline::add(const Marker& marker, int parent, std::size_t paragraph)
{
    const int node = static_cast<int>(nodes_.size());
    nodes_.push_back({marker, parent, {}, paragraph});
    if (parent >= 0) nodes_[static_cast<std::size_t>(parent)].children.push_back(node);
    return node;
}

void Outline::note_problem(int node, int previous)
{
    const int number = nodes_[static_cast<std::size_t>(node)].marker.number;
    if (previous < 0) {
        if (number != 1) problems_.push_back({NumberingFault::does_not_begin_at_one, node, -1});
        return;
    }
    const int before = nodes_[static_cast<std::size_t>(previous)].marker.number;
    if (number == before + 1) return;
    problems_.push_back({number == before ? NumberingFault::doubled : NumberingFault::jumps, node, previous});
}

std::u16string Outline::path(int node) const
{
    std::u16string path;
    for (int at = node; at >= 0; at = nodes_[static_cast<std::size_t>(at)].parent) {
        const std::u16string step = step_text(nodes_[static_cast<std::size_t>(at)].marker);
        path = path.empty() ? step : step + u"-" + path;
    }
    return path;
}

int Outline::find_below(int node, MarkerKind kind, int number) const
{
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        const Marker& marker = nodes_[i].marker;
        if (marker.kind != kind || marker.number != number) continue;
        if (node < 0 && nodes_[i].parent < 0) return static_cast<int>(i);
        for (int at = nodes_[i].parent; at >= 0 && node >= 0;
             at = nodes_[static_cast<std::size_t>(at)].parent) {
            if (at == node) return static_cast<int>(i);
        }
    }
    return -1;
}

bool Outline::has_kind(MarkerKind kind) const
{
    return find_below(-1, kind, 1) >= 0 || find_below(-1, kind, 2) >= 0;
}

std::vector<Reference> find_references(std::u16string_view text, bool arabic_chapters)
{
    static const Pattern roman(
        u"[\u2160-\u216B](?:[-~ー—の・.]{0,1}(?:\\([0-9]{1,2}\\)|[0-9]{1,2}(?![0-9年月日名回])|[\u2460-"
        u"\u2473]"
        u"))+|"
        u"[\u2160-\u216B](?=章?[をに]?(?:も)?参照)");
    static const Pattern arabic(
        u"(?<![0-9])[0-9]{1,2}(?:-(?:\\([0-9]{1,2}\\)|[0-9]{1,2}|[\u2460-\u2473]))+(?=[をに]?(?:も)?参照)");
    std::vector<Reference> references;
    static const Pattern chapter(u"第([0-9]{1,2})章(?=[をにも]{0,2}参照)");
    for (const Match& match : (arabic_chapters ? arabic : roman).find_all(text)) {
        references.push_back({match.begin(), match.end(), steps_of(group_of(text, match, 0))});
    }
    for (const Match& match : chapter.find_all(text)) {
        const int number = static_cast<int>(*number_of(text, match, 1));
        references.push_back({match.begin(), match.end(), {{MarkerKind::chapter, number}}});
    }
    return references;
}

int resolve(const Outline& outline, const Reference& reference)
{
    int node = -1;
    for (const auto& [kind, number] : reference.steps) {
        int next = outline.find_below(node, kind, number);
        if (next < 0 && kind == MarkerKind::arabic) {
            next = outline.find_below(node, MarkerKind::paren, number);
            if (next < 0) next = outline.find_below(node, MarkerKind::half_paren, number);
            if (next < 0) next = outline.find_below(node, MarkerKind::dashed, number);
        }
        if (next < 0) return -1;
        node = next;
    }
    return node;
}

}  // namespace tomoni::printed
