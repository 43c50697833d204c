#include "reports/printed/page_text.h"
#include "reports/printed/pattern.h"

namespace tomoni::printed {

namespace {

struct MarkerForm {
    MarkerKind kind;
    const Pattern* pattern;
};

constexpr std::u16string_view kana_order = u"アイウエオカキクケコサシスセソタチツテト";

const std::vector<MarkerForm>& list_forms()
{
    // A bare number counts only before a word, never before a counter (3名, 2月), so that broken lines of
    // prose do not become items.
    static const Pattern roman(u"^([\u2160-\u216B])(?![-~ー・])[.、 ]* *");
    static const Pattern latin_roman(u"^(I{1,3}|IV|VI{0,3}|IX|X)\\. +");
    static const Pattern chapter(u"^第([0-9]{1,2})[章部節] *");
    static const Pattern dashed(u"^[0-9]{1,2}-([0-9]{1,2})[. ] *(?![0-9])");
    static const Pattern arabic(u"^([0-9]{1,2})[.、] *(?![0-9])");
    static const Pattern spaced(
        u"^([0-9]{1,2}) +(?=[\\p{Han}\\p{Katakana}「『])(?![月日年名人回件円頁部号時分歳校社冊本枚点項条割倍"
        u"万億千百世階週都県市区町団期学言種ヶかカつ才名号周席組班店軒戸曲票箱羽頭])");
    static const Pattern paren(u"^\\(([0-9]{1,2})\\) *");
    static const Pattern half(u"^([0-9]{1,2})\\) *");
    static const Pattern circled(u"^([\u2460-\u2473]) *");
    static const Pattern letter(u"^\\(?([ア-ト])\\) *|^([ア-ト])[.] *");
    static const Pattern bullet(u"^[•●○◆◇■□▪▫◦‣∙・·*] *|^[-—] +(?=[^ 0-9])");
    static const std::vector<MarkerForm> forms = {
        {MarkerKind::roman, &roman},   {MarkerKind::roman, &latin_roman}, {MarkerKind::chapter, &chapter},
        {MarkerKind::dashed, &dashed}, {MarkerKind::arabic, &arabic},     {MarkerKind::arabic, &spaced},
        {MarkerKind::paren, &paren},   {MarkerKind::half_paren, &half},   {MarkerKind::circled, &circled},
        {MarkerKind::letter, &letter}, {MarkerKind::bullet, &bullet}};
    return forms;
}

int latin_roman_number(std::u16string_view letters)
{
    static const std::vector<std::u16string_view> names = {u"I",  u"II",  u"III",  u"IV", u"V",
                                                           u"VI", u"VII", u"VIII", u"IX", u"X"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == letters) return static_cast<int>(i) + 1;
    }
    return 0;
}

int marker_number(MarkerKind kind, std::u16string_view text, const Match& match)
{
    if (kind == MarkerKind::bullet) return 0;
    const std::u16string_view shown = group_of(text, match, match.has(1) ? 1 : 2);
    if (shown.empty()) return 0;
    const char16_t first = shown.front();
    if (kind == MarkerKind::roman && first >= 0x2160) return first - 0x2160 + 1;
    if (kind == MarkerKind::roman) return latin_roman_number(shown);
    if (kind == MarkerKind::circled) return first - 0x2460 + 1;
    if (kind == MarkerKind::letter) return static_cast<int>(kana_order.find(first)) + 1;
    return static_cast<int>(number_of(text, match, 1).value_or(0));
}

bool is_amount(std::u16string_view token)
{
    static const Pattern amount(u"^[△▲-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)円?$");
    return amount.is_in(token);
}

bool is_grouped(std::u16string_view token)
{
    return token.find(u',') != std::u16string_view::npos;
}

std::int64_t amount_value(std::u16string_view token)
{
    std::int64_t value = 0;
    for (const char16_t c : token) {
        if (is_ascii_digit(c) && value < 100'000'000'000'000) value = value * 10 + (c - u'0');
    }
    const bool negative = token.front() == u'△' || token.front() == u'▲' || token.front() == u'-';
    return negative ? -value : value;
}

struct Token {
    std::u16string_view text;
    std::size_t begin;
};

std::vector<Token> split_tokens(std::u16string_view line)
{
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t begin = line.find_first_not_of(u' ', at);
        if (begin == std::u16string_view::npos) break;
        const std::size_t end = std::min(line.find(u' ', begin), line.size());
        tokens.push_back({line.substr(begin, end - begin), begin});
        at = end;
    }
    return tokens;
}

// What speaks for a row: grouped amounts, several numbers, or one number behind a short word.
bool looks_like_row(const std::vector<Token>& tokens)
{
    std::size_t amounts = 0;
    bool grouped = false;
    bool words_after = false;
    std::u16string label;
    for (const Token& token : tokens) {
        if (is_amount(token.text)) {
            ++amounts;
            grouped = grouped || is_grouped(token.text);
        } else if (amounts == 0) {
            label += token.text;
        } else {
            words_after = true;
        }
    }
    if (amounts == 0 || label.size() > 40 || label.find(u'。') != std::u16string::npos) return false;
    if (grouped) return true;
    if (label.empty()) return amounts >= 3 && !words_after;
    if (words_after || label.find(u'、') != std::u16string::npos) return false;
    if (amounts >= 2) return label.size() <= 20;
    const std::int64_t only = amount_value(tokens.back().text);
    static const Pattern word_end(u"[\\p{Han}\\p{Katakana}ー)計]$");
    return label.size() <= 12 && word_end.is_in(label) && !(only > 1900 && only < 2100);
}

}  // namespace

FoundMarker find_marker(const FoldedText& line)
{
    for (const MarkerForm& form : list_forms()) {
        const auto match = form.pattern->find(line.units);
        if (!match) continue;
        FoundMarker found;
        found.length = match->end();
        found.marker.kind = form.kind;
        found.marker.number = marker_number(form.kind, line.units, *match);
        found.marker.printed = without_spaces(line.units.substr(0, match->end()));
        found.marker.spot = line.spots.front();
        return found;
    }
    return {};
}

std::vector<RowPart> find_row_parts(const FoldedText& line)
{
    const auto tokens = split_tokens(line.units);
    if (!looks_like_row(tokens)) return {};
    std::vector<RowPart> parts;
    for (const Token& token : tokens) {
        const bool amount = is_amount(token.text);
        const bool begins_part = parts.empty() || (!amount && !parts.back().amounts.empty());
        if (begins_part) parts.push_back({{}, {}, line.spots[token.begin]});
        if (amount)
            parts.back().amounts.push_back(amount_value(token.text));
        else
            parts.back().label += token.text;
    }
    return parts;
}

}  // namespace tomoni::printed
