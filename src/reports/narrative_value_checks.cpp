#include "platform/language/characters.h"
#include "platform/settings/settings.h"
#include "reports/figure_catalogue.h"
#include "reports/house_style.h"
#include "reports/narrative_checks.h"
#include "reports/near_match.h"
#include "reports/printed_words.h"
#include "reports/recorded_names.h"
#include "reports/typed_marks.h"

#include <algorithm>
#include <optional>

namespace tomoni::reports {

namespace {

// Text in one form for comparing names: one kind of quotes and brackets, no spaces; with the way back.
struct FoldedWords {
    std::u32string text;
    std::vector<std::size_t> origins;
};

char32_t fold_sign(char32_t c)
{
    switch (c) {
        case U'『': return U'「';
        case U'』': return U'」';
        case U'（': return U'(';
        case U'）': return U')';
        case U'～': return U'〜';
        default: return c;
    }
}

FoldedWords fold_words(std::u32string_view text)
{
    FoldedWords folded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == U' ' || text[i] == U'　') continue;
        folded.text.push_back(fold_sign(text[i]));
        folded.origins.push_back(i);
    }
    return folded;
}

void mask(std::u32string& text, std::size_t begin, std::size_t end)
{
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(begin),
              text.begin() + static_cast<std::ptrdiff_t>(end), filled_in);
}

void mask_all(std::u32string& text, std::u32string_view name)
{
    for (std::size_t at = text.find(name); at != std::u32string::npos; at = text.find(name, at)) {
        mask(text, at, at + name.size());
    }
}

// How many characters may differ: one in six, and in long names three in ten.
std::size_t tolerance(std::size_t length)
{
    constexpr std::size_t long_name = 12;
    return length >= long_name ? length * 3 / 10 : length / 6;
}

class NameCheck {
public:
    explicit NameCheck(const std::vector<std::string>& names)
    {
        for (const std::string& name : names)
            names_.push_back({name, fold_words(language::to_utf32(name)).text});
        std::sort(names_.begin(), names_.end(),
                  [](const Name& a, const Name& b) { return a.folded.size() > b.folded.size(); });
    }

    std::vector<Finding> check(const PrintedWords& words) const
    {
        FoldedWords folded = fold_words(words.text);
        for (const Name& name : names_) mask_all(folded.text, name.folded);
        std::vector<Finding> findings;
        for (const Name& name : names_) {
            const std::size_t allowed = tolerance(name.folded.size());
            while (const auto near = find_near(folded.text, name.folded, allowed)) {
                const auto first = folded.origins[near->begin];
                const auto last = folded.origins[near->end - 1];
                findings.push_back(
                    {"C12",
                     Severity::warning,
                     "reports.check_near_name",
                     {{"printed", language::to_utf8(words.text.substr(first, last - first + 1))},
                      {"name", name.text}},
                     {words.place(first)}});
                mask(folded.text, near->begin, near->end);
            }
        }
        return findings;
    }

private:
    struct Name {
        std::string text;
        std::u32string folded;
    };

    std::vector<Name> names_;
};

bool is_marked(SpanKind kind)
{
    return kind == SpanKind::background || kind == SpanKind::subsequent;
}

Finding date_finding(const char* id, Severity severity, const char* key, const PrintedWords& words,
                     const TypedDate& date, std::vector<ErrorArgument> arguments)
{
    arguments.push_back({"date", language::to_utf8(words.text.substr(date.begin, date.end - date.begin))});
    return {id, severity, key, std::move(arguments), {words.place(date.begin)}};
}

// Which figures a typed number with this unit can be.
bool can_be(const Figure& figure, const TypedNumber& number)
{
    constexpr std::int64_t yen_min = 1000;
    constexpr std::int64_t count_min = 10;
    switch (figure.unit) {
        case Unit::yen: return number.unit == U'円' && number.value >= yen_min;
        case Unit::people:
        case Unit::members:
            return std::u32string_view(U"名人").contains(number.unit) && number.value >= count_min;
        case Unit::items: return number.unit == U'件' && number.value >= count_min;
        case Unit::times: return number.unit == U'回' && number.value >= count_min;
        default: return false;
    }
}

const Figure* find_equal(const std::vector<Figure>& figures, const TypedNumber& number)
{
    const auto found = std::find_if(figures.begin(), figures.end(), [&](const Figure& figure) {
        return figure.value == number.value && can_be(figure, number);
    });
    return found == figures.end() ? nullptr : &*found;
}

std::optional<Finding> check_number(const PrintedWords& words, const TypedNumber& number,
                                    const std::vector<Figure>& now, const std::vector<Figure>& before)
{
    const Figure* equal = find_equal(now, number);
    const Figure* stale = equal == nullptr ? find_equal(before, number) : nullptr;
    if (equal == nullptr && stale == nullptr) return std::nullopt;
    return Finding{
        "C16",
        equal != nullptr ? Severity::info : Severity::warning,
        equal != nullptr ? "reports.check_typed_figure" : "reports.check_stale_figure",
        {{"text", language::to_utf8(number.text)}, {"name", equal != nullptr ? equal->name : stale->name}},
        {words.place(number.begin)}};
}

}  // namespace

Result<std::vector<Finding>> check_names_from_records(store::Connection& connection,
                                                      const access::Viewer& viewer, FiscalYear year)
{
    const NameCheck names(TRY(list_recorded_names(connection, viewer, year)));
    std::vector<Finding> findings;
    for (const PrintedWords& words : TRY(list_printed_words(connection, viewer, year))) {
        for (Finding& finding : names.check(words)) findings.push_back(std::move(finding));
    }
    return findings;
}

Result<std::vector<Finding>> check_dates_in_year(store::Connection& connection, const access::Viewer& viewer,
                                                 FiscalYear year)
{
    std::vector<Finding> findings;
    for (const PrintedWords& words : TRY(list_printed_words(connection, viewer, year))) {
        for (const TypedDate& date : find_typed_dates(words.text)) {
            const bool touches = date.first <= year.end() && year.begin() <= date.last;
            if (touches || is_marked(words.kinds[date.begin])) continue;
            findings.push_back(date_finding(
                "C13", Severity::warning,
                date.last < year.begin() ? "reports.check_before_year" : "reports.check_after_year", words,
                date, {}));
        }
    }
    return findings;
}

Result<std::vector<Finding>> check_nothing_after_audit(store::Connection& connection,
                                                       const access::Viewer& viewer, FiscalYear year)
{
    std::vector<Finding> findings;
    const auto audited_on = parse_date(settings::text_or(connection, "audited_on", year.end(), {}));
    const auto narrative = TRY(list_printed_words(connection, viewer, year));
    if (!audited_on) return findings;
    for (const PrintedWords& words : narrative) {
        for (const TypedDate& date : find_typed_dates(words.text)) {
            if (date.first <= *audited_on) continue;
            findings.push_back(date_finding("C14", Severity::error, "reports.check_after_audit", words, date,
                                            {{"audited_on", audited_on->iso()}}));
        }
    }
    return findings;
}

Result<std::vector<Finding>> check_typed_figures(store::Connection& connection, const access::Viewer& viewer,
                                                 FiscalYear year)
{
    const auto now = TRY(FigureCatalogue(connection, viewer, year).list());
    const auto before = TRY(FigureCatalogue(connection, viewer, year.previous()).list());
    std::vector<Finding> findings;
    for (const PrintedWords& words : TRY(list_printed_words(connection, viewer, year))) {
        for (const TypedNumber& number : find_typed_numbers(words.text)) {
            if (auto finding = check_number(words, number, now, before))
                findings.push_back(std::move(*finding));
        }
    }
    return findings;
}

}  // namespace tomoni::reports
