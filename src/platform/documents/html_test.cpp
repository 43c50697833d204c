#include "platform/documents/html.h"

#include "platform/documents/markup.h"
#include "support/sample_papers.h"

#include <algorithm>
#include <array>
#include <doctest/doctest.h>
#include <vector>

namespace tomoni::documents {
namespace {

std::size_t count_in(std::string_view text, std::string_view part)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

// The first tag that closes nothing or is not closed; "" when all are in order.
std::string first_unbalanced_tag(std::string_view html)
{
    constexpr std::array<std::string_view, 8> without_end{"meta", "br",     "path", "rect",
                                                          "hr",   "circle", "img",  "!doctype"};
    std::vector<std::string> open;
    for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
        const std::size_t end = html.find('>', at);
        std::string name(html.substr(at + 1, html.find_first_of(" >/\n", at + 2) - at - 1));
        if (std::ranges::find(without_end, name) != without_end.end() || html[end - 1] == '/') continue;
        if (!name.starts_with('/')) {
            open.push_back(name);
        } else if (open.empty() || "/" + open.back() != name) {
            return name;
        } else {
            open.pop_back();
        }
    }
    return open.empty() ? "" : open.back();
}

Paper hostile_paper(const std::string& text)
{
    Paper paper;
    paper.title = paper.subtitle = paper.organisation = paper.year_label = text;
    paper.heading(1, text, text).paragraph(text).note(text);
    paper.add(Paragraph{{{.text = text, .figure = text}, {.text = text, .link = "javascript:" + text}}});
    paper.add(List{false, 1, {{plain(text), {}}}});
    Table table{.caption = text, .unit = text, .source = text};
    table.columns = {text_column(text), text_column(text)};
    table.columns[1].group = text;
    table.add(RowKind::item, 1, {text_cell(text), text_cell(text)});
    paper.add(table);
    paper.add(Chart{.title = text,
                    .unit = text,
                    .source = text,
                    .head = text,
                    .labels = {text},
                    .series = {{text, {1}}},
                    .total = text});
    paper.add(SignatureBlock{text, text, {{text, text, true}}});
    paper.add(Table{}).add(Chart{.title = text});
    return paper;
}

}  // namespace

TEST_CASE("documents: HTML stands alone, says its language and title, and balances its tags")
{
    for (const Paper& paper : {tests::settlement_paper(), tests::narrative_paper(), tests::register_paper(),
                               tests::membership_paper(), tests::audit_paper()}) {
        const std::string html = html_of(paper);
        CHECK(html.starts_with("<!doctype html>\n<html lang=\"ja\">"));
        CHECK(html.contains("<title>" + paper.title + " – " + paper.organisation + "</title>"));
        CHECK(html.contains("<a class=\"skip\" href=\"#text\">本文へ進む</a>"));
        CHECK(count_in(html, "<h1>") == 1);
        CHECK_FALSE(html.contains("src="));
        CHECK_FALSE(html.contains("url("));
        CHECK(first_unbalanced_tag(html) == "");
        CHECK(html_of(paper) == html);
    }
}

TEST_CASE("documents: every text of a paper is escaped in HTML and SVG")
{
    const std::string html = html_of(hostile_paper("<script>alert('\"&')</script>\x01"));
    CHECK_FALSE(html.contains("<script>"));
    CHECK_FALSE(html.contains("alert('"));
    CHECK_FALSE(html.contains("javascript:"));
    CHECK_FALSE(html.contains('\x01'));
    CHECK(html.contains("&lt;script&gt;alert(&#39;&quot;&amp;&#39;)&lt;/script&gt;"));
    CHECK(first_unbalanced_tag(html) == "");
}

TEST_CASE("documents: HTML tables have heads with scopes, captions and printed amounts")
{
    const std::string html = html_of(tests::settlement_paper());
    CHECK(html.contains("<th scope=\"col\" class=\"amount\">決算</th>"));
    CHECK(html.contains("<th scope=\"row\" class=\"text\">予備費</th>"));
    CHECK(html.contains("<td class=\"amount\" data-head=\"決算\"><span>△12,345</span></td>"));
    CHECK(html.contains("<td class=\"amount\" data-head=\"予算\"><span>0</span></td>"));
    CHECK(html.contains("<span class=\"unit\">単位：円</span></caption>"));
    CHECK(html.contains("<tr class=\"grand-total indent-0\">"));
    CHECK(count_in(html, "<td class=\"amount\"></td>") == 2 * 4 + 1);
}

TEST_CASE("documents: neighbouring columns of one group stand under one head")
{
    Paper paper;
    Table table;
    table.columns = {text_column("年度", 0), amount_column("個人", "正会員"), amount_column("団体", "正会員"),
                     amount_column("計")};
    table.add(RowKind::item, 0, {text_cell("2023"), count_cell(199), count_cell(88), count_cell(287)});
    const std::string html = html_of(paper.add(table));
    CHECK(html.contains("<th scope=\"colgroup\" class=\"group\" colspan=\"2\">正会員</th>"));
    CHECK(html.contains("rowspan=\"2\">年度</th>"));
    CHECK(html.contains("data-head=\"正会員 団体\"><span>88</span>"));
}

TEST_CASE("documents: live figures carry their name and lead to their records when told whereto")
{
    Paper paper;
    paper.add(Paragraph{{{.text = "867", .figure = "grants.あ.cash@2022"}}});
    CHECK(html_of(paper).contains("<span class=\"figure\" data-figure=\"grants.あ.cash@2022\">867</span>"));
    CHECK(html_of(paper, {"/figures/"})
              .contains("<a class=\"figure\" data-figure=\"grants.あ.cash@2022\" "
                        "href=\"/figures/grants.%E3%81%82.cash@2022\">867</a>"));
}

TEST_CASE("documents: headings are in order without gaps and a long paper has a list of them")
{
    const std::string html = html_of(tests::narrative_paper());
    CHECK(html.contains("<nav aria-label=\"目次\">"));
    CHECK(html.contains("<a href=\"#section-1\">Ⅰ 事業の概要</a>"));
    CHECK(html.contains("<h2 id=\"section-1\"><span class=\"number\">Ⅰ</span> 事業の概要</h2>"));
    CHECK(html.contains("<h4 id=\"section-3\"><span class=\"number\">(1)</span> 声明</h4>"));
    CHECK_FALSE(html_of(tests::audit_paper()).contains("<nav"));
}

TEST_CASE("documents: charts have a title, words, and the table of their values")
{
    const std::string html = html_of(tests::membership_paper());
    CHECK(html.contains("<figcaption>会員数の推移</figcaption>"));
    CHECK(html.contains("role=\"img\" aria-labelledby=\"chart-1-title chart-1-desc\""));
    CHECK(html.contains("<desc id=\"chart-1-desc\">「会員数の推移」のグラフ（2016から2023まで）。"));
    CHECK(html.contains("<span class=\"unseen\">会員数の推移</span>"));
    CHECK(html.contains("data-head=\"合計\"><span>867</span>"));
    CHECK(count_in(html, "id=\"chart-1-title\"") == 1);
}

TEST_CASE("documents: only addresses of the web and of the page are links")
{
    CHECK(safe_link("https://example.org/a?b=c") == "https://example.org/a?b=c");
    CHECK(safe_link("#section-1") == "#section-1");
    CHECK(safe_link("javascript:alert(1)").empty());
    CHECK(safe_link("data:text/html,x").empty());
    CHECK(safe_link("//example.org").empty());
}

}  // namespace tomoni::documents
