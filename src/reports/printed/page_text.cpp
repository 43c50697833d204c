#include "reports/printed/page_text.h"

#include "base/text.h"
#include "reports/printed/pattern.h"

#include <algorithm>
#include <array>

namespace tomoni::printed {

namespace {

struct Line {
    FoldedText text;
    std::vector<RowPart> row;
    int width = 0;
};

int width_of_line(const FoldedText& text)
{
    int width = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        width += is_ascii_digit(text.units[i]) ? 1 : width_of(text.raw[i]);
    }
    return width;
}

bool is_page_number(std::u16string_view line)
{
    static const Pattern form(
        u"^[-—~ ]*[0-9]{1,3}[-—~ ]*$|^[0-9]{1,3} */ *[0-9]{1,3}$|^[pP]\\.? ?[0-9]{1,3}$");
    return form.is_in(line);
}

// Spaces go, except between Latin words or numbers; "2 0 2 4年" becomes one number.
FoldedText compact(const FoldedText& line)
{
    static const Pattern spaced_year(u"(?<![0-9])[0-9](?: [0-9]){3}(?= ?年)");
    std::vector<bool> in_year(line.size(), false);
    for (const Match& match : spaced_year.find_all(line.units)) {
        for (std::size_t i = match.begin(); i < match.end(); ++i) in_year[i] = true;
    }
    FoldedText kept;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line.units[i] == u' ') {
            const std::size_t next = line.units.find_first_not_of(u' ', i);
            const bool between_words = !kept.empty() && next != std::u16string::npos &&
                                       is_ascii_word(kept.units.back()) && is_ascii_word(line.units[next]);
            if (!between_words || in_year[i] || kept.units.back() == u' ') continue;
        }
        kept.push(line.units[i], line.raw[i], line.spots[i]);
    }
    return kept;
}

std::vector<Line> split_lines(const TextFile& file, std::uint16_t index)
{
    std::vector<Line> lines;
    std::int32_t number = 0;
    for (const std::string& raw : split_text(replace_all(file.text, "\f", ""), "\n")) {
        Line line;
        line.text = fold_line(raw, index, ++number);
        if (line.text.empty() || is_page_number(line.text.units)) continue;
        line.row = find_row_parts(line.text);
        line.width = width_of_line(line.text);
        lines.push_back(std::move(line));
    }
    return lines;
}

// How wide the lines of running text are: the upper quartile of the long ones.
int usual_width(const std::vector<Line>& lines)
{
    std::vector<int> widths;
    for (const Line& line : lines) {
        if (line.row.empty() && line.width >= 30) widths.push_back(line.width);
    }
    if (widths.empty()) return 80;
    std::ranges::sort(widths);
    return widths[widths.size() * 3 / 4];
}

bool has_open_bracket(std::u16string_view text)
{
    int depth = 0;
    for (const char16_t unit : text) {
        if (unit == u'「' || unit == u'『' || unit == u'(' || unit == u'【') ++depth;
        if ((unit == u'」' || unit == u'』' || unit == u')' || unit == u'】') && depth > 0) --depth;
    }
    return depth > 0;
}

bool ends_with_any(std::u16string_view text, std::u16string_view units)
{
    return !text.empty() && units.find(text.back()) != std::u16string_view::npos;
}

const Pattern& statement_title()
{
    static const Pattern title(
        u"^■?.{0,26}(?:収支決算|決算報告|決算書|活動計算書|収支計算書|会計報告|貸借対照表|財産目録|計算書類)"
        u"(?:の注記|書|報告|報告書)?(?:[ (0-9].*)?$");
    return title;
}

const Pattern& audit_title()
{
    static const Pattern title(u"^.{0,24}監査報告書?.{0,4}$");
    return title;
}

const Pattern& business_title()
{
    static const Pattern title(u"^.{0,24}事業報告書?(?:\\(.*)?$");
    return title;
}

// The title line of a paper never goes on a sentence before it.
bool names_a_paper(std::u16string_view line)
{
    const auto title = without_spaces(line);
    return title.size() <= 40 && title.find(u'。') == std::u16string::npos &&
           (statement_title().is_in(title) || audit_title().is_in(title));
}

class Joiner {
public:
    explicit Joiner(int width) : width_(width) {}

    std::vector<Paragraph> join(const std::vector<Line>& lines)
    {
        for (const Line& line : lines) take(line);
        return std::move(paragraphs_);
    }

private:
    void take(const Line& line)
    {
        if (!line.row.empty()) {
            begin(line, {});
            paragraphs_.back().row = line.row;
        } else if (const FoundMarker found = find_marker(line.text);
                   found.length > 0 && begins_item(found.marker, line)) {
            begin(line, found);
        } else if (continues(line)) {
            extend(line);
        } else {
            begin(line, {});
        }
        last_width_ = line.width;
    }

    void begin(const Line& line, const FoundMarker& found)
    {
        Paragraph paragraph;
        paragraph.marker = found.marker;
        paragraph.text = compact(line.text.part(found.length, line.text.size()));
        last_number_[static_cast<std::size_t>(found.marker.kind)] = found.marker.number;
        paragraphs_.push_back(std::move(paragraph));
        lines_in_paragraph_ = 1;
    }

    void extend(const Line& line)
    {
        ++lines_in_paragraph_;
        FoldedText& text = paragraphs_.back().text;
        const FoldedText more = compact(line.text);
        const bool words = !text.empty() && !more.empty() && is_ascii_word(text.units.back()) &&
                           is_ascii_word(more.units.front()) && !is_ascii_digit(more.units.front());
        if (words) text.push(u' ', u' ', more.spots.front());
        text.append(more);
    }

    [[nodiscard]] bool can_be_extended() const
    {
        return !paragraphs_.empty() && !paragraphs_.back().is_row() && !paragraphs_.back().text.empty();
    }

    // A full line that stops in the middle of a sentence.
    [[nodiscard]] bool is_mid_sentence() const
    {
        return can_be_extended() && last_width_ * 4 >= width_ * 3 &&
               !ends_with_any(paragraphs_.back().text.units, u"。)」』】!?:");
    }

    // An enumeration inside a sentence may put "(2)" at the beginning of a line.
    [[nodiscard]] bool begins_item(const Marker& marker, const Line& line) const
    {
        if (!is_mid_sentence()) return true;
        if (marker.kind == MarkerKind::bullet) return line.text.units.front() != u'・';
        if (marker.kind == MarkerKind::roman || marker.kind == MarkerKind::chapter) return true;
        const std::u16string& before = paragraphs_.back().text.units;
        if (ends_with_any(before, u"、の・をはがにでと")) return false;
        std::u16string previous = marker.printed;
        if (marker.kind == MarkerKind::circled)
            --previous[0];
        else if (marker.kind == MarkerKind::paren && marker.number <= 9)
            --previous[1];
        if (previous != marker.printed && before.find(previous) != std::u16string::npos) return false;
        return marker.number == 1 || marker.number == last_number_[static_cast<std::size_t>(marker.kind)] + 1;
    }

    // "3. 会員の拡大": one line that does not reach the margin.
    [[nodiscard]] bool is_short_heading() const
    {
        const MarkerKind kind = paragraphs_.back().marker.kind;
        const bool heading =
            kind == MarkerKind::roman || kind == MarkerKind::chapter || kind == MarkerKind::arabic;
        return heading && lines_in_paragraph_ == 1 && last_width_ * 100 < width_ * 85 &&
               !ends_with_any(paragraphs_.back().text.units, u"、");
    }

    [[nodiscard]] bool continues(const Line& line) const
    {
        if (!can_be_extended()) return false;
        const std::u16string& text = paragraphs_.back().text.units;
        const bool sentence_ended = ends_with_any(text, u"。");
        const bool is_whole = !has_open_bracket(text);
        if (is_whole && (is_short_heading() || names_a_paper(line.text.units))) return false;
        if (has_open_bracket(text) && !sentence_ended) return true;
        if (ends_with_any(text, u"、")) return true;
        if (sentence_ended) return last_width_ * 10 >= width_ * 9;
        return last_width_ * 100 >= width_ * 62;
    }

    int width_;
    int last_width_ = 0;
    int lines_in_paragraph_ = 0;
    std::array<int, 10> last_number_{};
    std::vector<Paragraph> paragraphs_;
};

bool amounts_follow(const std::vector<Paragraph>& paragraphs, std::size_t from)
{
    std::size_t rows = 0;
    for (std::size_t i = from + 1; i < paragraphs.size() && i < from + 80; ++i) {
        if (paragraphs[i].is_row()) ++rows;
    }
    return rows >= 3;
}

bool chapter_follows(const std::vector<Paragraph>& paragraphs, std::size_t from)
{
    for (std::size_t i = from + 1; i < paragraphs.size() && i < from + 30; ++i) {
        if (paragraphs[i].marker.is_numbered() && !paragraphs[i].is_row()) return true;
    }
    return false;
}

bool is_title_line(const Paragraph& paragraph)
{
    return !paragraph.is_row() && paragraph.text.size() <= 40 &&
           paragraph.text.units.find_first_of(u"。、…") == std::u16string::npos;
}

Region region_at(const std::vector<Paragraph>& paragraphs, std::size_t at, Region current)
{
    const Paragraph& paragraph = paragraphs[at];
    const bool titled = is_title_line(paragraph) &&
                        (!paragraph.marker.is_numbered() || paragraph.marker.kind == MarkerKind::roman);
    if (titled && audit_title().is_in(paragraph.text.units) && current != Region::front) return Region::audit;
    if (titled && statement_title().is_in(paragraph.text.units) && amounts_follow(paragraphs, at)) {
        return Region::statements;
    }
    const bool narrative_begins = current == Region::front && paragraph.marker.is_numbered();
    if (narrative_begins) return Region::narrative;
    const bool comes_back = current != Region::narrative && current != Region::front && titled &&
                            business_title().is_in(paragraph.text.units) && chapter_follows(paragraphs, at);
    return comes_back ? Region::front : current;
}

}  // namespace

PageText read_pages(const std::vector<TextFile>& files)
{
    PageText pages;
    for (const TextFile& file : files) {
        const auto index = static_cast<std::uint16_t>(pages.files.size());
        pages.files.push_back(file.name);
        const std::vector<Line> lines = split_lines(file, index);
        auto paragraphs = Joiner(usual_width(lines)).join(lines);
        Region region = Region::front;
        for (std::size_t i = 0; i < paragraphs.size(); ++i) {
            region = region_at(paragraphs, i, region);
            paragraphs[i].region = region;
        }
        std::ranges::move(paragraphs, std::back_inserter(pages.paragraphs));
    }
    return pages;
}

}  // namespace tomoni::printed
