#include "domain/ledger/statement_builder.h"

#include "base/text.h"
#include "platform/language/catalogue.h"

namespace tomoni::ledger {

namespace {

std::string label_in(language::Language language, std::string_view key)
{
    return language::sentence(language, "ledger_statement." + replace_all(std::string(key), ".", "_"));
}

}  // namespace

std::string statement_label(std::string_view key)
{
    return label_in(language::Language::ja, key);
}

std::string statement_label_en(std::string_view key)
{
    return label_in(language::Language::en, key);
}

std::size_t StatementBuilder::heading(std::string_view key, std::string_view number, int level)
{
    StatementLine line;
    line.key = key;
    line.number = number;
    line.label = statement_label(key);
    line.label_en = statement_label_en(key);
    line.kind = LineKind::heading;
    return item(std::move(line), level);
}

std::size_t StatementBuilder::item(StatementLine line, int level)
{
    line.level = level;
    lines_.push_back(std::move(line));
    return lines_.size() - 1;
}

std::size_t StatementBuilder::total(std::string_view key, LineKind kind, int level,
                                    std::vector<LineTerm> terms)
{
    StatementLine line;
    line.key = key;
    line.label = statement_label(key);
    line.label_en = statement_label_en(key);
    line.kind = kind;
    line.actual = sum_of_terms(lines_, terms, &StatementLine::actual).value_or(Yen());
    line.previous = sum_of_terms(lines_, terms, &StatementLine::previous);
    if (has_previous_ && !line.previous) line.previous = Yen();
    line.budget = sum_of_terms(lines_, terms, &StatementLine::budget);
    line.terms = std::move(terms);
    return item(std::move(line), level);
}

std::vector<LineTerm> added(const std::vector<std::size_t>& lines)
{
    std::vector<LineTerm> terms;
    terms.reserve(lines.size());
    for (const std::size_t line : lines) terms.push_back({line, 1});
    return terms;
}

}  // namespace tomoni::ledger
