#pragma once

#include "reports/printed/claims.h"

#include <vector>

namespace tomoni::printed {

// How one printed subtotal or total stands to the lines above it.
struct Footing {
    std::size_t line = 0;  // index of the total in its table
    Yen printed;
    Yen computed;  // the sum nearest to what is printed
    bool agrees = false;
    Yen adjustments;                  // what adjustment lines among the parts add up to
    bool counts_adjustments = false;  // the printed figure includes them
};

using AmountColumn = std::optional<Yen> ClaimLine::*;

// Totals whose parts are told by the section: exp.program sums exp.program.personnel and exp.program.other.
std::vector<Footing> foot_by_section(const ClaimTable& table, AmountColumn column);
// Totals whose parts are told by the order of lines within a part (assets; expenses of a grant).
std::vector<Footing> foot_by_order(const ClaimTable& table);

bool is_sum_line(const ClaimLine& line);
bool is_part_line(const ClaimLine& line);

}  // namespace tomoni::printed
