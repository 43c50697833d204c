#pragma once

#include "base/fiscal_year.h"
#include "base/yen.h"
#include "domain/ledger/chart.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tomoni::ledger {

// heading   opens a part and has no amounts: Ⅰ 経常収益
// item      an account, or a programme that prints on one line
// subtotal  人件費計, 事業費計
// total     経常収益計, 資産合計
// result    当期経常増減額 and what follows it
enum class LineKind { heading, item, subtotal, total, result };

// One part of a sum: the line with this index in the same paper, added (+1) or subtracted (-1).
struct LineTerm {
    std::size_t line = 0;
    int sign = 1;
};

// Where an item's amount comes from: the postings of this account with this programme.
struct BalanceSource {
    AccountId account;
    ProgrammeId programme;

    auto operator<=>(const BalanceSource&) const = default;
};

// A line of a statement, as a person reads it:
//     (1)  人件費
//            給料手当        12,000,000   12,853,213   専従２名
//            人件費計        14,520,000   15,704,161
//   key     names the line for figures, budgets and remarks: "none.4110", "programme.5110",
//           "programme.outreach" (a programme on a line of its own), "balance.1120"; totals have plain names
//           ("revenue_total", "programme_personnel_total", "net_change"), headings too ("revenue.dues")
//   number  "Ⅰ", "1", "(1)"; empty when the line has none
//   level   how deep it stands, from 0
// Amounts are in yen. An empty one is printed empty and is not zero: nothing was budgeted, or the books
// have no earlier year. Revenue, liabilities and net assets are positive when they are in credit.
struct StatementLine {
    std::string key;
    std::string number;
    std::string label;
    std::string label_en;
    int level = 0;
    LineKind kind = LineKind::item;
    std::optional<Yen> actual;    // 本年度, 決算
    std::optional<Yen> previous;  // 前年度
    std::optional<Yen> budget;    // 予算
    std::string remark;           // 備考
    std::vector<LineTerm> terms;  // of subtotals, totals and results that follow from other lines
    std::vector<BalanceSource> sources;
};

// nullptr when there is none.
const StatementLine* find_line(const std::vector<StatementLine>& lines, std::string_view key);
// The line's actual amount; zero when the line was left out because its section is empty.
Yen actual_of(const std::vector<StatementLine>& lines, std::string_view key);

// What the terms of a line add up to in one column; empty when every term is empty there.
std::optional<Yen> sum_of_terms(const std::vector<StatementLine>& lines, const std::vector<LineTerm>& terms,
                                std::optional<Yen> StatementLine::* column);

// The sources of a line and, for a total, of all lines it follows from; sorted, each once.
std::vector<BalanceSource> sources_of(const std::vector<StatementLine>& lines, const StatementLine& line);

}  // namespace tomoni::ledger
