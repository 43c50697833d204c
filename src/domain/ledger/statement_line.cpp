#include "domain/ledger/statement_line.h"

#include <algorithm>

namespace tomoni::ledger {

const StatementLine* find_line(const std::vector<StatementLine>& lines, std::string_view key)
{
    const auto found = std::ranges::find(lines, key, &StatementLine::key);
    return found == lines.end() ? nullptr : &*found;
}

Yen actual_of(const std::vector<StatementLine>& lines, std::string_view key)
{
    const StatementLine* line = find_line(lines, key);
    return line == nullptr ? Yen() : line->actual.value_or(Yen());
}

std::optional<Yen> sum_of_terms(const std::vector<StatementLine>& lines, const std::vector<LineTerm>& terms,
                                std::optional<Yen> StatementLine::* column)
{
    std::optional<Yen> sum;
    for (const LineTerm& term : terms) {
        INVARIANT(term.line < lines.size());
        const std::optional<Yen>& amount = lines[term.line].*column;
        if (amount) sum = sum.value_or(Yen()) + (term.sign < 0 ? -*amount : *amount);
    }
    return sum;
}

std::vector<BalanceSource> sources_of(const std::vector<StatementLine>& lines, const StatementLine& line)
{
    std::vector<BalanceSource> sources = line.sources;
    for (const LineTerm& term : line.terms) {
        const auto below = sources_of(lines, lines[term.line]);
        sources.insert(sources.end(), below.begin(), below.end());
    }
    std::ranges::sort(sources);
    const auto doubled = std::ranges::unique(sources);
    sources.erase(doubled.begin(), doubled.end());
    return sources;
}

}  // namespace tomoni::ledger
