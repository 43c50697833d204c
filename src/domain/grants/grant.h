#pragma once

#include "base/date.h"
#include "base/fiscal_year.h"
#include "base/id.h"
#include "base/yen.h"

#include <string>
#include <string_view>
#include <vector>

namespace tomoni::grants {

using GrantId = Id<struct GrantTag>;

// On which basis the funder settles. Accrual counts what was incurred, cash what was paid out until the day
// of the report (D2.15, D6.7).
enum class Basis { cash, accrual };

// A grant as the agreement with the funder says it.
//   休眠預金等活用事業 / 2023-07-10 … 2024-03-31 / 13,691,480円 / 返還義務あり / 現金基準
struct Grant {
    GrantId id;
    std::string code;
    std::int64_t fund_id = 0;  // its fund in the ledger, kind grant
    std::string fund_code;
    std::string name;  // the funder's name of the programme
    std::string funder;
    std::int64_t programme_id = 0;
    std::string programme_code;
    std::string programme_name;
    Date begins_on;
    Date ends_on;
    Yen amount_yen;
    bool has_return_duty = true;  // what is unspent goes back, so it is 前受助成金 at year end (D1.24)
    Basis basis = Basis::cash;
};

enum class CostGroup { direct, administration, evaluation, bridge };

// One line of the funder's budget: 諸謝金 / コーディネーター謝金 / direct / 1,000,000円.
struct GrantLine {
    std::int64_t fund_line_id = 0;
    std::string code;
    std::string name;
    std::string block;  // 人件費, 諸謝金, … the heading it is printed under
    CostGroup cost_group = CostGroup::direct;
    Yen budget_yen;
    bool is_personnel = false;  // its expenses stand in 人件費, known from the ledger's accounts
};

// The most that a cost group may take, in basis points of the direct project cost (D6.3, D6.4).
struct GrantCeiling {
    CostGroup cost_group = CostGroup::administration;
    std::int64_t limit_bp = 0;
};

std::string_view name_of(Basis basis);      // "cash"
std::string_view name_of(CostGroup group);  // "direct"
Result<Basis> parse_basis(std::string_view text);
Result<CostGroup> parse_cost_group(std::string_view text);

}  // namespace tomoni::grants
