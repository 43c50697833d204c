#include "reports/printed/name_book.h"

#include "reports/printed/pattern.h"
#include "reports/printed/titles.h"

namespace tomoni::printed {

namespace {

const Pattern& organisation_suffix()
{
    static const Pattern suffix(
        u"(?:連絡会議?|ネットワーク|プロジェクト|協議会|協会|研究会|委員会|機構|財団|基金|連合会?|センター|"
        u"フォーラム|ユニオン|"
        u"組合|総行動|会議|る会|事業|キャンペーン|ホットライン|の会|を求める会|支援会|クラブ|法人)$");
    return suffix;
}

class NameBook {
public:
    explicit NameBook(const Report& report) : report_(report) {}

    void read()
    {
        const auto& paragraphs = report_.pages.paragraphs;
        for (std::size_t i = 0; i < paragraphs.size(); ++i) {
            if (paragraphs[i].is_row()) continue;
            take_quotes(paragraphs[i], i);
            take_open_quote(paragraphs[i], i);
            take_heading(paragraphs[i], i);
            take_runs(paragraphs[i], i);
        }
        take_partners();
        const auto known = names_with_suffix();
        for (std::size_t i = 0; i < paragraphs.size(); ++i) {
            if (paragraphs[i].is_row()) continue;
            for (const auto& [name, suffix] : known) take_variants(paragraphs[i], i, name, suffix);
        }
    }

    [[nodiscard]] const std::map<std::u16string, Name>& names() const { return names_; }

private:
    void add(const Paragraph& paragraph, std::size_t index, std::size_t begin, std::size_t end)
    {
        const auto printed = paragraph.text.units.substr(begin, end - begin);
        const auto key = fold_title(printed);
        if (key.size() < 7 || key.size() > 60 || printed.find(u'。') != std::u16string::npos) return;
        Name& name = names_[key];
        if (name.count == 0) {
            name.key = key;
            name.printed = printed;
            name.place = report_.place(paragraph, begin, end);
        }
        if (name.paragraphs.insert(index).second) ++name.count;
    }

    void take_quotes(const Paragraph& paragraph, std::size_t index)
    {
        for (const QuotedSpan& span : find_quotes(paragraph.text.units)) {
            add(paragraph, index, span.inner().begin, span.inner().end);
        }
    }

    // A quote that is never closed still names something, up to the next pause.
    void take_open_quote(const Paragraph& paragraph, std::size_t index)
    {
        static const Pattern open(
            u"[「『]([^」。、(]*?[「『][^「」『』]*[」』][^「」『』。、(]*|[^「」『』。、(]*)[。、(]");
        for (const Match& match : open.find_all(paragraph.text.units)) {
            add(paragraph, index, match.groups[1]->begin, match.groups[1]->end);
        }
    }

    void take_heading(const Paragraph& paragraph, std::size_t index)
    {
        const auto& text = paragraph.text.units;
        const bool heading = paragraph.marker.is_numbered() && text.size() <= 50 &&
                             text.find_first_of(u"。(") == std::u16string::npos &&
                             organisation_suffix().is_in(text);
        if (!heading) return;
        add(paragraph, index, 0, text.size());
        const auto found = names_.find(fold_title(text));
        if (found != names_.end()) found->second.is_heading = true;
    }

    void take_runs(const Paragraph& paragraph, std::size_t index)
    {
        static const Pattern run(u"[\\p{Han}\\p{Katakana}ーA-Za-z0-9・]{5,}");
        for (const Match& match : run.find_all(paragraph.text.units)) {
            if (!organisation_suffix().is_in(group_of(paragraph.text.units, match, 0))) continue;
            add(paragraph, index, match.begin(), match.end());
        }
    }

    [[nodiscard]] std::vector<std::pair<std::u16string, std::u16string>> names_with_suffix() const
    {
        std::vector<std::pair<std::u16string, std::u16string>> list;
        for (const auto& [key, name] : names_) {
            const auto suffix = suffix_of(name.printed);
            if (!suffix.empty() && name.printed.size() >= suffix.size() + 4)
                list.emplace_back(name.printed, suffix);
        }
        return list;
    }

    // Partners that the claims name; each counts as a place of its own.
    void take_partners()
    {
        static const Pattern one(u"[^/、;]+");
        std::size_t place = report_.pages.paragraphs.size();
        for (const ClaimedAct& act : report_.claims.acts) {
            const auto partners = fold_label(act.partners);
            for (const Match& match : one.find_all(partners)) {
                const std::u16string printed(group_of(partners, match, 0));
                const auto key = fold_title(printed);
                if (key.size() < 7 || key.size() > 60) continue;
                Name& name = names_[key];
                if (name.count++ == 0) {
                    name.key = key;
                    name.printed = printed;
                    name.place = act.place;
                    name.place.field = to_utf8(printed);
                }
                name.paragraphs.insert(place++);
            }
        }
    }

    // What running text says where it begins and ends like a name that is known, though hiragana hides where
    // names begin: 子どもの学習支援プロジェクト beside 子ども学習支援プロジェクト.
    void take_variants(const Paragraph& paragraph, std::size_t index, const std::u16string& known,
                       const std::u16string& suffix)
    {
        const auto& text = paragraph.text.units;
        const auto start = std::u16string_view(known).substr(0, 3);
        for (std::size_t at = text.find(start); at != std::u16string::npos; at = text.find(start, at + 1)) {
            const std::size_t tail = text.find(suffix, at + start.size());
            if (tail == std::u16string::npos || tail + suffix.size() > at + known.size() + 3) continue;
            const auto said = std::u16string_view(text).substr(at, tail + suffix.size() - at);
            if (said.size() + 3 < known.size() || said.find_first_of(u"。、()") != std::u16string_view::npos)
                continue;
            add(paragraph, index, at, tail + suffix.size());
        }
    }

    const Report& report_;
    std::map<std::u16string, Name> names_;
};

}  // namespace

std::u16string suffix_of(std::u16string_view name)
{
    const auto match = organisation_suffix().find(name);
    return match ? std::u16string(group_of(name, *match, 0)) : std::u16string();
}

std::map<std::u16string, Name> find_names(const Report& report)
{
    NameBook book(report);
    book.read();
    return book.names();
}

}  // namespace tomoni::printed
