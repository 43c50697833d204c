#include "platform/documents/html.h"

#include "base/embedded_file.h"
#include "platform/documents/chart_svg.h"
#include "platform/documents/html_parts.h"
#include "platform/documents/markup.h"
#include "platform/documents/outline.h"

#include <fmt/format.h>
#include <iterator>
#include <vector>

namespace tomoni {
extern const EmbeddedFile paper_style_files[];
}

namespace tomoni::documents {

namespace {

constexpr ChartSize wide_chart{1700, 780};
constexpr ChartSize narrow_chart{940, 860};
// A paper with fewer headings is taken in without a list of them.
constexpr std::size_t contents_headings_min = 4;

std::string in_address(std::string_view text)
{
    std::string address;
    for (const char c : text) {
        const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                              std::string_view("._-@").contains(c);
        if (is_plain)
            address += c;
        else
            fmt::format_to(std::back_inserter(address), "%{:02X}", static_cast<unsigned char>(c));
    }
    return address;
}

class PaperWriter {
public:
    PaperWriter(const Paper& paper, const HtmlOptions& options) : paper_(paper), options_(options) {}

    std::string write()
    {
        for (const auto& block : paper_.blocks) std::visit(*this, block);
        const std::string body = std::exchange(text_, {});
        document_head();
        opening();
        contents();
        text_ += "<main id=\"text\">\n" + body + "</main>\n";
        foot();
        return std::move(text_);
    }

    void operator()(const Heading& heading)
    {
        const int level = levels_.next(heading) + 1;
        headings_.push_back({level, bookmark_of(heading)});
        put("<h{} id=\"section-{}\">", level, headings_.size());
        if (!heading.number.empty()) put("<span class=\"number\">{}</span> ", escape_markup(heading.number));
        put("{}</h{}>\n", escape_markup(heading.text), level);
    }
    void operator()(const Paragraph& paragraph) { put("<p>{}</p>\n", runs_html(paragraph.runs, options_)); }
    void operator()(const Note& note) { put("<p class=\"note\">{}</p>\n", runs_html(note.runs, options_)); }
    void operator()(const Table& table)
    {
        if (!table.columns.empty()) text_ += table_html(table, options_);
    }
    void operator()(const PageBreak&) { put("<div class=\"page-break\"></div>\n"); }
    void operator()(const Spacer& spacer) { put("<div style=\"height:{}lh\"></div>\n", spacer.lines); }

    void operator()(const List& list)
    {
        const std::string_view tag = list.is_numbered ? "ol" : "ul";
        put("<{}", tag);
        if (list.is_numbered && list.first_number != 1) put(" start=\"{}\"", list.first_number);
        put(">\n");
        for (const auto& item : list.items) {
            const bool is_marked = !item.marker.empty();
            put("<li{}>", is_marked ? " class=\"marked\"" : "");
            if (is_marked) put("<span class=\"marker\">{}</span> ", escape_markup(item.marker));
            text_ += runs_html(item.runs, options_);
            for (const auto& nested : item.nested) (*this)(nested);
            put("</li>\n");
        }
        put("</{}>\n", tag);
    }

    void operator()(const Chart& chart)
    {
        put("<figure>\n<figcaption>{}</figcaption>\n", escape_markup(chart.title));
        if (can_be_drawn(chart)) draw(chart);
        if (!chart.source.empty()) put("<p class=\"source\">{}</p>\n", escape_markup(chart.source));
        put("</figure>\n");
        if (chart.has_table) text_ += chart_table_html(table_of(chart), options_);
    }

    void operator()(const SignatureBlock& block)
    {
        put("<section class=\"signatures\" aria-label=\"{}\">\n", say("documents.signatures"));
        if (!block.date.empty()) put("<p>{}</p>\n", escape_markup(block.date));
        if (!block.organisation.empty()) put("<p>{}</p>\n", escape_markup(block.organisation));
        put("<ul>\n");
        for (const auto& one : block.signatories) {
            put("<li><span class=\"role\">{}</span> <span class=\"line\">{}</span>", escape_markup(one.role),
                escape_markup(one.name));
            if (one.has_seal) put(" <span class=\"seal\">{}</span>", say("documents.seal_mark"));
            put("</li>\n");
        }
        put("</ul>\n</section>\n");
    }

private:
    struct Entry {
        int level = 2;
        std::string text;
    };

    template <typename... Arguments>
    void put(fmt::format_string<Arguments...> format, Arguments&&... arguments)
    {
        fmt::format_to(std::back_inserter(text_), format, std::forward<Arguments>(arguments)...);
    }

    [[nodiscard]] std::string say(std::string_view key) const
    {
        return escape_markup(language::sentence(paper_.language, key));
    }

    void draw(const Chart& chart)
    {
        const std::string description = description_of(chart, paper_.language);
        const std::string id = fmt::format("chart-{}", ++charts_);
        put("<div class=\"wide\">{}</div>\n", svg_of(chart, wide_chart, id, description));
        put("<div class=\"narrow\">{}</div>\n", svg_of(chart, narrow_chart, id + "-narrow", description));
    }

    void document_head()
    {
        put("<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n",
            language::code_of(paper_.language));
        put("<meta http-equiv=\"Content-Security-Policy\" "
            "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        put("<title>{}{}{}</title>\n", escape_markup(paper_.title), paper_.organisation.empty() ? "" : " – ",
            escape_markup(paper_.organisation));
        put("<style>\n{}</style>\n</head>\n", paper_style_files[0].bytes());
    }

    void opening()
    {
        put("<body class=\"{}{}\">\n<a class=\"skip\" href=\"#text\">{}</a>\n",
            paper_.opening == Opening::cover ? "cover" : "plain",
            paper_.orientation == Orientation::landscape ? " landscape" : "", say("documents.skip_to_text"));
        put("<header>\n");
        if (!paper_.organisation.empty())
            put("<p class=\"organisation\">{}</p>\n", escape_markup(paper_.organisation));
        put("<h1>{}</h1>\n", escape_markup(paper_.title));
        if (!paper_.subtitle.empty()) put("<p class=\"subtitle\">{}</p>\n", escape_markup(paper_.subtitle));
        put("</header>\n");
    }

    // Headings of the first two levels, one under the other.
    void contents()
    {
        if (headings_.size() < contents_headings_min) return;
        put("<nav aria-label=\"{}\">\n<ul>\n", say("documents.contents"));
        for (std::size_t i = 0; i < headings_.size(); ++i) {
            if (headings_[i].level > 3) continue;
            put("<li class=\"level-{}\"><a href=\"#section-{}\">{}</a></li>\n", headings_[i].level, i + 1,
                escape_markup(headings_[i].text));
        }
        put("</ul>\n</nav>\n");
    }

    void foot()
    {
        if (!paper_.organisation.empty() || !paper_.year_label.empty())
            put("<footer><p>{} {}</p></footer>\n", escape_markup(paper_.organisation),
                escape_markup(paper_.year_label));
        put("</body>\n</html>\n");
    }

    const Paper& paper_;
    const HtmlOptions& options_;
    HeadingLevels levels_;
    std::vector<Entry> headings_;
    int charts_ = 0;
    std::string text_;
};

}  // namespace

std::string figure_html(std::string_view text, std::string_view figure, const HtmlOptions& options)
{
    if (figure.empty()) return escape_markup(text);
    const std::string name = escape_markup(figure);
    if (options.figure_href.empty())
        return fmt::format("<span class=\"figure\" data-figure=\"{}\">{}</span>", name, escape_markup(text));
    return fmt::format("<a class=\"figure\" data-figure=\"{}\" href=\"{}{}\">{}</a>", name,
                       escape_markup(options.figure_href), in_address(figure), escape_markup(text));
}

std::string runs_html(const Runs& runs, const HtmlOptions& options)
{
    std::string html;
    for (const auto& run : runs) {
        if (run.is_line_break) {
            html += "<br>\n";
            continue;
        }
        std::string content = figure_html(run.text, run.figure, options);
        const std::string_view link = run.figure.empty() ? safe_link(run.link) : std::string_view();
        if (!link.empty()) content = fmt::format("<a href=\"{}\">{}</a>", escape_markup(link), content);
        if (run.emphasis == Emphasis::strong) content = "<strong>" + content + "</strong>";
        if (run.emphasis == Emphasis::emphasis) content = "<em>" + content + "</em>";
        html += content;
    }
    return html;
}

std::string html_of(const Paper& paper, const HtmlOptions& options)
{
    return PaperWriter(paper, options).write();
}

}  // namespace tomoni::documents
