#include "reports/printed/chain.h"
#include "reports/printed/folded_text.h"
#include "reports/printed/pattern.h"
#include "reports/printed/rules.h"

#include <algorithm>
#include <optional>

namespace tomoni::printed {

namespace {

// "3,000万円", "2億5,000万円", "1,374,585円".
std::vector<std::pair<Yen, Range>> amounts_in(std::u16string_view text)
{
    static const Pattern amount(u"(?<![0-9,.])([0-9][0-9,]*)(億|万|千)?([0-9][0-9,]*)?(万|千)?円?");
    std::vector<std::pair<Yen, Range>> found;
    const auto digits = [&](const Match& match, std::size_t group) {
        std::int64_t value = 0;
        for (const char16_t unit : group_of(text, match, group)) {
            if (is_ascii_digit(unit) && value < 10'000'000) value = value * 10 + (unit - u'0');
        }
        return value;
    };
    const auto unit = [&](const Match& match, std::size_t group) -> std::int64_t {
        const auto name = group_of(text, match, group);
        if (name == u"億") return 100'000'000;
        if (name == u"万") return 10'000;
        return name == u"千" ? 1'000 : 1;
    };
    for (const Match& match : amount.find_all(text)) {
        if (!match.has(2) && group_of(text, match, 0).back() != u'円') continue;
        std::int64_t value = digits(match, 1) * unit(match, 2);
        if (match.has(3)) value += digits(match, 3) * unit(match, 4);
        if (value > 0 && value < Yen::max_value) found.push_back({Yen(value), {match.begin(), match.end()}});
    }
    return found;
}

bool is_gift_line(const ClaimLine& line)
{
    return line.kind == LineKind::item && line.amount &&
           (line.section.find("donation") != std::string::npos ||
            line.label.find("寄付") != std::string::npos || line.label.find("寄附") != std::string::npos);
}

// The donor or fund that both texts name: four letters at least, without the words of every gift.
bool name_the_same(std::u16string_view left, std::u16string_view right)
{
    static const Pattern general(
        u"使途|指定|正味財産|寄付|寄附|基金|助成|事業|預金|積立|資金|目的|から|より|のうち|当法人|支援|"
        u"として|"
        u"ための|受取|[0-9,]+億?万?円?|[()「」、。のをにはと]");
    std::u16string shared(longest_common_part(left, right));
    for (const Match& match : general.find_all(shared)) {
        for (std::size_t i = match.begin(); i < match.end(); ++i) shared[i] = u' ';
    }
    return without_spaces(shared).size() >= 4;
}

struct FundMovement {
    bool printed = false;
};

// The table of note 6: 期首残高 | 増加 | 減少 | 期末残高.
void check_movement_rows(const Report& report, FundMovement& movement, Findings& findings)
{
    static const Pattern head(u"期首残高.{0,12}増加額?.{0,12}減少額?.{0,12}期末残高");
    int rows_left = 0;
    for (const Paragraph& paragraph : report.pages.paragraphs) {
        if (head.is_in(paragraph.text.units)) {
            movement.printed = true;
            rows_left = 12;
            continue;
        }
        if (rows_left-- <= 0 || !paragraph.is_row()) continue;
        for (const RowPart& part : paragraph.row) {
            if (part.amounts.size() != 4) continue;
            const Yen computed = Yen(part.amounts[0]) + Yen(part.amounts[1]) - Yen(std::abs(part.amounts[2]));
            if (computed == Yen(part.amounts[3])) continue;
            findings.add("PR-12", Severity::error, "printed.fund_movement_differs",
                         {{"label", to_utf8(part.label)},
                          {"printed", shown(Yen(part.amounts[3]))},
                          {"computed", shown(computed)}},
                         {report.place(part.spot, paragraph.text.raw)});
        }
    }
}

bool tells_use(const Report& report)
{
    static const Pattern use(
        u"(?:基金|寄[付附]金?).{0,30}(?:取り?崩|使用額|使用し|支出し|充当し|充てた)|当期減少額|期末残高");
    for (const Paragraph& paragraph : report.pages.paragraphs) {
        if (paragraph.region != Region::narrative && use.is_in(paragraph.text.units)) return true;
    }
    return false;
}

void check_memo(const Report& report, const ClaimLine& memo, bool movement_is_told, Findings& findings)
{
    const auto memo_text = fold_label(memo.label + " " + memo.note);
    for (const ClaimTable& settlement : report.claims.settlements) {
        for (const ClaimLine& gift : settlement.lines) {
            if (!is_gift_line(gift) || movement_is_told) continue;
            const auto remark = fold_label(gift.note);
            if (!name_the_same(remark, memo_text)) continue;
            for (const auto& [received, range] : amounts_in(remark)) {
                if (received == *memo.amount) continue;
                Place gift_place = gift.place;
                gift_place.field = gift.note;
                findings.add("PR-12", Severity::error, "printed.fund_use_unexplained",
                             {{"received", shown(received)},
                              {"held", shown(*memo.amount)},
                              {"difference", shown(received - *memo.amount)}},
                             {gift_place, memo.place});
            }
        }
    }
}

void check_memo_size(const Report& report, const ClaimLine& memo, Findings& findings)
{
    for (const ClaimTable& settlement : report.claims.settlements) {
        const ClaimLine* closing = find_result(settlement, ResultLine::closing, &ClaimLine::amount);
        if (closing == nullptr || *memo.amount <= *closing->amount) continue;
        findings.add("PR-12", Severity::error, "printed.fund_exceeds_net_assets",
                     {{"held", shown(*memo.amount)}, {"net_assets", shown(*closing->amount)}},
                     {memo.place, closing->place});
    }
}

struct NoteSentence {
    const Paragraph* paragraph;
    Range range;
    std::optional<Yen> net_assets;
    std::optional<Yen> part;
};

// "当法人の正味財産はA円ですが、そのうちB円は…": A is the closing net assets, B a memo line.
std::optional<NoteSentence> find_note_sentence(const Report& report)
{
    static const Pattern sentence(
        u"正味財産は([0-9億万,]+円)(?:です|である|であ|だ)が、?(?:その)?うち([0-9億万,]+円)");
    for (const Paragraph& paragraph : report.pages.paragraphs) {
        const auto& text = paragraph.text.units;
        const auto match = sentence.find(text);
        if (!match) continue;
        const auto told = amounts_in(group_of(text, *match, 1));
        const auto part = amounts_in(group_of(text, *match, 2));
        return NoteSentence{&paragraph,
                            {match->begin(), match->end()},
                            told.empty() ? std::nullopt : std::optional(told[0].first),
                            part.empty() ? std::nullopt : std::optional(part[0].first)};
    }
    return std::nullopt;
}

void compare_note(const Report& report, const NoteSentence& note, std::optional<Yen> told,
                  const ClaimLine* line, Findings& findings)
{
    if (!told || line == nullptr || *told == *line->amount) return;
    findings.add("PR-12", Severity::error, "printed.note_amount_differs",
                 {{"told", shown(*told)}, {"label", line->label}, {"printed", shown(*line->amount)}},
                 {report.place(*note.paragraph, note.range.begin, note.range.end), line->place});
}

std::vector<const ClaimLine*> memo_lines(const Claims& claims)
{
    std::vector<const ClaimLine*> memos;
    for (const ClaimTable& sheet : claims.balance_sheets) {
        for (const ClaimLine& line : sheet.lines) {
            if (line.kind == LineKind::memo && line.amount) memos.push_back(&line);
        }
    }
    return memos;
}

void check_note_sentence(const Report& report, const NoteSentence& note, bool movement_is_told,
                         Findings& findings)
{
    const auto& settlements = report.claims.settlements;
    if (!settlements.empty()) {
        compare_note(report, note, note.net_assets,
                     find_result(settlements.front(), ResultLine::closing, &ClaimLine::amount), findings);
    }
    const auto memos = memo_lines(report.claims);
    if (memos.size() == 1) compare_note(report, note, note.part, memos[0], findings);
    if (!memos.empty() || !note.part) return;
    ClaimLine memo;
    memo.label = to_utf8(note.paragraph->text.units);
    memo.amount = note.part;
    memo.place = report.place(*note.paragraph, note.range.begin, note.range.end);
    check_memo(report, memo, movement_is_told, findings);
}

bool is_event_word_known(const Report& report, std::u16string_view word)
{
    for (const Paragraph& paragraph : report.pages.paragraphs) {
        const bool narrative = paragraph.region == Region::front || paragraph.region == Region::narrative;
        if (narrative && paragraph.text.units.find(word) != std::u16string::npos) return true;
    }
    return std::ranges::any_of(report.claims.acts, [&](const ClaimedAct& act) {
        return fold_label(act.title).find(word) != std::u16string::npos;
    });
}

}  // namespace

void check_funds(const Report& report, Findings& findings)
{
    FundMovement movement;
    check_movement_rows(report, movement, findings);
    const bool told = movement.printed || tells_use(report);
    for (const ClaimLine* memo : memo_lines(report.claims)) {
        check_memo(report, *memo, told, findings);
        check_memo_size(report, *memo, findings);
    }
    if (const auto note = find_note_sentence(report)) check_note_sentence(report, *note, told, findings);
}

void check_expense_events(const Report& report, Findings& findings)
{
    static const Pattern event(
        u"([\\p{Han}\\p{Katakana}ー]*(合宿|大会|総会|シンポジウム|フォーラム|ワークショップ|研修会|研修|"
        u"講演会|講座|"
        u"セミナー|集会|キャンプ|ツアー|式典|記念事業|コンサート|展示会|上映会|フェスティバル|まつり|祭))");
    if (report.outline.nodes().empty()) return;
    for (const ClaimTable& settlement : report.claims.settlements) {
        for (const ClaimLine& line : settlement.lines) {
            if (line.section.find("exp") == std::string::npos &&
                line.section.find("費用") == std::string::npos)
                continue;
            const auto note = fold_label(line.note);
            for (const Match& match : event.find_all(note)) {
                if (is_event_word_known(report, group_of(note, match, 2))) continue;
                Place place = line.place;
                place.field = line.note;
                findings.add("PR-13", Severity::warning, "printed.event_not_told",
                             {{"event", to_utf8(group_of(note, match, 1))},
                              {"label", line.label},
                              {"amount", shown(line.amount.value_or(Yen()))}},
                             {place});
            }
        }
    }
}

}  // namespace tomoni::printed
