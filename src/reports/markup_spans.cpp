#include "reports/markup_spans.h"

#include "base/text.h"

namespace tomoni::reports {

namespace {

bool is_ascii(char c)
{
    return static_cast<unsigned char>(c) < 0x80U;
}

struct SpanPrefix {
    const char* text;
    SpanKind kind;
};

constexpr SpanPrefix prefixes[] = {
    {"ref:", SpanKind::reference},
    {"background:", SpanKind::background},
    {"subsequent:", SpanKind::subsequent},
};

class SpanParser {
public:
    explicit SpanParser(std::vector<Error>& errors) : errors_(errors) {}

    void take(const TextPiece& piece)
    {
        begins_line_ = true;
        if (ends_in_latin_ && !piece.text.empty() && is_ascii(piece.text[0])) write(" ", piece.place);
        std::string_view rest = piece.text;
        while (!rest.empty()) {
            Place place = piece.place;
            const auto before = piece.text.size() - rest.size();
            place.column += static_cast<std::int64_t>(count_characters(piece.text.substr(0, before)));
            rest.remove_prefix(take_one(rest, place));
        }
    }

    std::vector<Span> finish()
    {
        if (strong_) errors_.push_back(refuse("reports.strong_not_closed").at(strong_place_));
        return std::move(spans_);
    }

private:
    // Answers how many bytes were taken.
    std::size_t take_one(std::string_view rest, const Place& place)
    {
        if (rest.starts_with("\\{") || rest.starts_with("\\*") || rest.starts_with("\\\\")) {
            write(rest.substr(1, 1), place);
            return 2;
        }
        if (rest.starts_with("**")) {
            strong_ = !strong_;
            strong_place_ = place;
            return 2;
        }
        if (rest.starts_with("{{")) return take_placeholder(rest, place);
        const std::size_t length =
            std::max<std::size_t>(std::min(rest.find_first_of("\\*{"), rest.size()), 1);
        write(rest.substr(0, length), place);
        return length;
    }

    std::size_t take_placeholder(std::string_view rest, const Place& place)
    {
        const std::size_t end = rest.find("}}");
        if (end == std::string_view::npos) {
            errors_.push_back(refuse("reports.placeholder_not_closed").at(place));
            return rest.size();
        }
        add_placeholder(trim(rest.substr(2, end - 2)), place);
        return end + 2;
    }

    void add_placeholder(std::string_view inside, const Place& place)
    {
        for (const char* directive : {"list:", "table:", "chart:"}) {
            if (!inside.starts_with(directive)) continue;
            return errors_.push_back(
                refuse("reports.directive_in_text", {{"text", std::string(inside)}}).at(place));
        }
        SpanKind kind = SpanKind::figure;
        for (const SpanPrefix& prefix : prefixes) {
            if (!inside.starts_with(prefix.text)) continue;
            kind = prefix.kind;
            inside = trim(inside.substr(std::string_view(prefix.text).size()));
        }
        if (inside.empty()) return errors_.push_back(refuse("reports.placeholder_empty").at(place));
        spans_.push_back({kind, std::string(inside), place});
        begins_line_ = false;
        ends_in_latin_ = false;
    }

    void write(std::string_view text, const Place& place)
    {
        const SpanKind kind = strong_ ? SpanKind::strong : SpanKind::text;
        if (begins_line_ || spans_.empty() || spans_.back().kind != kind) spans_.push_back({kind, {}, place});
        begins_line_ = false;
        spans_.back().text += text;
        ends_in_latin_ = is_ascii(text.back());
    }

    std::vector<Error>& errors_;
    std::vector<Span> spans_;
    bool begins_line_ = false;
    bool ends_in_latin_ = false;
    bool strong_ = false;
    Place strong_place_;
};

// Reads one key="value"; answers false when it is none.
bool take_argument(std::string_view& rest, Directive& directive)
{
    const std::size_t equals = rest.find('=');
    if (equals == std::string_view::npos || equals + 1 >= rest.size() || rest[equals + 1] != '"')
        return false;
    const std::size_t end = rest.find('"', equals + 2);
    if (end == std::string_view::npos) return false;
    directive.arguments.emplace_back(trim(rest.substr(0, equals)), rest.substr(equals + 2, end - equals - 2));
    rest = trim(rest.substr(end + 1));
    return true;
}

}  // namespace

std::vector<Span> parse_spans(const std::vector<TextPiece>& pieces, std::vector<Error>& errors)
{
    SpanParser parser(errors);
    for (const TextPiece& piece : pieces) parser.take(piece);
    return parser.finish();
}

Result<Directive> parse_directive(std::string_view text, const Place& place)
{
    const std::string_view inside = trim(text.substr(2, text.size() - 4));
    const std::size_t space = std::min(inside.find(' '), inside.size());
    Directive directive;
    directive.name = inside.substr(0, space);
    std::string_view rest = trim(inside.substr(space));
    while (!rest.empty()) {
        if (!take_argument(rest, directive)) {
            return refuse("reports.directive_unreadable", {{"text", std::string(rest)}}).at(place);
        }
    }
    return directive;
}

std::string take_label(std::string& text)
{
    if (!text.ends_with('}')) return {};
    const std::size_t begin = text.rfind("{#");
    if (begin == std::string::npos || (begin > 0 && text[begin - 1] != ' ')) return {};
    std::string label = text.substr(begin + 2, text.size() - begin - 3);
    text = trim(std::string_view(text).substr(0, begin));
    return label;
}

}  // namespace tomoni::reports
