#include "reports/printed/pattern.h"
#include "reports/printed/rules.h"

#include <algorithm>

namespace tomoni::printed {

namespace {

constexpr std::size_t places_max = 8;

struct Variants {
    std::vector<Place> wide;
    std::vector<Place> narrow;
};

bool is_told(const Paragraph& paragraph)
{
    return !paragraph.is_row() &&
           (paragraph.region == Region::narrative || paragraph.region == Region::front);
}

// A number that mixes widths, or whose width is not the house's: the other one for its length is ten times
// as frequent.
void take_number(const Report& report, const Paragraph& paragraph, const Match& match, Variants& several)
{
    const std::u16string_view raw =
        std::u16string_view(paragraph.text.raw).substr(match.begin(), match.end() - match.begin());
    const bool wide =
        std::ranges::all_of(raw, [](char16_t unit) { return unit >= 0xFF10 && unit <= 0xFF19; });
    (wide ? several.wide : several.narrow).push_back(report.place(paragraph, match.begin(), match.end() + 4));
}

void report_minority(Variants& variants, const char* key, std::size_t times, Findings& findings)
{
    auto& few = variants.wide.size() < variants.narrow.size() ? variants.wide : variants.narrow;
    const auto& many = variants.wide.size() < variants.narrow.size() ? variants.narrow : variants.wide;
    if (few.empty() || many.size() < few.size() * times) return;
    const std::string count = std::to_string(few.size());
    if (few.size() > places_max) few.resize(places_max);
    findings.add("PR-14", Severity::info, key, {{"count", count}}, few);
}

void check_digits(const Report& report, Findings& findings)
{
    static const Pattern number(u"(?<![0-9,.])[0-9]{2,4}(?![0-9,.])");
    static const Pattern single(u"(?<![0-9,.A-Za-z(-])[0-9](?=[月日回名人年])");
    Variants several;
    Variants singles;
    for (const Paragraph& paragraph : report.pages.paragraphs) {
        if (!is_told(paragraph)) continue;
        for (const Match& match : number.find_all(paragraph.text.units))
            take_number(report, paragraph, match, several);
        for (const Match& match : single.find_all(paragraph.text.units))
            take_number(report, paragraph, match, singles);
    }
    report_minority(several, "printed.digits_of_other_width", 5, findings);
    report_minority(singles, "printed.digits_of_other_width", 5, findings);
}

void check_signs(const Report& report, std::u16string_view wide, std::u16string_view narrow, const char* key,
                 Findings& findings)
{
    Variants signs;
    for (const Paragraph& paragraph : report.pages.paragraphs) {
        if (!is_told(paragraph)) continue;
        for (std::size_t i = 0; i < paragraph.text.size(); ++i) {
            const char16_t unit = paragraph.text.raw[i];
            if (wide.find(unit) != std::u16string_view::npos)
                signs.wide.push_back(report.place(paragraph, i, i + 16));
            if (narrow.find(unit) != std::u16string_view::npos)
                signs.narrow.push_back(report.place(paragraph, i, i + 16));
        }
    }
    report_minority(signs, key, 1, findings);
}

bool has_statements(const Report& report)
{
    return !report.claims.settlements.empty() ||
           std::ranges::any_of(report.pages.paragraphs, [](const Paragraph& paragraph) {
               return paragraph.region == Region::statements;
           });
}

}  // namespace

void check_house_style(const Report& report, Findings& findings)
{
    check_digits(report, findings);
    check_signs(report, u"＃", u"#", "printed.mixed_number_signs", findings);
    check_signs(report, u"～", u"〜", "printed.mixed_wave_dashes", findings);
}

void check_statutory_form(const Report& report, Findings& findings)
{
    struct Paper {
        std::u16string_view word;
        std::u16string_view other;
    };
    static constexpr Paper papers[] = {{u"活動計算書", u"活動計算書"},
                                       {u"貸借対照表", u"貸借対照表"},
                                       {u"財産目録", u"財産目録"},
                                       {u"計算書類の注記", u"財務諸表の注記"}};
    const bool npo = report.mentions(u"特定非営利活動") || report.mentions(u"NPO法人");
    if (!report.has_text() || !has_statements(report) || !npo) return;
    std::string missing;
    for (const Paper& paper : papers) {
        if (report.mentions(paper.word) || report.mentions(paper.other)) continue;
        missing += (missing.empty() ? "" : "、") + to_utf8(paper.word);
    }
    if (missing.empty()) return;
    std::vector<Place> places;
    for (const Paragraph& paragraph : report.pages.paragraphs) {
        if (paragraph.region != Region::statements) continue;
        places.push_back(report.place(paragraph));
        break;
    }
    findings.add("PR-16", Severity::warning, "printed.papers_missing", {{"papers", missing}},
                 std::move(places));
}

}  // namespace tomoni::printed
