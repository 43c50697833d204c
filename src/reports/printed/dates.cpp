#include "reports/printed/dates.h"

#include "reports/printed/pattern.h"

namespace tomoni::printed {

namespace {

#define ERA_NAMES u"(?:令和|平成|昭和)"

// Groups: 1 western year, 2 era name, 3 era year, 4 month, 5 day.
const Pattern& full_date()
{
    static const Pattern pattern(
        u"(?<![0-9,.])(?:([0-9]{4}|[0-9]{2})年(?:\\(" ERA_NAMES
        u"[0-9元]{1,2}年\\))?|(令和|平成|昭和)([0-9]{1,2}|元)年(?:\\([0-9]{4}年\\))?)?([0-9]{1,2})月"
        u"(?:([0-9]{1,2})日|([0-9]{1,2})(?=~[0-9]{1,2}日))?(?!曜)");
    return pattern;
}

const Pattern& slashed_date()
{
    static const Pattern pattern(u"(?<![0-9./])([0-9]{4})[/.]([0-9]{1,2})[/.]([0-9]{1,2})(?![0-9/])");
    return pattern;
}

int era_begin(std::u16string_view era)
{
    if (era == u"令和") return 2018;
    return era == u"平成" ? 1988 : 1925;
}

std::optional<int> printed_year(std::u16string_view text, const Match& match)
{
    if (match.has(1)) {
        const auto year = static_cast<int>(*number_of(text, match, 1));
        return year < 100 ? 2000 + year : year;
    }
    if (!match.has(2)) return std::nullopt;
    const int year = static_cast<int>(number_of(text, match, 3).value_or(1));
    return era_begin(group_of(text, match, 2)) + year;
}

int year_within(const Period& period, int month)
{
    return month >= period.first.month() ? period.first.year() : period.last.year();
}

// Sets first and last, or says that there is no such day.
void place(DateMention& mention, int year, std::int64_t month, std::optional<std::int64_t> day)
{
    mention.exists = date_exists(year, month, day.value_or(1));
    mention.precision = day ? Precision::day : Precision::month;
    if (!mention.exists) return;
    mention.first = Date(year, static_cast<int>(month), static_cast<int>(day.value_or(1)));
    mention.last = day ? mention.first : mention.first.month_end();
}

void read_weekday(std::u16string_view text, DateMention& mention)
{
    static const Pattern behind(u"^\\(([日月火水木金土])(?:曜日?)?(?:[・･、]?祝日?)?\\)");
    const auto match = behind.find(text.substr(mention.end));
    if (!match) return;
    mention.weekday = static_cast<int>(
        std::u16string_view(u"日月火水木金土").find(group_of(text.substr(mention.end), *match, 1)));
    mention.end += match->end();
}

// "〜6月9日", "~14日", "から8月4日" behind a date make a span.
void read_span(std::u16string_view text, DateMention& mention, std::optional<int> printed)
{
    static const Pattern tail(
        u"^(?:~|-|から)(?:([0-9]{4})年)?(?:([0-9]{1,2})月)?(?:([0-9]{1,2})日)?(?:\\([日月火水木金土][^)]{0,3}"
        u"\\))?");
    const std::u16string_view rest = text.substr(mention.end);
    const auto match = tail.find(rest);
    if (!match || (!match->has(2) && !match->has(3)) || !mention.exists) return;
    const int month = static_cast<int>(number_of(rest, *match, 2).value_or(mention.first.month()));
    int year = static_cast<int>(number_of(rest, *match, 1).value_or(mention.first.year()));
    if (!match->has(1) && month < mention.first.month()) year += 1;
    DateMention end;
    place(end, year, month, number_of(rest, *match, 3));
    mention.end += match->end();
    if (!end.exists) {
        mention.exists = false;
        return;
    }
    if (end.last >= mention.first) mention.last = end.last;
    mention.year_is_printed = mention.year_is_printed || printed.has_value() || match->has(1);
}

DateMention read_date(std::u16string_view text, const Match& match, const Period& period)
{
    DateMention mention;
    mention.begin = match.begin();
    mention.end = match.end();
    const std::int64_t month = *number_of(text, match, 4);
    auto day = number_of(text, match, 5);
    if (!day) day = number_of(text, match, 6);
    const std::optional<int> printed = printed_year(text, match);
    mention.year_is_printed = printed.has_value();
    const int year = printed ? *printed : year_within(period, static_cast<int>(month));
    place(mention, year, month, day);
    if (!printed && !mention.exists && month == 2 && day == 29) place(mention, year, month, std::nullopt);
    read_weekday(text, mention);
    read_span(text, mention, printed);
    return mention;
}

}  // namespace

std::vector<DateMention> find_dates(std::u16string_view text, const Period& period)
{
    std::vector<DateMention> mentions;
    std::size_t at = 0;
    for (const Match& match : full_date().find_all(text)) {
        if (match.begin() < at) continue;
        // 3月分, ６か月 and 2ヶ月 count months, they are no dates.
        const char16_t next = match.end() < text.size() ? text[match.end()] : u' ';
        if (!match.has(5) && !match.has(6) && next == u'間') continue;
        mentions.push_back(read_date(text, match, period));
        at = mentions.back().end;
    }
    for (const Match& match : slashed_date().find_all(text)) {
        DateMention mention;
        mention.begin = match.begin();
        mention.end = match.end();
        mention.year_is_printed = true;
        place(mention, static_cast<int>(*number_of(text, match, 1)), *number_of(text, match, 2),
              number_of(text, match, 3));
        read_weekday(text, mention);
        mentions.push_back(mention);
    }
    return mentions;
}

std::vector<EraPair> find_era_pairs(std::u16string_view text)
{
    static const Pattern era_first(
        u"(令和|平成|昭和)([0-9]{1,2}|元)年度?[)(:/・、=]{1,2}(?:西暦)?([0-9]{4})年?");
    static const Pattern western_first(
        u"([0-9]{4})年?(?:度)?[)(:/・、=]{1,2}(令和|平成|昭和)([0-9]{1,2}|元)年");
    std::vector<EraPair> pairs;
    const auto take = [&](const Match& match, std::size_t western, std::size_t era) {
        const std::size_t at = match.groups[era]->begin;
        for (const EraPair& known : pairs) {
            if (known.era_at == at) return;
        }
        const int year = static_cast<int>(number_of(text, match, era + 1).value_or(1));
        pairs.push_back({match.begin(), match.end(), static_cast<int>(*number_of(text, match, western)),
                         era_begin(group_of(text, match, era)) + year, at});
    };
    for (const Match& match : era_first.find_all(text)) take(match, 3, 1);
    for (const Match& match : western_first.find_all(text)) take(match, 1, 2);
    return pairs;
}

std::optional<Period> find_period(std::u16string_view text)
{
    static const Pattern period(
        u"(?:([0-9]{4})年|(令和|平成)([0-9]{1,2}|元)年)([0-9]{1,2})月(?:[0-9]{1,2}日)?(?:~|-|から|より)"
        u"(?:([0-9]{4})年|(令和|平成)([0-9]{1,2}|元)年)([0-9]{1,2})月(?:[0-9]{1,2}日)?");
    const auto match = period.find(text);
    if (!match) return std::nullopt;
    const auto year = [&](std::size_t western) {
        if (match->has(western)) return static_cast<int>(*number_of(text, *match, western));
        return era_begin(group_of(text, *match, western + 1)) +
               static_cast<int>(number_of(text, *match, western + 2).value_or(1));
    };
    const auto first_month = *number_of(text, *match, 4);
    const auto last_month = *number_of(text, *match, 8);
    if (!date_exists(year(1), first_month, 1) || !date_exists(year(5), last_month, 1)) return std::nullopt;
    const Period found{Date(year(1), static_cast<int>(first_month), 1),
                       Date(year(5), static_cast<int>(last_month), 1).month_end()};
    const std::int64_t days = found.last.days_since_epoch() - found.first.days_since_epoch();
    return days > 80 && days < 370 ? std::optional(found) : std::nullopt;
}

}  // namespace tomoni::printed
