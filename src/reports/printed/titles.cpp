#include "reports/printed/titles.h"

#include "reports/printed/pattern.h"

#include <algorithm>

namespace tomoni::printed {

namespace {

bool opens(char16_t unit)
{
    return unit == u'「' || unit == u'『';
}

bool closes(char16_t unit, char16_t opening)
{
    return unit == (opening == u'「' ? u'」' : u'』');
}

std::u16string_view without_tail(std::u16string_view title)
{
    static const Pattern tail(
        u"(?:[・、,]?[0-9]{1,3}(?:か国|カ国|ヶ国)?言語(?:版)?|を?(?:開催|発表|公表|発行|提出|実施|刊行)(?:"
        u"した|しました)?。?|[。、:・ ]+)$");
    for (auto match = tail.find(title); match && match->begin() > 0; match = tail.find(title)) {
        title = title.substr(0, match->begin());
    }
    return title;
}

class Collector {
public:
    explicit Collector(const Report& report) : report_(report) {}

    void take_paragraph(const Paragraph& paragraph)
    {
        const auto& text = paragraph.text.units;
        const auto dates = find_dates(text, report_.period);
        if (dates.empty()) return;
        if (paragraph.marker.kind != MarkerKind::none) take_item(paragraph, dates);
        const auto quotes = find_quotes(text);
        for (const QuotedSpan& quote : quotes) {
            if (quote.depth == 0) take_quote(paragraph, quote, dates);
        }
    }

    void take_act(const ClaimedAct& act)
    {
        if (!act.first || act.precision == Precision::year) return;
        TitleMention mention;
        const auto folded = fold_line(act.title, 0, 0).units;
        mention.title = without_spaces(folded);
        mention.from_claims = true;
        mention.kind = act.kind;
        mention.section = fold_label(act.section);
        mention.when.first = *act.first;
        mention.when.last = *act.last;
        mention.when.precision = act.precision;
        mention.place = act.place;
        add(std::move(mention));
    }

    std::vector<TitleMention> finish() { return std::move(mentions_); }

private:
    void take_item(const Paragraph& paragraph, const std::vector<DateMention>& dates)
    {
        const auto& text = paragraph.text.units;
        const DateMention& first = dates.front();
        if (first.begin == 0) {
            const std::size_t from = std::min(text.find_first_not_of(u"、:に ", first.end), text.size());
            const std::size_t end = std::min(text.find_first_of(u"。(", from), text.size());
            add_text(paragraph, text.substr(from, end - from), {first}, from);
            return;
        }
        // （date）, or （place、date）.
        static const Pattern opening(u"\\((?:[^()。]{1,16}[、・])?$");
        const auto before = std::u16string_view(text).substr(0, first.begin);
        const auto bracket = opening.find(before);
        if (!bracket) return;
        const std::u16string_view title = without_tail(before.substr(0, bracket->begin()));
        if (title.find(u'。') != std::u16string_view::npos) return;
        const std::size_t closing = text.find(u')', first.begin);
        std::vector<DateMention> inside;
        for (const DateMention& date : dates) {
            if (date.begin < closing) inside.push_back(date);
        }
        add_text(paragraph, title, inside, 0);
    }

    void take_quote(const Paragraph& paragraph, const QuotedSpan& quote,
                    const std::vector<DateMention>& dates)
    {
        static const Pattern link(u"^(?:[をはの]|\\((?:[^()。]{1,16}[、・])?|と題し[、て]{0,2})?$");
        static const Pattern act(
            u"^(?:と題する.{0,10}|の.{0,10})?を(?:開催|公表|発表|発行|提出|実施|刊行|開い)");
        static const Pattern before(u"^(?:に|、|に、|には、?|付けで)?(?:[\\p{Han}\\p{Katakana}ー]{2,10})?$");
        const std::u16string_view text = paragraph.text.units;
        const std::u16string_view title =
            text.substr(quote.inner().begin, quote.inner().end - quote.inner().begin);
        if (title.size() < 6) return;
        for (const DateMention& date : dates) {
            const bool behind = date.begin >= quote.outer.end && date.begin - quote.outer.end <= 20 &&
                                link.is_in(text.substr(quote.outer.end, date.begin - quote.outer.end));
            const bool ahead = date.end <= quote.outer.begin && quote.outer.begin - date.end <= 13 &&
                               before.is_in(text.substr(date.end, quote.outer.begin - date.end)) &&
                               act.is_in(text.substr(quote.outer.end));
            const bool empty_link = date.begin == quote.outer.end;
            if (!behind && !ahead && !empty_link) continue;
            add_text(paragraph, text.substr(quote.outer.begin, quote.outer.end - quote.outer.begin), {date},
                     quote.outer.begin);
            return;
        }
    }

    void add_text(const Paragraph& paragraph, std::u16string_view title,
                  const std::vector<DateMention>& dates, std::size_t begin)
    {
        for (const DateMention& date : dates) {
            if (!date.exists) continue;
            TitleMention mention;
            mention.title = title;
            mention.section = report_.section_of(paragraph);
            mention.when = date;
            mention.place = report_.place(paragraph, begin, date.end);
            add(std::move(mention));
        }
    }

    void add(TitleMention mention)
    {
        const auto core = title_core(mention.title);
        mention.is_quoted = core.size() != mention.title.size();
        mention.key = fold_title(core);
        static const Pattern regular(u"^(?:定例|月例|毎月|毎週|第[0-9]+回)");
        const bool telling = mention.key.size() >= (mention.is_quoted ? 6U : 10U);
        if (!telling || regular.is_in(core)) return;
        for (const TitleMention& known : mentions_) {
            const bool same = known.key == mention.key && known.section == mention.section &&
                              known.from_claims == mention.from_claims &&
                              known.when.first == mention.when.first &&
                              known.place.line == mention.place.line;
            if (same) return;
        }
        mentions_.push_back(std::move(mention));
    }

    const Report& report_;
    std::vector<TitleMention> mentions_;
};

}  // namespace

std::vector<QuotedSpan> find_quotes(std::u16string_view text)
{
    std::vector<QuotedSpan> spans;
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (opens(text[i])) open.push_back(i);
        if (open.empty() || !closes(text[i], text[open.back()])) continue;
        spans.push_back({{open.back(), i + 1}, static_cast<int>(open.size()) - 1});
        open.pop_back();
    }
    std::ranges::sort(spans, {}, [](const QuotedSpan& span) { return span.outer.begin; });
    return spans;
}

std::u16string_view title_core(std::u16string_view printed)
{
    static const Pattern kind_word(
        u"^(?:[\\p{Han}\\p{Katakana}ー・]{0,6})?(?:声明|署名|要請書?|要望書?|意見書?|抗議文?|シンポジウム|"
        u"集会|講演会?|講座|セミナー|"
        u"学習会|研究会|パブコメ|パブリックコメント|キャンペーン|イベント|リーフレット|パンフレット|冊子|"
        u"書籍|報告書|展示会?|"
        u"ワークショップ|フォーラム|記者会見|談話|アピール|宣言|提言書?|企画)$");
    const std::u16string_view trimmed = without_tail(printed);
    if (trimmed.empty()) return printed;
    const auto spans = find_quotes(trimmed);
    for (const QuotedSpan& span : spans) {
        if (span.depth != 0 || span.outer.end != trimmed.size()) continue;
        const std::u16string_view head = trimmed.substr(0, span.outer.begin);
        if (!head.empty() && !kind_word.is_in(head)) continue;
        return trimmed.substr(span.inner().begin, span.inner().end - span.inner().begin);
    }
    return trimmed;
}

std::vector<TitleMention> find_title_mentions(const Report& report)
{
    Collector collector(report);
    for (const Paragraph& paragraph : report.pages.paragraphs) {
        const bool told = paragraph.region == Region::narrative || paragraph.region == Region::front;
        if (told && !paragraph.is_row()) collector.take_paragraph(paragraph);
    }
    for (const ClaimedAct& act : report.claims.acts) collector.take_act(act);
    return collector.finish();
}

}  // namespace tomoni::printed
